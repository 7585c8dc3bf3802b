import { message } from '@risikobilde/words';
import { isStorable, wantedIn } from '@risikobilde/core';
import {
  addressOf,
  addressSchema,
  importLimit,
  type Route,
  type RouteName,
  routes,
  type User,
} from '@risikobilde/api';
import { nameOfScope, type Scope } from '../store/scope.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Auth, authorise, mayNot, nobody } from '../auth/permissions.js';
import { done, type Refusal, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import type { HandlerRequest, HandlerAnswer } from './handler.js';
import { handlers } from './handlers.js';
import { refuseFault, sendProblem } from './problems.js';
import { findAssessment } from '../store/assessments.js';
import { retry } from '../store/faults.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route asks the rights for; the files of the web application have none. */
    readonly right?: Route['right'];
    /** The assessment whose right it asks for, in the request. */
    readonly assessment?: ((request: FastifyRequest) => string | undefined) | undefined;
    /** Whether its body is a form. */
    readonly form?: boolean;
    readonly bytes?: Route['bytes'];
    readonly isForPeople?: Route['isForPeople'];
  }
}

type Handler = (asked: HandlerRequest<RouteName>) => HandlerAnswer<unknown> | Promise<HandlerAnswer<unknown>>;

/** Registers every route of the table: its right is asked first, then what was sent is checked, then it is handled. */
export const registerRoutes = (app: FastifyInstance, services: Services): void => {
  const { auth } = services;
  app.addHook('onRequest', async (request, reply) => {
    const { right, assessment, isForPeople } = request.routeOptions.config;
    if (isForPeople === true && request.machine !== undefined)
      return sendProblem(reply, {
        code: 'not-for-machines',
        detail: message('refusal.notForMachines', { name: request.user.name }),
      });
    if (right === undefined || right === 'anyone') return undefined;
    if (request.user === nobody)
      return sendProblem(reply, { code: 'not-logged-in', detail: message('refusal.notLoggedIn') });
    const asker = { user: request.user, organisation: organisationOf(request) };
    const allowed = await authorise(authFor(auth, request), asker, right, assessment?.(request));
    if (!allowed.ok) return sendProblem(reply, allowed.refusal);
    request.permitted = allowed.value;
    return undefined;
  });
  for (const [name, route] of Object.entries<Route>(routes)) {
    const { method, path } = addressOf(name);
    // The table is typed by name, and so are the handlers; over all names at once the compiler cannot pair them.
    const handle = handlers[name as RouteName] as unknown as Handler;
    app.route({
      method,
      url: path,
      config: {
        right: route.right,
        assessment: assessmentOf(route, path),
        ...(route.form && { form: true }),
        ...(route.bytes && { bytes: route.bytes }),
        ...(route.isHeavy && { isHeavy: true }),
        ...(route.isForPeople && { isForPeople: true }),
        ...(path.startsWith('/login') && { isLogin: true }),
      },
      ...(route.mostBytes !== undefined && { bodyLimit: mostBytes(route.mostBytes, services.evidence) }),
      handler: async (request, reply) => {
        const read = readRequest(route, request);
        if (!read.ok) return sendProblem(reply, read.refusal);
        const { user, login, permitted } = request;
        // `readRequest` has put each part through its schema.
        const organisation = organisationOf(request);
        const own = servicesFor({ ...services, auth: authFor(auth, request) }, user, organisation);
        const asked = {
          ...read.value,
          services: own,
          user,
          login,
          organisation,
          permitted,
          request,
          reply,
        } as HandlerRequest<RouteName>;
        if (route.right !== 'anyone' && !services.readiness.isOpen()) {
          const now = await services.readiness.now();
          if (now !== 'well') return sendProblem(reply, refuseFault(now.fault, now.why).refusal);
        }
        const once = async (): Promise<HandlerAnswer<unknown>> => handle(asked);
        // A question may be asked again, as long as nothing of its answer is sent.
        const sent = method === 'GET' ? await retry(once, () => !reply.sent) : await once();
        noteRead(own, { route, request, parts: read.value }, sent);
        return send(reply, route, sent);
      },
    });
  }
};

type Answered = { readonly route: Route; readonly request: FastifyRequest; readonly parts: Parts };

/** Puts in the log of reading what was answered of an assessment, whoever asked. */
const noteRead = (
  { noteReadings }: Pick<Services, 'noteReadings'>,
  { route: { reads }, request, parts }: Answered,
  sent: HandlerAnswer<unknown>,
): void => {
  if (sent !== undefined && !sent.ok) return;
  const by: Scope = { person: request.user.id, organisation: organisationOf(request) };
  const special = sent !== undefined && 'reading' in sent ? sent.reading : undefined;
  if (special !== undefined) {
    const { by: other = by, ...read } = special;
    noteReadings.note(other, read);
  }
  if (reads === undefined) return;
  const assessment = request.routeOptions.config.assessment?.(request);
  if (assessment === undefined) return;
  const { params, query } = parts as { readonly [Part in keyof Parts]: Parted | undefined };
  const what = query?.['format'] ?? params?.['hash'];
  noteReadings.note(by, {
    of: { assessment },
    // A document for paper.
    kind: reads === 'published' && what === 'pdf' ? 'printed' : reads,
    ...(typeof what === 'string' && { what }),
  });
};

/** With logins: the organisation that who asks acts for. */
const organisationOf = ({ machine, login }: FastifyRequest): string | undefined =>
  machine?.organisation ?? login?.organisation;

/** Who may do what; a machine client no more than its token is for. */
const authFor = (auth: Auth, { machine }: FastifyRequest): Auth => {
  if (machine === undefined || auth.logins === undefined) return auth;
  const permitting = auth.logins.asMachine(machine.scopes);
  return { ...auth, permittedTo: permitting.permittedTo, logins: { ...auth.logins, ...permitting } };
};

/**
 * What somebody is told when the wall of the database alone refused what they asked for: of what they may not see, that it is not
 * there; otherwise that they may not.
 */
export const refusedByWall = async (services: Services, request: FastifyRequest): Promise<Refusal> => {
  const { right, assessment } = request.routeOptions.config;
  const { user } = request;
  const id = assessment?.(request);
  const { db } = servicesFor(services, user, organisationOf(request));
  if (id !== undefined && (await findAssessment(db, id)) === undefined)
    return { code: 'not-found', detail: message('refusal.noAssessment', { id }) };
  const of = right === undefined || right === 'anyone' ? 'readAssessment' : right;
  return { code: 'not-permitted', detail: mayNot(authFor(services.auth, request), user, of) };
};

/** Files of evidence come in an import beside those that hold records. */
const mostBytes = (most: number | 'evidence' | 'import', { file, quota }: Services['evidence']): number => {
  if (most === 'evidence') return file;
  return most === 'import' ? importLimit + quota : most;
};

/**
 * The services as somebody has them: the database gives them what they may have, and what is remembered of it is theirs. Which
 * assessment an id names differs between people: with logins the last row under one is not remembered.
 */
const servicesFor = (services: Services, user: User, organisation: string | undefined): Services => {
  if (services.auth.logins === undefined) return services;
  const scope: Scope = user === nobody ? {} : { person: user.id, organisation };
  return {
    ...services,
    threads: services.threads.of(organisation),
    db: services.within(scope),
    scope: nameOfScope(scope),
    lastRows: { get: () => undefined, set: () => undefined, forget: () => undefined },
  };
};

/** Where a request says which assessment it is of: in the address, or in a part of the query. */
const assessmentOf = ({ assessmentIn }: Route, path: string) => {
  if (path.startsWith('/api/assessments/:id'))
    return ({ params }: FastifyRequest) => textOf((params as Parted)['id']);
  if (assessmentIn === undefined) return undefined;
  return ({ query }: FastifyRequest) => {
    const given = (query as Parted)[assessmentIn];
    return given === undefined ? undefined : textOf(given);
  };
};

type Parted = Readonly<Record<string, unknown>>;
/** What no id can be is asked for as one that nothing has; the schema refuses it after. */
const textOf = (given: unknown): string =>
  typeof given === 'string' && addressSchema.safeParse(given).success ? given : '';

const send = (reply: FastifyReply, { answers }: Route, sent: HandlerAnswer<unknown>): FastifyReply => {
  // What one person was answered is kept by nobody on the way; an answer with a tag says otherwise itself.
  void reply.header('cache-control', 'no-store');
  // A stream has taken the connection.
  if (sent === undefined) return reply;
  if (!sent.ok) return sendProblem(reply, sent.refusal);
  const status = sent.status ?? usualStatus(answers);
  if ('value' in sent) {
    if (sent.value === undefined) return reply.status(status).send();
    return asData(reply.status(status)).send(JSON.stringify(sent.value));
  }
  const { type, headers = {}, written } = sent;
  void reply.status(status).headers(headers);
  if (written === undefined) return reply.send();
  return (type === undefined ? asData(reply) : reply.type(type)).send(written);
};

/** Opened by itself it is a file, and no page; what offers it to people names it. */
const asData = (reply: FastifyReply): FastifyReply =>
  reply.header('content-disposition', 'attachment').type('application/json; charset=utf-8');

/** The first in the order of the table: numbers as names of fields come sorted, so the made and the empty are asked for first. */
const usualStatus = (answers: Route['answers']): number =>
  answers[201] === undefined ? (answers[204] === undefined ? 200 : 204) : 201;

type Parts = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

const readRequest = ({ params, query, body, bytes }: Route, request: FastifyRequest): Result<Parts> => {
  const read: Record<string, unknown> = {};
  for (const [part, schema] of Object.entries({ params, query, body })) {
    const given: unknown = request[part as 'params' | 'query' | 'body'];
    if (part === 'body' && bytes !== undefined && Buffer.isBuffer(given)) {
      read[part] = given;
      continue;
    }
    if (schema === undefined) continue;
    const parsed = schema.safeParse(given);
    if (!parsed.success) return refuseInvalid(part, parsed.error.issues);
    // Of a size that the schema has seen to.
    if (!isStorable(parsed.data)) return refuse('request-invalid', message('refusal.halfCharacter'));
    read[part] = parsed.data;
  }
  return done(read);
};

/** Faults of one request that anybody is told. */
const mostTold = 100;

const refuseInvalid = (part: string, issues: readonly z.core.$ZodIssue[]): Result<Parts> => {
  const errors = issues.slice(0, mostTold).flatMap((issue) =>
    fieldsOf(issue).map((field) => ({
      code: 'request-invalid',
      field,
      message: message('problem.wanted', {
        field: field === '' ? part : `${part}.${field}`,
        allowed: wantedIn(issue),
      }),
    })),
  );
  const [first] = errors;
  // The library gives no issue without a fault, and no fault without an issue.
  return refuse('request-invalid', first?.message ?? {}, { errors });
};

/** The fields that an issue is about: those it does not know, or the one it stands in. */
const fieldsOf = (issue: z.core.$ZodIssue): readonly string[] => {
  const at = issue.path.map(String);
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...at, key].join('.'))
    : [at.join('.')];
};
