import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Auth, nobody } from '../auth/permissions.js';
import { languageAsked } from './language-asked.js';
import { toLoginPage } from './pages/to-login-page.js';

/** What a page asks for by itself, as long as it is open: it keeps no session. */
const byItself = /\/(?:presence|live)$/;

/**
 * Says who asks, before anything else of a request is looked at. Somebody who has not logged in and goes to a page of the workbench is
 * led to the login.
 */
export const identify =
  (auth: Auth) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { logins } = auth;
    request.permitted = [];
    if (logins === undefined) {
      request.user = auth.userOf(request);
      return undefined;
    }
    const path = request.url.split('?')[0] ?? '';
    request.login = await logins.sessionOf(request.headers.cookie, !byItself.test(path));
    request.user = request.login?.user ?? nobody;
    if (request.login !== undefined || !isPage(request, path)) return undefined;
    const { body, headers } = toLoginPage(request.url, languageAsked(request));
    return reply.headers(headers).send(body);
  };

/** Whether a person goes to a page of the workbench; what the table of routes answers has a right there. */
const isPage = ({ method, headers, routeOptions }: FastifyRequest, path: string): boolean =>
  method === 'GET' &&
  routeOptions.config.right === undefined &&
  headers.accept?.includes('text/html') === true &&
  !path.startsWith('/api/') &&
  !/\.[a-z0-9]+$/i.test(path);
