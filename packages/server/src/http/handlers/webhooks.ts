import { message } from '@risikobilde/words';
import { hostOf, mayBeSentTo, webhookUrl } from '../../notices/webhook-url.js';
import { newWebhookSecret } from '../../notices/sign-webhook.js';
import { done, refuse } from '../../base/refusal.js';
import { giveAgain, insertDeliveries, listWebhooks } from '../../store/webhooks.js';
import { type Handlers, noContent } from '../handler.js';
import { giverOf } from './access.js';

const absent = () => refuse('not-found', message('refusal.noWebhook'));

export const webhookHandlers = {
  'GET /api/webhooks': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    return done({ webhooks: [...(await listWebhooks(asked.services.db, giver.value.administered))] });
  },

  'POST /api/webhooks': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { administered, logins, user } = giver.value;
    const { services, body } = asked;
    const { db, clock, newId, notices } = services;
    if (!administered.includes(body.organisation))
      return refuse('not-found', message('refusal.noOrganisation'));
    const url = webhookUrl(body.url);
    if (url === undefined)
      return refuse('webhook-refused', message('refusal.webhookUrl', { found: body.url.slice(0, 200) }));
    if (!(await mayBeSentTo(url, notices.webhookHosts)))
      return refuse('webhook-refused', message('refusal.webhookPrivate', { host: hostOf(url) }));
    const [id, secret, now] = [newId(), newWebhookSecret(), clock.now()];
    const { organisation } = body;
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('webhook')
        .values({
          id,
          organisation,
          url: url.href,
          secret: logins.seal(secret),
          made: now.toISOString(),
          made_by: JSON.stringify(user),
          ended: null,
        })
        .execute();
      // So that whoever sets it up sees at once whether it arrives.
      const type = 'webhook.added';
      const sent = JSON.stringify({ type, timestamp: now.toISOString(), data: {} });
      await insertDeliveries(tx, [
        { id: `msg_${newId()}`, webhook: id, organisation, type, body: sent, made: now, next: now },
      ]);
    });
    return { ok: true, value: { id, secret }, status: 201 };
  },

  'DELETE /api/webhooks/:webhook': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { db, clock } = asked.services;
    const { webhook } = asked.params;
    const isEnded = await db.transaction().execute(async (tx) => {
      const row = await tx
        .updateTable('webhook')
        .set({ ended: clock.now().toISOString() })
        .where('id', '=', webhook)
        .where('organisation', 'in', giver.value.administered)
        .where('ended', 'is', null)
        .returning('organisation')
        .executeTakeFirst();
      if (row === undefined) return false;
      // What waits for it is sent to nobody.
      await tx
        .updateTable('webhook_delivery')
        .set({ next: null })
        .where('webhook', '=', webhook)
        .where('organisation', '=', row.organisation)
        .execute();
      return true;
    });
    return isEnded ? noContent : absent();
  },

  'POST /api/webhooks/:webhook/deliveries/:delivery/again': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { db, clock } = asked.services;
    const { webhook, delivery } = asked.params;
    const isThere = await giveAgain(db, giver.value.administered, webhook, delivery, clock.now());
    return isThere ? noContent : absent();
  },
} satisfies Partial<Handlers>;
