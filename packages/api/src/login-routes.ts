import { z } from 'zod';
import { keptSchema } from './personal-data.js';
import { loginId } from './logins.js';
import type { Route } from './route.js';

/** A path of this installation; anything else is not gone to. */
const ownPath = z
  .string()
  .max(2000)
  .optional()
  .describe('Where to go afterwards: a path here, such as `/a/my-assessment`');

/** Logging in and out, by OpenID Connect. Without logins none of these is there. */
export const loginRoutes = {
  'GET /login': {
    summary: 'Log in: leads to the identity provider',
    right: 'anyone',
    query: z.object({ to: ownPath }),
    isForPeople: true,
    answers: { 303: null },
    refusals: ['not-found', 'login-unavailable'],
  },
  'GET /login/callback': {
    summary: 'Where the identity provider sends the browser back to',
    right: 'anyone',
    isForPeople: true,
    answers: { 303: null },
    refusals: ['not-found', 'login-failed', 'no-access-yet', 'login-unavailable'],
  },
  'GET /logged-out': {
    summary: 'A page that says that you are logged out',
    right: 'anyone',
    isForPeople: true,
    answers: { 200: { type: 'text/html', description: 'A page with a link to log in' } },
    refusals: ['not-found'],
  },
  'POST /logout': {
    summary: 'Log out here; the answer says where the browser goes to log out of the provider too',
    right: 'anyone',
    isForPeople: true,
    answers: { 200: z.strictObject({ to: z.string() }) },
    refusals: ['not-found'],
  },
  'POST /logout/everywhere': {
    summary: 'Log out of every browser that you are logged in from',
    right: 'anyone',
    isForPeople: true,
    answers: { 200: z.strictObject({ to: z.string() }) },
    refusals: ['not-found', 'not-logged-in'],
  },
  'POST /logout/backchannel': {
    summary:
      'The identity provider says that somebody has logged out (OpenID Connect Back-Channel Logout 1.0)',
    right: 'anyone',
    body: z.object({ logout_token: z.string().max(10_000) }),
    form: true,
    isForPeople: true,
    answers: { 204: null },
    refusals: ['not-found', 'logout-token-invalid', 'login-unavailable'],
  },
  'POST /api/session/organisation': {
    summary: 'Choose which of your organisations you act for: what you make belongs to it',
    right: 'readAssessment',
    body: z.strictObject({ organisation: z.string().max(100) }),
    isForPeople: true,
    answers: { 204: null },
    refusals: ['not-found'],
  },
  'POST /api/session/invitations/:invitation': {
    summary: 'Say yes or no to a role that you are offered: until you say yes it is nobody’s',
    right: 'readAssessment',
    params: z.strictObject({ invitation: z.string().max(100) }),
    body: z.strictObject({ answer: z.enum(['yes', 'no']) }),
    isForPeople: true,
    answers: { 204: null },
    refusals: ['not-found', 'access-invalid'],
  },
  'GET /api/session/kept': {
    summary:
      'What is kept of you outside the assessments: who you are, your logins that last, roles, notices',
    right: 'readAssessment',
    isForPeople: true,
    answers: { 200: keptSchema },
    refusals: ['not-found'],
  },
  'DELETE /api/session/logins/:login': {
    summary: 'End one of your logins: whoever uses it has to log in again',
    right: 'readAssessment',
    params: z.strictObject({ login: loginId }),
    isForPeople: true,
    answers: { 204: null },
    refusals: ['not-found'],
  },
  'POST /api/session/logins/end-others': {
    summary: 'End all of your logins but the one that you ask from',
    right: 'readAssessment',
    isForPeople: true,
    answers: { 200: z.strictObject({ ended: z.int().describe('How many there were') }) },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
