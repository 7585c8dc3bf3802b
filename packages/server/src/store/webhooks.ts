import type { Webhook, WebhookDelivery } from '@risikobilde/api';
import type { Insertable, Selectable } from 'kysely';
import type { Queries, Tables } from './tables.js';

type Row = Selectable<Tables['webhook']>;
type Delivery = Selectable<Tables['webhook_delivery']>;

/** The addresses that an organisation has now. */
export const webhooksIn = (db: Queries, organisation: string): Promise<readonly Row[]> =>
  db
    .selectFrom('webhook')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('ended', 'is', null)
    .execute();

export const insertDeliveries = async (
  db: Queries,
  deliveries: readonly Pick<
    Insertable<Tables['webhook_delivery']>,
    'organisation' | 'id' | 'webhook' | 'type' | 'body' | 'made' | 'next'
  >[],
): Promise<void> => {
  await db
    .insertInto('webhook_delivery')
    .values(deliveries.map((one) => ({ ...one, claimed: null, status: null, fault: null, delivered: null })))
    .execute();
};

/** Deliveries that are shown of each address. */
const mostShown = 20;

/** The addresses of some organisations, in the order they came, each with the last that was sent to it. */
export const listWebhooks = async (
  db: Queries,
  organisations: readonly string[],
): Promise<readonly Webhook[]> => {
  const rows = await db
    .selectFrom('webhook')
    .selectAll()
    .where('organisation', 'in', organisations)
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute();
  return Promise.all(
    rows.map(async ({ id, organisation, url, made, made_by: by }): Promise<Webhook> => {
      const deliveries = await db
        .selectFrom('webhook_delivery')
        .selectAll()
        .where('webhook', '=', id)
        .where('organisation', '=', organisation)
        .orderBy('made', 'desc')
        .orderBy('id')
        .limit(mostShown)
        .execute();
      return {
        id,
        organisation,
        url,
        made,
        // Written as JSON with the address.
        madeBy: JSON.parse(by) as Webhook['madeBy'],
        deliveries: deliveries.map(presentDelivery),
      };
    }),
  );
};

const presentDelivery = (row: Delivery): WebhookDelivery => ({
  id: row.id,
  type: row.type,
  made: row.made.toISOString(),
  attempts: row.attempts,
  state: row.delivered !== null ? 'delivered' : row.next !== null ? 'waiting' : 'failed',
  ...(row.status !== null && { status: row.status }),
  ...(row.fault !== null && { fault: row.fault as NonNullable<WebhookDelivery['fault']> }),
  ...(row.next !== null && { next: row.next.toISOString() }),
});

/** Has something sent again, at once and as often as the first time; false where there is no such thing, or its address is no more. */
export const giveAgain = async (
  db: Queries,
  organisations: readonly string[],
  webhook: string,
  delivery: string,
  now: Date,
): Promise<boolean> => {
  const row = await db
    .updateTable('webhook_delivery')
    .set({ next: now, attempts: 0, claimed: null, delivered: null })
    .where('id', '=', delivery)
    .where('webhook', '=', webhook)
    .where('organisation', 'in', organisations)
    .where('webhook', 'in', (of) =>
      of
        .selectFrom('webhook')
        .select('webhook.id')
        .where('webhook.organisation', 'in', organisations)
        .where('webhook.ended', 'is', null),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};
