import { message } from '@risikobilde/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problems.js';

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The name in a Host header, without its port. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

/**
 * Lets only this machine in. Being bound to loopback is not enough: a page anywhere can give its own name the address
 * 127.0.0.1 and then reach this server from the user's browser, with that name as Host (DNS rebinding); and any page can
 * send a form here, with its own Origin.
 */
export const refuseStrangers = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const { host = '', origin } = request.headers;
  if (!loopbackNames.has(nameOf(host)))
    return sendProblem(reply, {
      code: 'host-not-allowed',
      detail: message('refusal.host', { host: JSON.stringify(host.slice(0, 100)) }),
    });
  const site = request.headers['sec-fetch-site'];
  const isOther = origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`;
  // A link elsewhere to a page of the workbench: it is shown, in no frame, and nothing is done.
  const isLink =
    request.method === 'GET' &&
    request.headers['sec-fetch-mode'] === 'navigate' &&
    request.headers['sec-fetch-dest'] === 'document' &&
    !request.url.startsWith('/api/');
  if (isOther || (site === 'cross-site' && !isLink))
    return sendProblem(reply, {
      code: 'origin-not-allowed',
      detail: message('refusal.origin', {
        origin: JSON.stringify((origin ?? 'another site').slice(0, 100)),
        allowed: `http://${host}`,
      }),
    });
  return undefined;
};
