import { sql } from 'kysely';
import type { Services } from '../services.js';
import type { Database } from '../store/tables.js';
import { postWebhook, type PostResult } from './post-webhook.js';
import type { NoticeSettings } from '../base/notice-settings.js';
import { signedHeaders } from './sign-webhook.js';
import { webhookUrl } from './webhook-url.js';

/** Milliseconds after each try that went wrong: three days in all. Then it is given up, until somebody sends it again. */
const pauses = [10, 60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 12 * 3600, 24 * 3600, 24 * 3600].map(
  (s) => s * 1000,
);
/** Milliseconds ahead beyond which a delivery waits for a moment that a wrong clock gave: as the database has it (`organisations_to_deliver`). */
const furthest = 2 * 86_400_000;
/** Milliseconds that whoever has taken a delivery may have it. */
const claimFor = 60_000;
/** Days that what was delivered is kept. */
const daysKept = 30;
const mostAtOnce = 20;

type Taken = {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly attempts: number;
};

/** Delivers what is due to the webhooks of all organisations. Deliveries that another process has are passed over. */
export const deliverWebhooks = async (
  services: Pick<Services, 'auth' | 'within' | 'clock'>,
  settings: NoticeSettings,
  now: Date,
): Promise<void> => {
  const { logins } = services.auth;
  if (logins === undefined) return;
  const { rows } = await sql<{ readonly organisation: string }>`
    select organisation from organisations_to_deliver(${now}) as organisation`.execute(
    services.within({ work: 'notices' }),
  );
  for (const { organisation } of rows) {
    const db = services.within({ organisation });
    const taken = await take(db, organisation, now);
    await Promise.all(
      taken.map(async (one) => {
        const secret = logins.open(one.secret);
        const url = webhookUrl(one.url);
        const posted: PostResult =
          secret === undefined || url === undefined
            ? { fault: 'refused' }
            : await postWebhook({
                url,
                body: one.body,
                headers: signedHeaders(secret, one, services.clock.now()),
                hosts: settings.webhookHosts,
                ca: settings.webhookAuthority,
              });
        await write(db, organisation, one, posted, now);
      }),
    );
    await db
      .deleteFrom('webhook_delivery')
      .where('organisation', '=', organisation)
      .where('made', '<', new Date(now.getTime() - daysKept * 86_400_000))
      .where('next', 'is', null)
      .execute();
  }
};

const take = async (db: Database, organisation: string, now: Date): Promise<readonly Taken[]> => {
  const { rows } = await sql<Taken>`
    update webhook_delivery d set claimed = ${now}, attempts = d.attempts + 1
    from webhook w, (select id from webhook_delivery
      where organisation = ${organisation} and (next <= ${now} or next > ${new Date(now.getTime() + furthest)})
        and (claimed is null or claimed < ${new Date(now.getTime() - claimFor)} or claimed > ${new Date(now.getTime() + claimFor)})
      order by next limit ${mostAtOnce} for update skip locked) as due
    where d.id = due.id and d.organisation = ${organisation} and w.id = d.webhook and w.organisation = d.organisation
    returning d.id, w.url, w.secret, d.body, d.attempts`.execute(db);
  return rows;
};

const write = async (
  db: Database,
  organisation: string,
  { id, attempts }: Taken,
  posted: PostResult,
  now: Date,
): Promise<void> => {
  const isDelivered = 'status' in posted && posted.status >= 200 && posted.status < 300;
  const pause = pauses[attempts - 1];
  // The receiver is gone for good, as it says itself.
  const isOver = isDelivered || pause === undefined || ('status' in posted && posted.status === 410);
  await db
    .updateTable('webhook_delivery')
    .set({
      claimed: null,
      status: 'status' in posted ? posted.status : null,
      fault: 'fault' in posted ? posted.fault : null,
      delivered: isDelivered ? now : null,
      next: isOver ? null : new Date(now.getTime() + pause),
    })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute();
};
