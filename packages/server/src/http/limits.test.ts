import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asking, makePeople } from '../testing/access-people.js';
import { type LoginServer, rawRequest, startLoginServer } from '../testing/test-logins.js';
import { type Limits, limitsWith, readLimits } from './limits.js';

// Who asks too often is told how long to wait, and stands in nobody else's way.

let server: LoginServer | undefined;
// However long the tests take, it is within the one minute that is counted together.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(async () => {
  vi.useRealTimers();
  await server?.close();
  server = undefined;
});
const open = async (
  limits: Partial<Limits>,
): Promise<{ readonly asking: Asking; readonly origin: string }> => {
  server = await startLoginServer({ limits });
  return { asking: await makePeople(server), origin: server.origin };
};
const read = (asking: Asking, who: string, path = '/api/assessments') => asking.ask(who, 'GET', path);
type Answer = Awaited<ReturnType<typeof read>>;
const statuses = (all: readonly Answer[]) =>
  [...new Set(all.map(({ status }) => status))].sort((a, b) => a - b);
/** Every answer is let through, or is refused with when to come back. */
const told = ({ status, headers, text }: Answer): boolean =>
  status === 429
    ? Number(headers.get('retry-after')) >= 1 &&
      Number(headers.get('retry-after')) <= 60 &&
      text.includes('"code":"too-many-requests"')
    : status === 200;

describe('requests that come too often', () => {
  it('of one organisation leave room for another, whose every request is answered meanwhile', async () => {
    const { asking } = await open({ organisation: 60 });
    const flood = Array.from({ length: 150 }, (_, n) =>
      read(asking, n % 2 === 0 ? 'member-reader' : 'machine-reader'),
    );
    const others = Array.from({ length: 50 }, () => read(asking, 'maker-b'));
    const [flooded, answered] = await Promise.all([Promise.all(flood), Promise.all(others)]);
    expect(flooded.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(60);
    expect(flooded.every(told)).toBe(true);
    expect(statuses(flooded)).toEqual([200, 429]);
    expect(statuses(answered)).toEqual([200]);
    const late = await read(asking, 'member-contributor');
    expect([late.status, JSON.parse(late.text)]).toEqual([
      429,
      expect.objectContaining({ detail: expect.stringContaining('one organisation') }),
    ]);
  });

  it('of one person, or of one program, leave room for the others of the organisation', async () => {
    const { asking } = await open({ user: 10 });
    for (const [who, other] of [
      ['member-reader', 'member-auditor'],
      ['machine-reader', 'machine-contributor'],
    ] as const) {
      const all: Answer[] = [];
      for (let n = 0; n < 14; n++) all.push(await read(asking, who));
      expect([who, all.filter(({ status }) => status === 200).length]).toEqual([who, 10]);
      expect(all.every(told)).toBe(true);
      expect((await read(asking, other)).status).toBe(200);
    }
  });

  it('for what costs much are held for each route by itself, sooner than the rest', async () => {
    const { asking } = await open({ heavyUser: 3, heavyOrganisation: 5 });
    const own = '/api/assessments/own/verify';
    const of = async (who: string, n: number) => {
      const all: number[] = [];
      for (let at = 0; at < n; at++) all.push((await read(asking, who, own)).status);
      return all;
    };
    expect(await of('member-reader', 4)).toEqual([200, 200, 200, 429]);
    // Two are left for the organisation.
    expect(await of('member-auditor', 3)).toEqual([200, 200, 429]);
    expect((await read(asking, 'member-reader')).status).toBe(200);
    expect((await read(asking, 'member-reader', '/api/assessments/own/export')).status).toBe(200);
  });

  it('to log in, or with tokens that are not accepted, are held by their address; a good token counts for nothing there', async () => {
    const { asking, origin } = await open({ login: 5 });
    for (let n = 0; n < 8; n++) expect((await read(asking, 'machine-reader')).status).toBe(200);
    const forged = () => rawRequest('GET', `${origin}/api/assessments`, { authorization: 'Bearer a.b.c' });
    const all: number[] = [];
    for (let n = 0; n < 7; n++) all.push((await forged()).status);
    expect(all).toEqual([401, 401, 401, 401, 401, 401, 429]);
    const login = await rawRequest('GET', `${origin}/login`, { 'accept-language': 'nn' });
    expect([
      login.status,
      login.headers.get('content-language'),
      login.text.includes('prøver å logge inn'),
    ]).toEqual([429, 'nn', true]);
    // Whoever is logged in already goes on.
    expect((await read(asking, 'member-reader')).status).toBe(200);
  });

  it('from one address are held before anybody finds out who asks', async () => {
    server = await startLoginServer({ limits: { address: 4 } });
    const { origin } = server;
    const all: number[] = [];
    for (let n = 0; n < 6; n++)
      all.push((await rawRequest('GET', `${origin}/api/world`, { 'accept-language': 'nb' })).status);
    expect(all).toEqual([401, 401, 401, 401, 429, 429]);
  });
});

it('the limits are one table, and without logins nobody is held back by others', () => {
  expect(limitsWith(false).user).toBe(60_000);
  expect(limitsWith(true)).toEqual({
    address: 60_000,
    user: 3000,
    organisation: 15_000,
    heavyUser: 120,
    heavyOrganisation: 600,
    login: 120,
  });
});

it('a setting changes those it names, and what it cannot mean keeps the server from starting', async () => {
  expect(await readLimits('user=6000, organisation=30000')).toEqual({ user: 6000, organisation: 30_000 });
  expect(await readLimits(' ')).toEqual({});
  for (const wrong of [
    'users=1',
    'user',
    'user=',
    'user=0',
    'user=-1',
    'user=1e9',
    'user=1=2',
    '__proto__=1',
  ])
    await expect(readLimits(wrong)).rejects.toThrow('RISIKOBILDE_LIMITS');
});
