import type { Role } from '@risikobilde/api';
import { judgement, record } from '@risikobilde/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { peopleOf } from '../testing/cycle-people.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// What is told as kept from somebody is refused to them, and what is not told is not: both are asked of the same server.

const on = '2026-11-20';
const said = { nb: 'Sagt' };
const at = { level: 'public', by: { nb: 'Noen' }, on } as const;
const [first, second] = ['lekkasje', 'brann'];
const acceptanceOf = (scenario: string) => ({
  id: `aksept-${scenario}`,
  kind: 'decision',
  type: 'acceptance',
  scenario,
  alternative: 'planned',
  why: said,
  ...at,
});
const advice = { id: 'rad', kind: 'advice', adviser: 'dpo', text: said, followed: 'yes', ...at };
const approval = { id: 'godkjent', kind: 'decision', type: 'approval', why: said, ...at };
const all = [`acceptRisk ${second}`, `acceptRisk ${first}`, 'approve'];

let server: LoginServer;
let people: Awaited<ReturnType<typeof peopleOf>>;
const id = 'egne-steg';
const add = <One extends { readonly id: string }>(one: One) => ({ record: one.id, add: one });
const keptFrom = async (who: string): Promise<readonly string[]> => {
  const { body } = await people.must(people.ask(who, 'GET', `/api/assessments/${id}/own-steps`), 200);
  const steps = body['steps'] as readonly { readonly step: string; readonly scenario?: string }[];
  expect(body['policy']).toBe(steps.length === 0 ? undefined : 'who-wrote-does-not-decide');
  return steps.map(({ step, scenario }) => (scenario === undefined ? step : `${step} ${scenario}`));
};
const codeOf = async (who: string, one: { readonly id: string }) => {
  const { status, body } = await people.edit(who, id, [add(one)]);
  return status === 201 ? 'taken' : body['code'];
};

beforeAll(async () => {
  server = await startLoginServer();
  people = await peopleOf(
    server,
    {
      writer: ['contributor'],
      owner: ['riskOwner'],
      officer: ['dataProtectionOfficer'],
      counsel: ['dataProtectionOfficer'],
      everything: ['contributor', 'riskOwner', 'approver'],
      reader: ['reader'],
    },
    on,
  );
  const { must, ask, edit } = people;
  await must(ask('writer', 'POST', '/api/assessments', { from: 'empty', id, title: { nb: id } }));
  const weak = [judgement('planned', { strength: 'weak' })];
  // The two risks rest on nothing that they share.
  const records = [
    record('party', { id: 'provider' }),
    record('activity', { id: 'saksbehandling' }),
    record('activity', { id: 'arkivering' }),
    record('scenario', { id: first, affects: ['saksbehandling'], judgements: weak }),
    record('scenario', { id: second, affects: ['arkivering'], judgements: weak }),
  ];
  await must(edit('everything', id, records.map(add)));
});
afterAll(() => server.close());

it('whoever wrote everything is told of every step that their roles give and that is kept from them', async () => {
  expect(await keptFrom('everything')).toEqual(all);
  expect(await codeOf('everything', acceptanceOf(first))).toBe('not-permitted');
});

it('who has written nothing of it is kept from nothing, and who may take none of the steps is told of none', async () => {
  for (const who of ['owner', 'writer', 'reader']) expect([who, await keptFrom(who)]).toEqual([who, []]);
  expect(await codeOf('owner', acceptanceOf(second))).toBe('taken');
});

it('what somebody else writes after one frees nothing: one has still written it', async () => {
  await people.must(
    people.edit('writer', id, [{ record: first, set: { title: { nb: 'Skrevet av en annen' } } }]),
  );
  await people.must(
    people.edit('writer', id, [{ record: 'provider', set: { name: { nb: 'Skyleverandøren' } } }]),
  );
  expect(await keptFrom('everything')).toEqual(all);
  for (const one of [acceptanceOf(first), approval])
    expect([one.id, await codeOf('everything', { ...one, id: `${one.id}-2` })]).toEqual([
      one.id,
      'not-permitted',
    ]);
});

/** From now on somebody has these roles and no others. */
const becomes = async (who: string, ...now: readonly Role[]): Promise<void> => {
  const { db } = server.database;
  const by = JSON.stringify({ id: 'test', name: 'Test' });
  const when = new Date().toISOString();
  await db
    .updateTable('membership')
    .set({ ended: when, ended_by: by, ended_reason: 'Prøve' })
    .where('person', '=', who)
    .execute();
  for (const role of now)
    await db
      .insertInto('membership')
      .values({ id: `ny-${who}-${role}`, person: who, organisation: 'a', role, given: when, given_by: by })
      .execute();
};

it('an advice of one’s own keeps one from accepting and from approving, also when one is the officer no longer', async () => {
  expect(await codeOf('officer', advice)).toBe('taken');
  await becomes('officer', 'riskOwner', 'approver');
  expect(await keptFrom('officer')).toEqual([`acceptRisk ${second}`, `acceptRisk ${first}`, 'approve']);
  expect(await codeOf('officer', acceptanceOf(first))).toBe('step-not-possible');
  expect(await codeOf('officer', approval)).toBe('step-not-possible');
});

it('an acceptance of one’s own keeps one from advising when one becomes the officer', async () => {
  await becomes('owner', 'dataProtectionOfficer');
  expect(await keptFrom('owner')).toEqual(['giveAdvice']);
  expect(await codeOf('owner', { ...advice, id: 'rad-2' })).toBe('step-not-possible');
});

it('an officer who writes does not advise on it', async () => {
  await people.must(people.edit('counsel', id, [{ record: 'provider', set: { name: { nb: 'Skyen' } } }]));
  expect(await keptFrom('counsel')).toEqual(['giveAdvice']);
  expect(await codeOf('counsel', { ...advice, id: 'rad-3' })).toBe('not-permitted');
});

it('who is both officer and approver, from before that was refused, decides nothing', async () => {
  await becomes('counsel', 'dataProtectionOfficer', 'riskOwner', 'approver');
  for (const one of [acceptanceOf(first), approval])
    expect([one.id, await codeOf('counsel', { ...one, id: `${one.id}-3` })]).toEqual([
      one.id,
      'not-permitted',
    ]);
});

it('who may not read it is told that it is not there', async () => {
  const { status, body } = await people.ask('nobody', 'GET', `/api/assessments/${id}/own-steps`);
  expect([status, body['code']]).toEqual([401, 'not-logged-in']);
});
