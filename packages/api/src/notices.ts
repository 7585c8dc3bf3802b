import { noticeKinds } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import { textSchema } from '@risikobilde/core';
import { userSchema } from './answers.js';
import { nextPage } from './pages.js';
import type { Of } from './typed.js';

/** How somebody is told: nothing by mail, each thing within minutes, or once a day with what somebody waits for at once. */
export const noticeChoices = ['none', 'atOnce', 'daily'] as const;
export type NoticeChoice = (typeof noticeChoices)[number];

const noticeLanguages = ['nb', 'nn', 'en'] as const;

const noticeSchema = z
  .strictObject({
    key: z.string(),
    assessment: addressSchema.optional().describe('Left out where it is of a role in an organisation'),
    title: textSchema.describe('Of the assessment; where there is none, the name of the organisation'),
    kind: z.enum(noticeKinds),
    by: z.string().optional().describe('The name of whoever did it'),
    day: z.string().optional().describe('The day that something is due or expires'),
    role: z.string().optional().describe('The role that you are offered, have been given, or have no longer'),
    path: z.string().describe('Where it is shown, as a path here'),
    made: z.string().describe('A moment in UTC'),
    isRead: z.boolean(),
    isOver: z.boolean().describe('It is no longer so: answered, done, or dealt with'),
  })
  .meta({ id: 'Notice' });
export type UserNotice = Of<typeof noticeSchema>;

export const choiceFields = {
  choice: z.enum(noticeChoices),
  language: z.enum(noticeLanguages).describe('The language that mail is written in'),
  answersFor: z
    .array(z.string().trim().min(1).max(200))
    .max(20)
    .describe('Names besides your own that stand for you where work is given to somebody'),
};

const feedSchema = z
  .strictObject({
    id: z.string(),
    assessment: addressSchema,
    title: textSchema,
    made: z.string(),
  })
  .meta({ id: 'FeedAddress' });

export const noticesSchema = z
  .strictObject({
    ...choiceFields,
    address: z
      .string()
      .optional()
      .describe('As the login vouched for it; left out where it vouched for none'),
    isMailSent: z.boolean().describe('Whether this installation sends mail'),
    unread: z.int().describe('How many of them all are neither read nor over'),
    notices: z.array(noticeSchema).describe('A page of them, the newest first'),
    ...nextPage,
    feeds: z.array(feedSchema),
  })
  .meta({ id: 'Notices' });
export type Notices = Of<typeof noticesSchema>;

export const noticeChoiceSchema = z.strictObject(choiceFields).meta({ id: 'NoticeChoice' });
export const readRequestSchema = z
  .strictObject({
    until: z.iso.datetime().describe('All that was told up to this moment, UTC'),
    key: z.string().max(300).optional().describe('Only what was told under this key'),
  })
  .meta({ id: 'ReadRequest' });
export const feedRequestSchema = z.strictObject({ assessment: addressSchema }).meta({ id: 'FeedRequest' });
export const feedAnswerSchema = z.strictObject({
  id: z.string(),
  address: z.string().describe('A path here; it is told this once'),
});

/** Why there was no answer to a delivery. */
const deliveryFaults = ['noAddress', 'privateAddress', 'refused', 'tls', 'tookTooLong'] as const;

const deliverySchema = z
  .strictObject({
    id: z.string().describe('The `webhook-id` that it is sent under, also when it is sent again'),
    type: z.string(),
    made: z.string(),
    attempts: z.int(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    status: z.int().optional().describe('What the address answered last'),
    fault: z.enum(deliveryFaults).optional(),
    next: z.string().optional().describe('When it is tried again'),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = Of<typeof deliverySchema>;

const webhookSchema = z
  .strictObject({
    id: z.string(),
    organisation: z.string(),
    url: z.string(),
    made: z.string(),
    madeBy: userSchema,
    deliveries: z.array(deliverySchema).describe('The last twenty, the newest first'),
  })
  .meta({ id: 'Webhook' });
export type Webhook = Of<typeof webhookSchema>;
export const webhooksSchema = z.strictObject({ webhooks: z.array(webhookSchema) });

export const webhookRequestSchema = z
  .strictObject({
    organisation: z.string().max(100),
    url: z.string().trim().max(2000).describe('An https address that other systems can reach'),
  })
  .meta({ id: 'WebhookRequest' });
export const webhookAnswerSchema = z.strictObject({
  id: z.string(),
  secret: z.string().describe('What deliveries are signed with (Standard Webhooks); it is told this once'),
});
