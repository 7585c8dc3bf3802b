import type { FastifyReply } from 'fastify';
import type { Problem, ProblemDetail } from '@risikobilde/core';
import type { Refusal, Result } from '../refusal.js';
import { apiProblemCodes, type RefusalCode } from './problem-codes.js';

/** A refusal as RFC 9457 says it; the code leads to a page that this server serves. */
const presentProblem = ({ code, detail, errors = [], revision, conflicts }: Refusal): Problem => {
  const { status, title } = apiProblemCodes[code];
  return {
    type: `/errors/${code}`,
    title,
    status,
    detail,
    code,
    errors: [...errors],
    ...(revision !== undefined && { revision }),
    ...(conflicts !== undefined && { conflicts: [...conflicts] }),
  };
};

/** Ends a request with a refusal. */
export const sendProblem = (reply: FastifyReply, refusal: Refusal): FastifyReply => {
  const problem = presentProblem(refusal);
  // As text: the answer of a refusal is the same for every route, and is not put through any route's own schema.
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
};

/** Ends a request with what a command gave: its value, or why not. */
export const answer = <Value>(
  reply: FastifyReply,
  result: Result<Value>,
  present: (value: Value) => unknown = (value) => value,
  status = 200,
): FastifyReply =>
  result.ok ? reply.status(status).send(present(result.value)) : sendProblem(reply, result.refusal);

/** Ends a request with JSON that is written already: large answers are made once and sent often. */
export const sendJson = (reply: FastifyReply, text: string | Buffer): FastifyReply =>
  reply.type('application/json; charset=utf-8').send(text);

/** Ends a request with nothing but a status. */
export const sendNothing = (reply: FastifyReply, status: 204 | 304): FastifyReply =>
  reply.status(status).send();

type Issue = {
  readonly instancePath?: string | undefined;
  readonly message?: string | undefined;
  readonly params?: { readonly keys?: unknown } | undefined;
};

/** An error that Fastify or a plugin raised, as a refusal; undefined for a fault of our own. */
export const refusalOf = (error: {
  readonly statusCode?: number | undefined;
  readonly code?: string | undefined;
  readonly message: string;
  readonly validation?: readonly Issue[] | undefined;
  readonly validationContext?: string | undefined;
}): Refusal | undefined => {
  if (error.validation !== undefined) {
    const errors = error.validation.flatMap((issue) =>
      fieldsOf(issue).map(
        (field): ProblemDetail => ({
          code: 'request-invalid',
          field,
          message: issue.message ?? 'not allowed here',
        }),
      ),
    );
    const [first] = errors;
    const where = error.validationContext ?? 'body';
    return {
      code: 'request-invalid',
      detail: `${where}: ${first?.field ? `${first.field}: ` : ''}${first?.message ?? ''}`,
      errors,
    };
  }
  const code = byStatus[error.statusCode ?? 500];
  return code === undefined ? undefined : { code, detail: error.message };
};

const byStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'request-invalid',
  404: 'not-found',
  413: 'body-too-large',
  415: 'media-type-not-supported',
  429: 'too-many-requests',
};

/** The fields that an issue is about: those it does not know, or the one it stands in. */
const fieldsOf = ({ instancePath = '', params }: Issue): readonly string[] => {
  const path = instancePath.split('/').filter((part) => part !== '');
  const keys = Array.isArray(params?.keys) ? params.keys.map(String) : [];
  return keys.length > 0 ? keys.map((key) => [...path, key].join('.')) : [path.join('.')];
};
