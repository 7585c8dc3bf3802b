import { message } from '@risikobilde/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isByToken } from './identify.js';
import { sendProblem } from './problems.js';

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name in a Host header, without its port. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

/**
 * Without logins, lets only this machine in. Being bound to loopback is not enough: a page anywhere can give its own name the address
 * 127.0.0.1 and then reach this server from the user's browser, with that name as Host (DNS rebinding); and any page can
 * send a form here, with its own Origin. With logins the one name is that of the public address. What a proxy says in
 * `X-Forwarded-Host` is never read.
 */
export const refuseStrangers =
  (publicUrl: string | undefined, areTokensTaken: boolean) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { host = '', origin } = request.headers;
    // The first is ours, and what is in front of the server may have gone by the other.
    if (timesNamed(request, 'host') > 1)
      return sendProblem(reply, { code: 'request-invalid', detail: message('refusal.hostTwice') });
    const path = request.url.split('?')[0] ?? '';
    const isOurs =
      publicUrl === undefined
        ? loopbackNames.has(nameOf(host))
        : host.toLowerCase() === new URL(publicUrl).host || isAskedByMachines(request.method, path);
    if (!isOurs)
      return sendProblem(reply, {
        code: 'host-not-allowed',
        detail:
          publicUrl === undefined
            ? message('refusal.host', { host: JSON.stringify(host.slice(0, 100)) })
            : message('refusal.hostPublic', {
                host: JSON.stringify(host.slice(0, 100)),
                allowed: new URL(publicUrl).host,
              }),
      });
    const own = publicUrl ?? `http://${host.toLowerCase()}`;
    const site = request.headers['sec-fetch-site'];
    // What it does is in its address alone, whoever sends it: a program that mail is read with, or its own page, which tells nobody where it is.
    const isByAddress = path.startsWith(stopMail);
    const isOther = !isByAddress && origin !== undefined && origin.toLowerCase() !== own;
    // A link elsewhere to a page of the workbench: it is shown, in no frame, and nothing is done.
    const isLink =
      request.method === 'GET' &&
      request.headers['sec-fetch-mode'] === 'navigate' &&
      request.headers['sec-fetch-dest'] === 'document' &&
      !request.url.startsWith('/api/');
    // With a cookie in the browser, what changes something must say that it comes from here; silence is not enough. A program that
    // comes with a token alone has no cookie that a page elsewhere could use.
    const isUnsaid =
      publicUrl !== undefined &&
      !(areTokensTaken && isByToken(request)) &&
      origin === undefined &&
      site !== 'same-origin' &&
      !['GET', 'HEAD'].includes(request.method) &&
      path !== backchannel &&
      !isByAddress;
    if (isOther || isUnsaid || (site === 'cross-site' && !isLink && !isByAddress))
      return sendProblem(reply, {
        code: 'origin-not-allowed',
        detail: message('refusal.origin', {
          origin: JSON.stringify((origin ?? 'another site').slice(0, 100)),
          allowed: publicUrl ?? `http://${host}`,
        }),
      });
    return undefined;
  };

const timesNamed = ({ raw: { rawHeaders } }: FastifyRequest, name: string): number =>
  rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === name).length;

const backchannel = '/logout/backchannel';
/** Mail is stopped here (RFC 8058). */
const stopMail = '/varsler/av/';

/** Asked by what watches over the server, by whatever name it has for it. */
const isAskedByMachines = (method: string, path: string): boolean =>
  method === 'GET' && (path === '/health' || path === '/ready');
