import type { FastifyReply } from 'fastify';
import { apiProblemCodes, type Problem, type RefusalCode } from '@risikobilde/api';
import type { Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { message } from '@risikobilde/words';
import { type Refusal, refuse } from '../base/refusal.js';
import { type DatabaseFault, faultOf } from '../store/faults.js';
import { tellRefused } from './security-events.js';
import { languageAsked } from './request-language.js';

/** A refusal as RFC 9457 says it; the code leads to a page that this server serves. */
const presentProblem = (
  { code, detail, errors = [], revision, conflicts }: Refusal,
  { t, say }: Words,
): Problem => {
  const { status } = apiProblemCodes[code];
  return {
    type: `/errors/${code}`,
    title: t(`refusal.title.${code}`),
    status,
    detail: say(detail),
    code,
    errors: errors.map(({ message, hint, ...fault }) => ({
      ...fault,
      message: say(message),
      ...(hint !== undefined && { hint: say(hint) }),
    })),
    ...(revision !== undefined && { revision }),
    ...(conflicts !== undefined && { conflicts: [...conflicts] }),
  };
};

/** Ends a request with a refusal, in the language of the request. */
export const sendProblem = (reply: FastifyReply, refusal: Refusal): FastifyReply => {
  tellRefused(reply.request, refusal.code);
  const language = languageAsked(reply.request);
  const problem = presentProblem(refusal, wordsOf[language]);
  // Not all in the same second: they would meet again. Where it is known when there is room, that has been said.
  if (problem.status === 503 || (problem.status === 429 && !reply.hasHeader('retry-after')))
    void reply.header('retry-after', String(1 + Math.floor(Math.random() * 3)));
  // As text: the answer of a refusal is the same for every route, and is not put through any route's own schema.
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .header('vary', 'Accept-Language')
    .send(JSON.stringify(problem));
};

/** What the database could not do, as a refusal. */
export const refuseFault = (fault: DatabaseFault, why: string) =>
  refuse(
    `database-${fault === 'unwritable' ? 'not-writable' : fault}`,
    message(`refusal.database.${fault}`, { why }),
  );

/** The server ends, and another answers in its place. */
export const stopping: Refusal = { code: 'server-stopping', detail: message('refusal.stopping') };

/** An error of the database, of Fastify or of a plugin, as a refusal; undefined for a fault of our own. */
export const refusalOf = (
  error: { readonly statusCode?: number | undefined; readonly message: string },
  limit?: number,
): Refusal | undefined => {
  const fault = faultOf(error);
  if (fault !== undefined) return refuseFault(fault, error.message).refusal;
  const code = byStatus[error.statusCode ?? 500];
  if (code === 'body-too-large' && limit !== undefined)
    return { code, detail: message('refusal.bodySize', { limit }) };
  return code === undefined ? undefined : { code, detail: { en: error.message } };
};

const byStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'request-invalid',
  404: 'not-found',
  413: 'body-too-large',
  415: 'media-type-not-supported',
  429: 'too-many-requests',
};
