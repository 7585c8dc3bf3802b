import type { Text } from '@risikobilde/words';
import type { Logins } from '../auth/logins.js';
import { norwegianDay } from '../base/clock.js';
import type { Services } from '../services.js';
import {
  type Due,
  giveDayBack,
  markNotices,
  receiversDue,
  type NoticeBatch,
  takeNotices,
} from '../store/notices-to-send.js';
import type { Queries } from '../store/tables.js';
import { mailText, type ToTell } from './mail-text.js';
import { type Mailer, openMailer } from './mailer.js';
import { placePath } from '../base/place-path.js';
import type { NoticeSettings } from '../base/notice-settings.js';
import { stopAddress } from './stop-mail.js';

/**
 * Sends the mail that is due: what somebody is waited for in once it has been gathered for some minutes, the rest once a day. Rights are
 * asked again for each. Does nothing where no mail is set up: what would have been sent is in the list of the workbench.
 */
export const sendMail = async (
  services: Pick<Services, 'auth' | 'within' | 'log'>,
  { mail, gather, digestHour }: NoticeSettings,
  now: Date,
  isEnding: () => boolean,
): Promise<void> => {
  const { logins } = services.auth;
  if (mail === undefined || logins === undefined) return;
  const db = services.within({ work: 'notices' });
  const when = { now, today: norwegianDay(now), digestFrom: digestMoment(now, digestHour), gather };
  const due = await receiversDue(services.within({ work: 'notices' }), when);
  if (due.length === 0) return;
  let mailer: Mailer | undefined;
  try {
    for (const one of due) {
      if (isEnding()) return;
      const taken = await takeNotices(db, one, when);
      const told = await readableOf(services, logins, one, taken);
      // What was read on a clock that was set meanwhile says nothing of who may read what: the claim runs out, and it is tried again.
      if (isEnding()) {
        if (one.isDigest) await giveDayBack(db, one.person);
        return;
      }
      const lost = taken.filter((notice) => !told.some(({ of }) => of === notice));
      await markNotices(db, one.person, lost, 'over', now);
      if (told.length === 0) continue;
      try {
        mailer ??= await openMailer(mail);
        const stop = stopAddress(logins, one.person);
        await mailer.send({
          ...mailText(told, one.language, { settings: `${logins.publicUrl}/varsler`, stop }),
          to: { name: one.name, address: one.address },
          stop,
          of: told.map(({ of }) => `${of.assessment ?? of.organisation} ${of.key}`).join('\n'),
        });
      } catch (error) {
        // It is tried again when the claim on it is over.
        if (one.isDigest) await giveDayBack(db, one.person);
        services.log.error({ err: error }, 'a mail could not be sent');
        continue;
      }
      const sent = told.map(({ of }) => of);
      await markNotices(db, one.person, sent, 'sent', now);
    }
  } finally {
    mailer?.close();
  }
};

/** What somebody may still read of what they were to be told. */
const readableOf = async (
  services: Pick<Services, 'within'>,
  logins: Logins,
  { person, name }: Due,
  taken: readonly NoticeBatch[],
): Promise<readonly (ToTell & { readonly of: NoticeBatch })[]> => {
  const own = services.within({ person });
  const found: (ToTell & { readonly of: NoticeBatch })[] = [];
  for (const of of taken) {
    const told = { of, kind: of.kind, about: of.about };
    if (of.assessment === null) {
      // Of a role that they had it is told also when they may do nothing here any more.
      const name = await nameOf(own, of.organisation);
      found.push({
        ...told,
        title: { nb: name },
        url: `${logins.publicUrl}${placePath(undefined, of.about.place)}`,
      });
      continue;
    }
    const row = await own
      .selectFrom('assessment')
      .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
      .select(['assessment.id', 'assessment.title', 'assessment.organisation', 'number'])
      .where('key', '=', of.assessment)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) continue;
    // With the organisation it is named the same for everybody, whomever they act for.
    const address = `${row.number ?? row.organisation}~${row.id}`;
    const permitted = await logins.permittedTo({ id: person, name }, address);
    if (!permitted.includes('readAssessment')) continue;
    found.push({
      ...told,
      // Written as JSON with the assessment.
      title: JSON.parse(row.title) as Text,
      url: `${logins.publicUrl}${placePath(address, of.about.place)}`,
    });
  }
  return found;
};

const nameOf = async (db: Queries, organisation: string): Promise<string> =>
  (await db.selectFrom('organisation').select('name').where('id', '=', organisation).executeTakeFirst())
    ?.name ?? '';

/** The moment of the day, Norwegian time, that the hour began; undefined before it. */
const digestMoment = (now: Date, hour: number): Date | undefined => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Oslo',
  }).format(now);
  const since = Number(parts) - hour;
  // Norway is whole hours from UTC.
  const begun = now.getTime() - (now.getTime() % 3_600_000) - since * 3_600_000;
  return since < 0 ? undefined : new Date(begun);
};
