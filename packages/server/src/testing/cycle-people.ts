import type { Role } from '@risikobilde/api';
import { cycleOf, type CycleState, evaluate, type LocalDate, type World } from '@risikobilde/core';
import { expect } from 'vitest';
import { sessionCookie } from '../auth/cookies.js';
import { beginSession } from '../store/sessions.js';
import { editOf } from './test-server.js';
import { type LoginServer, rawRequest } from './test-logins.js';

type Answer = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** The people of an organisation, each with roles of their own, and what they do through the API. */
export const peopleOf = async (
  server: LoginServer,
  people: Readonly<Record<string, readonly Role[]>>,
  on: string,
) => {
  const { db } = server.database;
  const by = JSON.stringify({ id: 'test', name: 'Test' });
  const given = { given: '2026-01-01T00:00:00.000Z', given_by: by, reason: 'Prøve' };
  await db.insertInto('organisation').values({ id: 'a', name: 'Virksomhet A' }).execute();
  const cookies = new Map<string, string>();
  let memberships = 0;
  /** Gives somebody these roles, and takes away those that they had. */
  const give = async (person: string, roles: readonly Role[]): Promise<void> => {
    const ended = { ended: given.given, ended_by: by, ended_reason: 'Prøve' };
    await db
      .updateTable('membership')
      .set(ended)
      .where('person', '=', person)
      .where('ended', 'is', null)
      .execute();
    for (const role of roles) {
      const id = `m-${person}-${(memberships += 1)}`;
      await db
        .insertInto('membership')
        .values({ ...given, id, person, organisation: 'a', role, until: '2099-12-31' })
        .execute();
    }
  };
  const join = async (id: string, roles: readonly Role[]): Promise<void> => {
    await db.insertInto('person').values({ id, name: id, created: given.given }).execute();
    await give(id, roles);
    const begun = { person: id, organisation: 'a', issuer: 'test', subject: id, sid: undefined };
    cookies.set(id, `${sessionCookie}=${await beginSession(db, begun, new Date())}`);
  };
  for (const [id, roles] of Object.entries(people)) await join(id, roles);
  const ask = async (who: string, method: string, path: string, body?: unknown): Promise<Answer> => {
    const { status, text, headers } = await rawRequest(
      method,
      `${server.origin}${path}`,
      {
        cookie: cookies.get(who) ?? '',
        'accept-language': 'nb',
        ...(method !== 'GET' && { origin: server.origin }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body === undefined ? undefined : JSON.stringify(body),
    );
    const isJson = headers.get('content-type')?.includes('json') === true;
    return { status, text, body: isJson && text !== '' ? (JSON.parse(text) as Answer['body']) : {} };
  };
  const read = async (id: string) => {
    const { body } = await ask('writer', 'GET', `/api/assessments/${id}`);
    return body as unknown as {
      readonly revision: number;
      readonly assessment: Parameters<typeof cycleOf>[0];
      readonly permitted: readonly string[];
    };
  };
  const edit = async (who: string, id: string, changes: readonly object[]): Promise<Answer> =>
    ask(who, 'POST', `/api/assessments/${id}/edits`, editOf((await read(id)).revision, changes));
  let world: World | undefined;
  /** Where an assessment stands, worked out anew from what the API answers. */
  const stateOf = async (id: string, isOut = false): Promise<CycleState> => {
    world ??= (await ask('writer', 'GET', '/api/world')).body as unknown as World;
    const { assessment } = await read(id);
    return cycleOf(assessment, world, evaluate(assessment, world, on as LocalDate), isOut).state;
  };
  const must = async (answer: Promise<Answer>, status = 201): Promise<Answer> => {
    const got = await answer;
    expect(got.status, got.text).toBe(status);
    return got;
  };
  return { ask, read, edit, stateOf, must, join, give };
};
