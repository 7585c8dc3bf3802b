import type { Route } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nobody } from '../auth/permissions.js';
import { notStarted } from '../base/not-started.js';
import { sendProblem } from './problems.js';
import { RequestCounts } from './request-counts.js';

/** How many requests are taken in a minute, by what they are counted under. Each process counts for itself. */
export type Limits = {
  /** From one address, whoever asks: held before anybody finds out who it is. An office may have one address. */
  readonly address: number;
  /** Of one person or machine client: more is a program gone wild. */
  readonly user: number;
  /** Of everybody who acts for one organisation: so that it leaves room for the others. */
  readonly organisation: number;
  /** The same of one route that costs much: import, export, publishing. */
  readonly heavyUser: number;
  readonly heavyOrganisation: number;
  /** From one address: to log in, and with tokens that are not accepted. */
  readonly login: number;
};

/** The one table of them. Without logins there is one user on one machine, who is in nobody's way. */
export const limitsWith = (hasLogins: boolean, given: Partial<Limits> = {}): Limits => ({
  address: 60_000,
  user: hasLogins ? 3000 : 60_000,
  organisation: 15_000,
  heavyUser: 120,
  heavyOrganisation: 600,
  login: 120,
  ...given,
});

type Limit = keyof Limits;
const names = Object.keys(limitsWith(false)) as readonly Limit[];

/** Limits as `RISIKOBILDE_LIMITS` says them: `user=6000 organisation=30000`. Fails with a sentence that says what is allowed. */
export const readLimits = async (said: string): Promise<Partial<Limits>> => {
  const pairs = said
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((pair) => pair.split('='));
  const isRight = ([name, n = '', ...more]: readonly string[]): boolean =>
    names.some((one) => one === name) && /^[1-9]\d{0,9}$/.test(n) && more.length === 0;
  if (!pairs.every(isRight))
    throw await notStarted(
      message('refusal.start.setting', {
        name: 'RISIKOBILDE_LIMITS',
        allowed: names.map((name) => `${name}=N`).join(' '),
      }),
    );
  return Object.fromEntries(pairs.map(([name, n]) => [name, Number(n)]));
};

const minute = 60_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly isHeavy?: Route['isHeavy'];
    /** Whether asking is to try to log in. */
    readonly isLogin?: boolean;
  }
}

type Held = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
export type Holding = {
  /** Before who asks is known. */
  readonly address: Held;
  /** When it is known. */
  readonly asker: Held;
  /** Counts a token that was refused; the address is held next time. */
  readonly refusedToken: (request: FastifyRequest) => Promise<unknown>;
};

/** Refuses what is asked too often, with how long to wait. */
export const holdLimits = async (app: FastifyInstance, limits: Limits): Promise<Holding> => {
  await app.register(rateLimit, { global: false, timeWindow: minute, store: RequestCounts });
  const make = (of: Limit, keyGenerator?: (request: FastifyRequest) => string) => ({
    of,
    count: app.createRateLimit({
      max: limits[of],
      timeWindow: minute,
      ...(keyGenerator && { keyGenerator }),
    }),
  });
  // An address of IPv6 counts as its network of 64 bits, as the library does.
  const [address, login] = [make('address'), make('login')];
  const route = ({ method, routeOptions }: FastifyRequest): string => `${method} ${routeOptions.url}`;
  const user = make('user', (request) => request.user.id);
  const organisation = make('organisation', organisationOf);
  const heavyUser = make('heavyUser', (request) => `${whoOf(request)} ${route(request)}`);
  const heavyOrganisation = make(
    'heavyOrganisation',
    (request) => `${organisationOf(request)} ${route(request)}`,
  );
  const hold = async (
    request: FastifyRequest,
    reply: FastifyReply,
    those: readonly (readonly [ReturnType<typeof make>, options?: { readonly increment: boolean }])[],
  ): Promise<unknown> => {
    for (const [{ of, count }, options] of those) {
      const counted = await count(request, options);
      if (counted.isAllowed || !counted.isExceeded) continue;
      const seconds = Math.max(1, counted.ttlInSeconds);
      void reply.header('retry-after', String(seconds));
      return sendProblem(reply, {
        code: 'too-many-requests',
        detail: message('refusal.tooMany', { of, seconds }),
      });
    }
    return undefined;
  };
  return {
    address: (request, reply) => {
      const isLogin = request.routeOptions.config.isLogin === true;
      const hasToken = request.headers.authorization !== undefined;
      // A token that is good counts for nothing here.
      return hold(request, reply, [
        [address],
        ...(isLogin ? [[login] as const] : hasToken ? [[login, { increment: false }] as const] : []),
      ]);
    },
    asker: (request, reply) => {
      const isHeavy = request.routeOptions.config.isHeavy === true;
      const isOfOne = organisationOf(request) !== '';
      return hold(request, reply, [
        ...(request.user === nobody ? [] : [[user] as const]),
        ...(isHeavy ? [[heavyUser] as const] : []),
        ...(isOfOne ? [[organisation] as const] : []),
        ...(isOfOne && isHeavy ? [[heavyOrganisation] as const] : []),
      ]);
    },
    refusedToken: (request) => login.count(request),
  };
};

/** Who asks; of somebody who is not known, from where. */
const whoOf = ({ user, ip }: FastifyRequest): string => (user === nobody ? ip : user.id);

const organisationOf = ({ machine, login }: FastifyRequest): string =>
  machine?.organisation ?? login?.organisation ?? '';
