import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createNumbers } from './workload.js';

// People who use a server at once. When each request is to be sent is settled beforehand, and a late answer never holds back
// the next one: its wait is counted from when it was to be sent, as the person who waits would count it.

/** What is asked of the server again and again. */
export type Kind = {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The status of a good answer. */
  readonly status: number;
  readonly headers?: (user: number) => Readonly<Record<string, string>>;
  readonly body?: (user: number) => string;
  /** Whether a user's next one waits for the answer to the last, as the workbench does with edits. */
  readonly isInTurn?: boolean;
  readonly answered?: (body: string) => void;
};

/** Of one kind of request. `late`: milliseconds from when each was to be sent until the last byte of its answer. */
export type UserTimings = {
  readonly late: readonly number[];
  readonly bad: number;
  /** What the others were answered with, and how often: status and code of the problem, or what the connection said. */
  readonly badly: ReadonlyMap<string, number>;
};

type Due = { readonly at: number; readonly user: number; readonly kind: Kind };

/**
 * Each user asks for each kind once in `every` seconds on average, at random: pauses are exponential, so that no user's next request
 * depends on the last, and no two users keep step. The same each time it is run.
 */
export const eachInOwnTime = (
  users: number,
  kinds: readonly Kind[],
  seconds: number,
  every = 1,
): readonly Due[] => {
  const next = createNumbers(20);
  return Array.from({ length: users }, (_, user) =>
    kinds.flatMap((kind) => {
      const dues: Due[] = [];
      for (let at = -every * Math.log(next()); at < seconds; at -= every * Math.log(next()))
        dues.push({ at: at * 1000, user, kind });
      return dues;
    }),
  )
    .flat()
    .toSorted((a, b) => a.at - b.at);
};

/** Every user asks for every kind in the same instant, once a second: no crowd of people does this. */
export const allAtOnce = (users: number, kinds: readonly Kind[], seconds: number): readonly Due[] =>
  Array.from({ length: seconds }, (_, second) =>
    Array.from({ length: users }, (_, user) => kinds.map((kind) => ({ at: second * 1000, user, kind }))),
  ).flat(2);

// As many as a browser opens to one server.
const connectionsOfUser = 6;

/** What it was answered with; undefined where that was good. */
const send = (url: string, kind: Kind, user: number, agent: Agent): Promise<string | undefined> =>
  new Promise((done) => {
    const body = kind.body?.(user);
    const headers = {
      ...kind.headers?.(user),
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
    };
    const sent = request(new URL(kind.path, url), { method: kind.method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const isGood = response.statusCode === kind.status;
        if (isGood) kind.answered?.(text);
        done(
          isGood ? undefined : `${response.statusCode} ${/"code":"([^"]*)"/.exec(text)?.[1] ?? ''}`.trim(),
        );
      });
      response.once('error', (error) => done(error.message));
    });
    sent.once('error', (error) => {
      // A connection that was kept and that the server has closed meanwhile: a browser asks again on a new one.
      if (sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET')
        void send(url, kind, user, agent).then(done);
      else done(error.message);
    });
    sent.end(body);
  });

const openAgents = (count: number): readonly Agent[] =>
  Array.from({ length: count }, () => new Agent({ keepAlive: true, maxSockets: connectionsOfUser }));

/** Sends what is due when it is due. What was due in the first `warm` seconds is sent and not counted. */
export const play = async (
  url: string,
  dues: readonly Due[],
  warm: number,
): Promise<ReadonlyMap<Kind, UserTimings>> => {
  const all = new Map<Kind, { late: number[]; bad: number; badly: Map<string, number> }>();
  const agents = openAgents(1 + Math.max(...dues.map(({ user }) => user)));
  const began = performance.now();
  const waiting: Promise<void>[] = [];
  const turns = new Map<number, Promise<unknown>>();
  for (const { at, user, kind } of dues) {
    const early = began + at - performance.now();
    if (early > 0) await pause(early);
    const agent = agents[user];
    if (!agent) continue;
    const before = kind.isInTurn ? turns.get(user) : undefined;
    const answer = before ? before.then(() => send(url, kind, user, agent)) : send(url, kind, user, agent);
    if (kind.isInTurn) turns.set(user, answer);
    waiting.push(
      answer.then((wrong) => {
        const told = all.get(kind) ?? { late: [], bad: 0, badly: new Map<string, number>() };
        all.set(kind, told);
        if (wrong !== undefined) {
          told.bad += 1;
          told.badly.set(wrong, (told.badly.get(wrong) ?? 0) + 1);
        } else if (at >= warm * 1000) told.late.push(performance.now() - began - at);
      }),
    );
  }
  await Promise.all(waiting);
  for (const agent of agents) agent.destroy();
  return all;
};

/** Users who ask for one kind, each again as soon as it is answered: what one request costs the server. */
export const withoutPause = async (
  url: string,
  users: number,
  kind: Kind,
  seconds: number,
): Promise<UserTimings> => {
  const late: number[] = [];
  const badly = new Map<string, number>();
  let bad = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    openAgents(users).map(async (agent, user) => {
      while (performance.now() < until) {
        const began = performance.now();
        const wrong = await send(url, kind, user, agent);
        if (wrong === undefined) late.push(performance.now() - began);
        else {
          bad += 1;
          badly.set(wrong, (badly.get(wrong) ?? 0) + 1);
        }
      }
      agent.destroy();
    }),
  );
  return { late, bad, badly };
};

/** The value that a share of the values do not exceed. */
export const share = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * p) - 1)] ??
  Number.NaN;
