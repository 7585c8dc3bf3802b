import { allAtOnce, type Parts } from '@risikobilde/core';
import { z } from 'zod';
import { apiProblemCodes, type RefusalCode } from './problem-codes.js';
import { problemSchema } from './problem.js';
import type { Content, Media, Route } from './route.js';
import { addressOf, routes } from './routes.js';

export type Json = Readonly<Record<string, unknown>>;
type Contents = { readonly [type: string]: { readonly schema?: Json; readonly 'x-message'?: Json } };

/** The parts of an OpenAPI document that this package writes. */
export type OpenApi = {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly security: readonly [];
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: Json } };
};
type Answered = { readonly description: string; readonly content?: Contents };
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-right': Route['right'];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Contents };
  readonly responses: { readonly [status: string]: Answered };
};
type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Json;
};

/** The refusals that a route has: its own, and those that every route like it has. */
export const refusalsOf = ({
  right,
  refusals,
  body,
  bytes,
  params,
  query,
  isForPeople,
}: Route): readonly RefusalCode[] => [
  ...(right === 'anyone' ? [] : (['not-logged-in', 'not-permitted'] as const)),
  ...(body || params || query ? (['request-invalid'] as const) : []),
  'token-invalid',
  ...(isForPeople ? (['not-for-machines'] as const) : (['scope-missing'] as const)),
  ...(body || bytes ? (['body-too-large', 'media-type-not-supported'] as const) : []),
  ...refusals,
  'host-not-allowed',
  'origin-not-allowed',
  'too-many-requests',
  'database-away',
  'database-busy',
  'database-not-writable',
  'server-stopping',
  'server-fault',
];

/** The API as OpenAPI 3.1, made of the table of routes. */
export const openApi = (version: string): OpenApi => allAtOnce(openApiInParts(version));

/** The same, with stops: it takes longer than others should wait. */
export function* openApiInParts(version: string): Parts<OpenApi> {
  const entries = Object.entries<Route>(routes);
  const taken = yield* convert(
    entries.flatMap(([name, { params, query, body }]) =>
      Object.entries({ params, query, body }).flatMap(([part, schema]) =>
        schema ? [[`${name} ${part}`, schema] as const] : [],
      ),
    ),
    'input',
  );
  const given = yield* convert(
    [
      ...entries.flatMap(([name, { answers }]) =>
        Object.entries(answers).flatMap(([status, content]) =>
          contentsOf(content).flatMap((one) => {
            const schema = isMedia(one) ? one.events : one;
            return schema ? [[`${name} ${status}`, schema] as const] : [];
          }),
        ),
      ),
      ['problem', problemSchema],
    ],
    'output',
  );
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [name, route] of entries) {
    const { method, path } = addressOf(name);
    const address = templateOf(path);
    const made = operation(name, route, taken.schemas, given.schemas);
    paths[address] = { ...paths[address], [method.toLowerCase()]: made };
    yield;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Risikobilde',
      version,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description:
        'Assessments, their edits and what follows from them. Every refusal is application/problem+json (RFC 9457) with a code that has a page under /errors/.',
    },
    // Without logins it is used on the machine that it runs on; with them, by a cookie that only its own pages have.
    security: [],
    paths,
    components: { schemas: merged(taken.named, given.named) },
  };
}

/** The address of a route as OpenAPI writes it: `/api/assessments/{id}`. */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

type Schemas = { readonly [name: string]: Json };

const operation = (name: string, route: Route, taken: Schemas, given: Schemas): Operation => {
  const { method, path } = addressOf(name);
  const body = taken[`${name} body`];
  const parameters = [
    ...parametersOf(taken[`${name} params`], 'path'),
    ...parametersOf(taken[`${name} query`], 'query'),
  ];
  return {
    operationId:
      method.toLowerCase() +
      path.replace('/api/', '/').replaceAll(/[^A-Za-z]+(\w?)/g, (_, next: string) => next.toUpperCase()),
    summary: route.summary,
    'x-right': route.right,
    ...(parameters.length > 0 && { parameters }),
    ...((body || route.bytes) && {
      requestBody: {
        required: true,
        content: {
          ...(body && {
            [route.form ? 'application/x-www-form-urlencoded' : 'application/json']: { schema: body },
          }),
          ...(route.bytes && { [route.bytes]: {} }),
        },
      },
    }),
    responses: both(
      Object.fromEntries(
        Object.entries(route.answers).map(([status, content]) => [
          status,
          answerOf(content, given[`${name} ${status}`], status),
        ]),
      ),
      refusalAnswers(refusalsOf(route)),
    ),
  };
};

/** A status may answer a page to read as well as a problem. */
const both = (answers: Operation['responses'], refusals: Operation['responses']): Operation['responses'] => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(refusals).map(([status, { description, content }]) => {
      const page = answers[status];
      return [
        status,
        page === undefined
          ? { description, ...(content && { content }) }
          : {
              description: `${page.description}; ${description}`,
              content: { ...page.content, ...content },
            },
      ];
    }),
  ),
});

const parametersOf = (schema: Json = {}, place: Parameter['in']): readonly Parameter[] => {
  // As `toJSONSchema` writes an object.
  const { properties = {}, required = [] } = schema as {
    readonly properties?: Readonly<Record<string, Json & { readonly description?: string }>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }));
};

const usual: Readonly<Record<string, string>> = {
  201: 'Made',
  303: 'Leads on to another address',
  304: 'As you have it',
};

const answerOf = (content: Content | undefined, schema: Json = {}, status: string): Answered => {
  const contents = contentsOf(content);
  const description = contents.find(isMedia)?.description ?? usual[status] ?? 'Done';
  if (contents.length === 0) return { description };
  return {
    description,
    content: Object.fromEntries(
      contents.map((one) => {
        if (!isMedia(one)) return ['application/json', { schema }];
        return [one.type, one.events ? { schema: { type: 'string' }, 'x-message': schema } : {}];
      }),
    ),
  };
};

const refusalAnswers = (codes: readonly RefusalCode[]): Operation['responses'] => {
  const statuses = [...new Set(codes.map((code) => apiProblemCodes[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const those = codes.filter((code) => apiProblemCodes[code].status === status);
      const description = those.map((code) => `${code}: ${apiProblemCodes[code].title}`).join('; ');
      const schema = { $ref: '#/components/schemas/Problem' };
      return [String(status), { description, content: { 'application/problem+json': { schema } } }];
    }),
  );
};

const isMedia = (content: z.ZodType | Media): content is Media => !('_zod' in content);

const contentsOf = (content: Content | undefined): readonly (z.ZodType | Media)[] =>
  // One of the two is a list; what is no list is one of its kinds.
  content ? (Array.isArray(content) ? content : [content as z.ZodType | Media]) : [];

/** The JSON Schema of each, and of what has a name of its own apart from them. */
function* convert(
  schemas: readonly (readonly [string, z.ZodType])[],
  io: 'input' | 'output',
): Parts<{ readonly schemas: Schemas; readonly named: Schemas }> {
  const whole = z.toJSONSchema(z.strictObject(Object.fromEntries(schemas)), { io, unrepresentable: 'any' });
  yield;
  const text = JSON.stringify(whole).replaceAll('"#/$defs/', '"#/components/schemas/');
  // As `toJSONSchema` writes an object of such schemas.
  const { properties, $defs = {} } = JSON.parse(text) as {
    readonly properties: Schemas;
    readonly $defs?: Schemas;
  };
  yield;
  const named = Object.entries($defs).map(([name, { id: _id, ...schema }]) => [name, schema] as const);
  return { schemas: properties, named: Object.fromEntries(named) };
}

/** One schema for each name. What is sent in another form than it is answered needs two names, and is a fault until it has. */
const merged = (taken: Schemas, given: Schemas): Schemas => {
  const differing = Object.keys(taken).filter(
    (name) => name in given && JSON.stringify(taken[name]) !== JSON.stringify(given[name]),
  );
  if (differing.length > 0)
    throw new Error(`sent in one form and answered in another under one name: ${differing.join(', ')}`);
  return { ...taken, ...given };
};
