import { sql } from 'kysely';
import { norwegianDay } from '../base/clock.js';
import type { Services } from '../services.js';
import { removeOld, tellOfRoles } from '../store/notices.js';
import { deliverWebhooks } from './deliver.js';
import { lookAt } from './look.js';
import { sendMail } from './send-mail.js';
import type { NoticeSettings } from '../base/notice-settings.js';

/** Assessments that are asked for at a time. */
const mostAtOnce = 20;

/** Which are asked for: on which day, whether of all or only of those in which something happened in the last minute, at most how many. */
type Wanted = { readonly today: string; readonly isWhole: boolean; readonly most: number };

/** The assessments in which something has happened, or on which a new day has come, since they were looked at. */
const toLookAt = async (
  services: Pick<Services, 'within'>,
  { today, isWhole, most }: Wanted,
): Promise<readonly Looked[]> => {
  const { rows } = await sql<Looked>`
    select organisation, assessment::text as key from assessments_to_look_at(${today}, ${most}, ${isWhole})`.execute(
    services.within({ work: 'notices' }),
  );
  return rows;
};
type Looked = { readonly organisation: string; readonly key: string };

/**
 * Looks at what has happened, and sends what is due of it, by mail and to webhooks. May be called by any number of processes, at any time: what one
 * has, no other takes. A job of each part may call the same: {@link lookAt}, `sendMail`, `deliverWebhooks`.
 * `isWhole`: whether every assessment is gone through, and not only those in which something has happened lately.
 */
export const sendDue = async (
  services: Services,
  settings: NoticeSettings,
  now: Date,
  {
    isWhole = true,
    isEnding = () => false,
  }: { readonly isWhole?: boolean; readonly isEnding?: () => boolean } = {},
): Promise<void> => {
  const today = norwegianDay(now);
  // One in which something happens all the time is looked at once and then the next time: others come, and are told of, in between.
  const lookedAt = new Set<string>();
  // What is found at once comes first, and with it the new day of every assessment: of all there are, little is then left to go through.
  for (const whole of isWhole ? [false, true] : [false]) {
    // Those that were looked at and are found again stand before the others: so many more are asked for.
    let again = 0;
    for (let isMore = true; isMore && !isEnding(); ) {
      const most = again + mostAtOnce;
      const all = await toLookAt(services, { today, isWhole: whole, most });
      const left = all.filter(({ key }) => !lookedAt.has(key));
      again = all.length - left.length;
      for (const one of left.slice(0, mostAtOnce)) {
        if (isEnding()) return;
        try {
          if ((await lookAt(services, one, now, isEnding)) === 'all') lookedAt.add(one.key);
        } catch (error) {
          // One that cannot be evaluated keeps nobody else from being told.
          lookedAt.add(one.key);
          services.log.error({ err: error }, 'an assessment could not be looked at');
        }
        // Others are answered meanwhile.
        await new Promise((resume) => setImmediate(resume));
      }
      isMore = left.length > 0 || all.length === most;
    }
  }
  if (isEnding()) return;
  await tellOfRoles(services.within({ work: 'notices' }), now);
  await sendMail(services, settings, now, isEnding);
  await deliverWebhooks(services, settings, now);
  if (isEnding()) return;
  await removeOld(services.within({ work: 'notices' }), now);
};
