import type { Answer, Problem, Request, RouteName, Routes } from '@risikobilde/api';

type Asked<Name extends RouteName> = Request<Routes[Name]>;
type Args<Name extends RouteName> = object extends Asked<Name> ? [asked?: Asked<Name>] : [asked: Asked<Name>];

/** No answer: the server is not there, a proxy says so for it, or the answer broke off. */
export class OfflineError extends Error {}

/**
 * The server answered that it failed, has too much to do, or that nobody is logged in, or somebody else than who wrote it: the same may go
 * well later.
 */
export class FailedError extends Error {
  constructor(
    readonly status: number,
    readonly problem?: Problem,
  ) {
    super(problem?.detail ?? String(status));
  }
}

/** The server refused (RFC 9457): the same will be refused again. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The address of a route with its steps and query filled in. */
export const addressOf = <Name extends RouteName>(name: Name, ...[asked]: Args<Name>): string => {
  const { params = {}, query = {} } = partsOf(asked);
  const [, path = ''] = name.split(' ');
  const filled = path.replaceAll(/:(\w+)/g, (_, step: string) => encodeURIComponent(String(params[step])));
  const given = Object.entries(query).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, String(value)]],
  );
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given).toString()}`;
};

/** The language of the page: what the server refuses, it says in that. */
const readIn = (): Readonly<Record<string, string>> =>
  typeof document === 'undefined' ? {} : { 'accept-language': document.documentElement.lang };

/** Asks the server for a route of its table; what is sent and what comes back is typed by that. */
export const request = async <Name extends RouteName>(
  name: Name,
  ...args: Args<Name>
): Promise<Answer<Routes[Name]>> => {
  const { body } = partsOf(args[0]);
  const response = await fetch(addressOf(name, ...args), {
    method: name.split(' ')[0] ?? 'GET',
    headers: {
      accept: 'application/json',
      ...readIn(),
      ...(body !== undefined && {
        'content-type': body instanceof Blob ? body.type : 'application/json',
      }),
    },
    ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new OfflineError('no answer');
  });
  const { ok, status } = response;
  const answer: unknown =
    status === 204
      ? undefined
      : await response.json().catch(() => {
          if (ok) throw new OfflineError('the answer broke off');
        });
  // The shape is the table's promise: the server's tests hold every answer against it.
  if (ok) return answer as Answer<Routes[Name]>;
  const problem = isProblem(answer) ? answer : undefined;
  // In front of a server that is stopped a proxy answers; the server itself always says what the matter is.
  if (problem === undefined && [502, 503, 504].includes(status)) throw new OfflineError(String(status));
  if (problem === undefined || status >= 500 || status === 429 || status === 401 || isOfAnother(problem))
    throw new FailedError(status, problem);
  throw new ApiError(problem);
};

const isOfAnother = ({ code }: Problem): boolean => code === 'edit-of-another';

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'detail' in answer;

type Parts = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};
// Which of the parts a route has is known to who calls; here they are only put in their places.
const partsOf = (asked: unknown): Parts => asked ?? {};
