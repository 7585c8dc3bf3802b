import { message } from '@risikobilde/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionCookie } from '../auth/cookies.js';
import type { Logins } from '../auth/logins.js';
import { type Auth, nobody } from '../auth/permissions.js';
import { refuse, type Result } from '../base/refusal.js';
import type { Machine } from '../store/machines.js';
import { languageAsked } from './request-language.js';
import { toLoginPage } from './pages/to-login-page.js';
import { sendProblem } from './problems.js';

/** What a page asks for by itself, as long as it is open: it keeps no session. */
const byItself = /\/(?:presence|live)$/;

/**
 * Says who asks, before anything else of a request is looked at. Somebody who has not logged in and goes to a page of the workbench is
 * led to the login.
 */
export const identify =
  (auth: Auth, countRefused: (request: FastifyRequest) => Promise<unknown>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { logins } = auth;
    request.permitted = [];
    if (logins === undefined) {
      request.user = auth.userOf(request);
      return undefined;
    }
    const asked = await machineOf(logins, request);
    if (asked !== undefined) {
      request.user = asked.ok ? asked.value.user : nobody;
      if (!asked.ok) {
        await countRefused(request);
        return refuseToken(reply, asked.refusal);
      }
      request.machine = asked.value;
      return undefined;
    }
    const path = request.url.split('?')[0] ?? '';
    request.login = await logins.sessionOf(request.headers.cookie, !byItself.test(path));
    request.user = request.login?.user ?? nobody;
    if (request.login !== undefined || !isPage(request, path)) return undefined;
    const { body, headers } = toLoginPage(request.url, languageAsked(request));
    return reply.headers(headers).send(body);
  };

/** Whether a request comes with a token and nothing that a browser sends by itself: then no other page can have sent it. */
export const isByToken = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  /^Bearer /i.test(headers.authorization ?? '') && !hasSession(headers.cookie);

const hasSession = (cookies: string | undefined): boolean => cookies?.includes(`${sessionCookie}=`) === true;

/** The machine client that a request is of; undefined where it has no token, or the installation takes none. */
const machineOf = async (
  { machines }: Logins,
  { headers, url }: FastifyRequest,
): Promise<Result<Machine> | undefined> => {
  if (machines === undefined) return undefined;
  const search = url.indexOf('?');
  if (search >= 0 && new URLSearchParams(url.slice(search)).has('access_token'))
    return refuse('request-invalid', message('refusal.tokenInAddress'));
  const [, token] = /^Bearer\b(.*)$/is.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) return undefined;
  // Two answers to who asks are none.
  if (hasSession(headers.cookie)) return refuse('request-invalid', message('refusal.tokenTwice'));
  return machines.of(token.trim());
};

type Refused = Extract<Result<never>, { readonly ok: false }>['refusal'];

/** As RFC 6750 says, so that what asks knows that another token may do. */
const refuseToken = (reply: FastifyReply, refusal: Refused): FastifyReply => {
  const said = { 'token-invalid': 'invalid_token', 'scope-missing': 'insufficient_scope' } as const;
  const error = Object.entries(said).find(([code]) => code === refusal.code)?.[1];
  if (error !== undefined) void reply.header('www-authenticate', `Bearer error="${error}"`);
  return sendProblem(reply, refusal);
};

/** Whether a person goes to a page of the workbench; what the table of routes answers has a right there. */
const isPage = ({ method, headers, routeOptions }: FastifyRequest, path: string): boolean =>
  method === 'GET' &&
  routeOptions.config.right === undefined &&
  headers.accept?.includes('text/html') === true &&
  !path.startsWith('/api/') &&
  !/\.[a-z0-9]+$/i.test(path);
