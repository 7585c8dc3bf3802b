import { z } from 'zod';
import {
  feedAnswerSchema,
  feedRequestSchema,
  noticeChoiceSchema,
  noticesSchema,
  readRequestSchema,
  webhookAnswerSchema,
  webhookRequestSchema,
  webhooksSchema,
} from './notices.js';
import { inPages } from './pages.js';
import type { Route } from './route.js';

const id = z.string().max(100);
const token = z.string().min(20).max(500);

/** What people and other systems are told of. Without logins none of these is there. */
export const noticeRoutes = {
  'GET /api/notices': {
    summary: 'What you are told of, a page at a time, how you want to be told, and your feeds',
    right: 'readAssessment',
    query: z.strictObject({
      ...inPages(100),
      after: z
        .string()
        .regex(/^\d{1,17}~\d{1,18}~[0-9a-f]{32}$/, 'the `next` of the page before')
        .optional()
        .describe('The `next` of the page before'),
    }),
    answers: { 200: noticesSchema },
    refusals: ['not-found'],
  },
  'POST /api/notices/choice': {
    summary: 'Choose how you want to be told',
    right: 'readAssessment',
    body: noticeChoiceSchema,
    answers: { 204: null },
    refusals: ['not-found'],
  },
  'POST /api/notices/read': {
    summary: 'Say that you have read what you were told up to a moment: it is left out of mail',
    right: 'readAssessment',
    body: readRequestSchema,
    answers: { 204: null },
    refusals: ['not-found'],
  },
  'POST /api/notices/feeds': {
    summary: 'Make a secret address of what happens in an assessment, for a feed reader',
    right: 'readAssessment',
    body: feedRequestSchema,
    answers: { 201: feedAnswerSchema },
    refusals: ['not-found'],
  },
  'DELETE /api/notices/feeds/:feed': {
    summary: 'Withdraw the address of a feed',
    right: 'readAssessment',
    params: z.strictObject({ feed: id }),
    answers: { 204: null },
    refusals: ['not-found'],
  },
  'GET /varsler/strom/:token': {
    summary: 'What has happened in an assessment, as Atom (RFC 4287), for whoever has the address',
    right: 'anyone',
    params: z.strictObject({ token }),
    answers: { 200: { type: 'application/atom+xml', description: 'The last hundred, the newest first' } },
    refusals: ['not-found'],
  },
  'GET /varsler/av/:token': {
    summary: 'A page that asks whether mail is to stop',
    right: 'anyone',
    params: z.strictObject({ token }),
    answers: { 200: { type: 'text/html', description: 'A page with a button' } },
    refusals: ['not-found'],
  },
  'POST /varsler/av/:token': {
    summary: 'Stop mail to whoever got it (RFC 8058)',
    right: 'anyone',
    params: z.strictObject({ token }),
    body: z.looseObject({}),
    form: true,
    answers: { 200: { type: 'text/html', description: 'A page that says that it has stopped' } },
    refusals: ['not-found'],
  },
  'GET /api/webhooks': {
    summary:
      'The addresses that the organisations you administer have things sent to, and what was sent last',
    right: 'administerAccess',
    answers: { 200: webhooksSchema },
    refusals: [],
  },
  'POST /api/webhooks': {
    summary:
      'Have what happens in the assessments of an organisation sent to an address, signed (Standard Webhooks)',
    right: 'administerAccess',
    body: webhookRequestSchema,
    answers: { 201: webhookAnswerSchema },
    refusals: ['not-found', 'webhook-refused'],
  },
  'DELETE /api/webhooks/:webhook': {
    summary: 'Send nothing more to an address',
    right: 'administerAccess',
    params: z.strictObject({ webhook: id }),
    answers: { 204: null },
    refusals: ['not-found'],
  },
  'POST /api/webhooks/:webhook/deliveries/:delivery/again': {
    summary: 'Send something again',
    right: 'administerAccess',
    params: z.strictObject({ webhook: id, delivery: id }),
    answers: { 204: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
