import { type Role } from '@risikobilde/api';
import type { Evaluation } from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { properties } from '../../../../tools/properties.mjs';
import { peopleOf } from '../testing/cycle-people.js';
import { fillChapters } from '../testing/fill-chapters.js';
import { processingRecords } from '../testing/ready-to-give-out.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// Orders of steps by five people with any roles, against the server. What must not be is said by what each was let do. That all orders keep
// to it, for people who may do everything, is tried without a server in core (`cycle/hands.test.ts`).

const on = '2026-11-20';
const said = { nb: 'Sagt' };
const at = { level: 'public', by: { nb: 'Noen' }, on, why: said } as const;
const acts = ['write', 'err', 'answer', 'advise', 'accept', 'approve', 'giveOut'] as const;
type Act = (typeof acts)[number];
const some: readonly Role[] = ['contributor', 'riskOwner', 'dataProtectionOfficer', 'approver'];
/** Without an officer who also writes or decides: that is given to nobody. */
const masks = [...Array.from({ length: 2 ** some.length }).keys()].filter(
  (mask) => mask === 4 || (mask & 4) === 0,
);
const nameOf = (n: number, mask: number): string => `p${n}-${mask}`;
const rolesOf = (mask: number): readonly Role[] => some.filter((_, bit) => (mask & (1 << bit)) !== 0);

const added = {
  err: record('measure', { id: 'feil', states: [{ state: 'verified' }], evidence: [] }),
  answer: {
    id: 'svar',
    kind: 'decision',
    type: 'finding',
    finding: 'measure-verified-without-evidence@feil',
    ...at,
  },
  advise: {
    id: 'rad',
    kind: 'advice',
    adviser: 'dpo',
    level: 'public',
    by: said,
    on,
    text: said,
    followed: 'yes',
  },
  accept: {
    id: 'aksept',
    kind: 'decision',
    type: 'acceptance',
    scenario: 'scenario',
    alternative: 'planned',
    ...at,
  },
  approve: { id: 'godkjent', kind: 'decision', type: 'approval', ...at },
} as const;
const fieldOf = { err: 'title', answer: 'why', advise: 'text', accept: 'why', approve: 'why' } as const;

let server: LoginServer;
let people: Awaited<ReturnType<typeof peopleOf>>;
let count = 0;

beforeAll(async () => {
  // A copy for each order, as many as there are in a long run.
  server = await startLoginServer({
    limits: { heavyUser: 100_000, user: 1_000_000, organisation: 1_000_000, heavyOrganisation: 100_000 },
  });
  people = await peopleOf(
    server,
    {
      writer: ['contributor'],
      ...Object.fromEntries(
        [0, 1, 2, 3, 4].flatMap((n) => masks.map((mask) => [nameOf(n, mask), rolesOf(mask)])),
      ),
    },
    on,
  );
  // What may be given out is refused here at the last moment, as one that is there: its pages would take a minute each.
  await sql`create function there_already() returns trigger language plpgsql as $$
    begin raise unique_violation; end $$`.execute(server.database.db);
  await sql`create trigger there_already before insert on release for each row execute function there_already()`.execute(
    server.database.db,
  );
  const { must, ask, edit } = people;
  await must(ask('writer', 'POST', '/api/assessments', { from: 'empty', id: 'grunnlag', title: said }));
  const records = [record('party', { id: 'provider' }), ...processingRecords];
  await must(
    edit(
      'writer',
      'grunnlag',
      records.map((one) => ({ record: one.id, add: one })),
    ),
  );
  const { body } = await ask('writer', 'GET', `/api/assessments/grunnlag/evaluation?asOf=${on}`);
  await must(
    edit('writer', 'grunnlag', [
      {
        record: 'grunnlag',
        set: { dpo: said, breaches: { toAuthority: said, toPersons: said, fromProcessors: said } },
      },
      ...fillChapters((body['evaluation'] as Evaluation).findings),
    ]),
  );
});
afterAll(() => server.close());

type Step = { readonly act: Act; readonly n: number };
type Order = { readonly cast: readonly number[]; readonly steps: readonly Step[] };

/** Lets everybody try what they are to, one after the other; how many editions came out, and what must not have been. */
const editionsOf = async ({
  cast,
  steps,
}: Order): Promise<{ readonly n: number; readonly wrong: readonly string[] }> => {
  const id = `rekke-${(count += 1)}`;
  await people.must(people.ask('writer', 'POST', '/api/assessments/grunnlag/copies', { id, title: said }));
  const [wrote, erred, advised, accepted] = [0, 1, 2, 3].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  let [answered, approved, n, texts] = ['', '', 0, 0];
  const wrong: string[] = [];
  const there = new Set<string>();
  for (const { act, n: whose } of steps) {
    const who = nameOf(whose, cast[whose] ?? 0);
    if (act === 'giveOut') {
      const asked = { version: '1', on, visibility: 'own' };
      const { body } = await people.ask(who, 'POST', `/api/assessments/${id}/releases`, asked);
      if (body['code'] !== 'release-exists') continue;
      n += 1;
      if (
        wrote.has(approved) ||
        [...advised].some((one) => one === approved || accepted.has(one)) ||
        (answered !== '' && erred.has(answered))
      )
        wrong.push(
          JSON.stringify({ approved, answered, all: [[...wrote], [...erred], [...advised], [...accepted]] }),
        );
      continue;
    }
    texts += 1;
    const change =
      act === 'write'
        ? { record: 'provider', set: { name: { nb: texts % 2 === 0 ? 'Leverandør' : 'Leverandøren' } } }
        : there.has(act)
          ? { record: added[act].id, set: { [fieldOf[act]]: { nb: `Sagt ${texts}` } } }
          : { record: added[act].id, add: added[act] };
    const { status } = await people.edit(who, id, [change]);
    if (status !== 201) continue;
    there.add(act);
    if (act === 'write' || act === 'err' || act === 'answer') wrote.add(who);
    if (act === 'err') erred.add(who);
    if (act === 'answer') answered = who;
    if (act === 'advise') advised.add(who);
    if (act === 'accept') accepted.add(who);
    if (act === 'approve') approved = who;
  }
  return { n, wrong };
};

const step = (act: fc.Arbitrary<Act>): fc.Arbitrary<Step> => fc.record({ act, n: fc.nat({ max: 4 }) });
const any = step(fc.constantFrom(...acts));
/** Half of them may come to an edition: what it takes, in the order that it is taken, with other steps between. */
const towards = fc
  .tuple(
    fc.tuple(...(['advise', 'accept', 'approve', 'giveOut'] as const).map((act) => step(fc.constant(act)))),
    fc.array(fc.tuple(fc.nat({ max: 3 }), any), { maxLength: 3 }),
  )
  .map(([needed, between]) =>
    needed.flatMap((one, place) => [
      ...between.flatMap(([before, other]) => (before === place ? [other] : [])),
      one,
    ]),
  );
const orders: fc.Arbitrary<Order> = fc.record({
  cast: fc.array(fc.oneof(fc.constantFrom(4, 11), fc.constantFrom(...masks)), { minLength: 5, maxLength: 5 }),
  steps: fc.oneof(fc.array(any, { minLength: 1, maxLength: 7 }), { arbitrary: towards, weight: 3 }),
});

it('no edition comes out whose approver wrote, whose officer decided, or whose error its maker answered', async () => {
  let editions = 0;
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const { n, wrong } = await editionsOf(order);
      editions += n;
      expect(wrong).toEqual([]);
    }),
    { numRuns: properties.numRuns / 2 },
  );
  expect(editions).toBeGreaterThan(0);
});
