import { type Role } from '@risikobilde/api';
import type { Evaluation } from '@risikobilde/core';
import {
  type Act,
  acts,
  type Diary,
  handsAgainst,
  isReadyFor,
  judgement,
  noted,
  readsOf,
  record,
  wrongWith,
} from '@risikobilde/core/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { properties } from '../../../../tools/properties.mjs';
import { peopleOf } from '../testing/cycle-people.js';
import { fillChapters } from '../testing/fill-chapters.js';
import { onBothStores } from '../testing/on-both-databases.js';
import { processingRecords } from '../testing/ready-to-give-out.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// Orders of steps to up to three editions, by five people with any roles that may change between, against the server: after each step what it
// answers is held against an onlooker's diary. That all orders keep to it, for people who may do everything, is tried without a server
// in core (`cycle/editions.test.ts`).

const on = '2026-11-20';
const said = { nb: 'Sagt' };
const at = { level: 'public', by: { nb: 'Noen' }, on, why: said } as const;
const some: readonly Role[] = ['contributor', 'riskOwner', 'dataProtectionOfficer', 'approver'];
/** Without an officer who also writes or decides: that is given to nobody. */
const masks = [...Array.from({ length: 2 ** some.length }).keys()].filter(
  (mask) => mask === 4 || (mask & 4) === 0,
);
const rolesOf = (mask: number): readonly Role[] => some.filter((_, bit) => (mask & (1 << bit)) !== 0);

/** Who may do what, as `policies/` says it. */
const mayBy: Readonly<Record<Act, readonly Role[]>> = {
  write: ['contributor', 'riskOwner', 'dataProtectionOfficer'],
  judge: ['contributor', 'riskOwner', 'dataProtectionOfficer'],
  err: ['contributor', 'riskOwner', 'dataProtectionOfficer'],
  answer: ['contributor', 'riskOwner', 'dataProtectionOfficer'],
  advise: ['dataProtectionOfficer'],
  accept: ['riskOwner'],
  approve: ['approver'],
  giveOut: ['approver'],
};

/** The record that an act writes, and the field by which it is written over and back again. */
const recordOf = (act: Exclude<Act, 'giveOut'>, who: string) => {
  if (act === 'write') return { id: 'provider', field: 'name' };
  if (act === 'judge') return { id: 'scenario', field: 'title' };
  const added = {
    err: record('measure', { id: 'feil', title: { nb: 'a' }, states: [{ state: 'verified' }], evidence: [] }),
    answer: {
      id: 'svar',
      kind: 'decision',
      type: 'finding',
      finding: 'measure-verified-without-evidence@feil',
      ...at,
      why: { nb: 'a' },
    },
    advise: {
      id: `rad-${who}`,
      kind: 'advice',
      adviser: 'dpo',
      level: 'public',
      by: said,
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
    approve: { id: `godkjent-${who}`, kind: 'decision', type: 'approval', ...at },
  }[act];
  return {
    id: added.id,
    field: { err: 'title', answer: 'why', advise: 'text', accept: 'why', approve: 'why' }[act],
    added,
  };
};

type Step = { readonly act: Act | 'roles'; readonly n: number; readonly mask: number };
type Order = { readonly cast: readonly number[]; readonly steps: readonly Step[] };

const step = (act: fc.Arbitrary<Step['act']>): fc.Arbitrary<Step> =>
  fc.record({ act, n: fc.nat({ max: 4 }), mask: fc.constantFrom(...masks) });
const any = step(fc.constantFrom(...acts, 'roles'));
/** What it takes to come to editions by those who may, in the order that it is taken, with any other steps between. */
const towards = fc
  .record({
    err: fc.boolean(),
    editions: fc.integer({ min: 1, max: 3 }),
    others: fc.array(fc.tuple(fc.nat({ max: 20 }), any), { maxLength: 7 }),
  })
  .map(({ err, editions, others }) => {
    const take = (act: Act, n: number): Step => ({ act, n, mask: 0 });
    const needed = Array.from({ length: editions }).flatMap((_, edition) => [
      ...(edition === 0 && err ? [take('err', 0), take('answer', 1)] : []),
      take(edition % 2 === 0 ? 'write' : 'judge', edition % 2),
      ...(edition === 0 ? [take('advise', 2)] : []),
      ...(edition < 2 ? [take('accept', 3)] : []),
      take('approve', 3),
      take('giveOut', 4),
    ]);
    return needed.flatMap((one, place) => [
      ...others.flatMap(([before, other]) => (before === place ? [other] : [])),
      one,
    ]);
  });
const orders: fc.Arbitrary<Order> = fc.oneof(
  {
    arbitrary: fc.record({ cast: fc.constantFrom([1, 1, 4, 10, 8], [9, 9, 4, 10, 9]), steps: towards }),
    weight: 4,
  },
  fc.record({
    cast: fc.array(fc.constantFrom(...masks, 4, 11), { minLength: 5, maxLength: 5 }),
    steps: fc.oneof(towards, fc.array(any, { minLength: 1, maxLength: 7 })),
  }),
);

/** Ways round that somebody thought of: what was done before an edition, or by a role that somebody no longer has, does not come loose from them. */
const waysRound: readonly Order[] = (() => {
  const by = (act: Step['act'], n: number, mask = 0): Step => ({ act, n, mask });
  const toEdition = [by('write', 0), by('advise', 2), by('accept', 3), by('approve', 4), by('giveOut', 3)];
  const again = [by('approve', 4), by('giveOut', 3)];
  return [
    // Nobody goes round anything: three editions, on an advice from before the first.
    [...toEdition, by('write', 1), ...again, by('judge', 0), by('accept', 3), ...again],
    // Whoever made an error answers it in the next edition.
    [by('err', 0), by('answer', 1), ...toEdition, by('answer', 0), by('write', 1), ...again],
    // The officer approves what they advised on before, as an approver.
    [...toEdition, by('roles', 2, 8), by('write', 0), by('approve', 2), ...again],
    // Who accepted a risk advises on the next edition, as the officer.
    [...toEdition, by('roles', 3, 4), by('write', 0), by('advise', 3), by('approve', 4), by('giveOut', 4)],
    // The officer accepts a risk in the next edition.
    [...toEdition, by('roles', 2, 2), by('judge', 0), by('accept', 2), by('accept', 3), ...again],
    // Who approved the one edition writes in the next and approves it.
    [...toEdition, by('roles', 4, 9), by('write', 4), by('approve', 4), by('approve', 3), by('giveOut', 4)],
    // Two approve, and one of them writes and writes back.
    [
      ...toEdition.slice(0, 3),
      by('roles', 4, 9),
      by('approve', 3),
      by('approve', 4),
      by('write', 4),
      by('write', 4),
      by('giveOut', 3),
    ],
    // Who wrote the first edition may approve the second, which another wrote.
    [by('roles', 0, 9), ...toEdition, by('write', 1), by('approve', 0), by('giveOut', 0)],
  ].map((steps) => ({ cast: [1, 1, 4, 10, 8], steps }));
})();

onBothStores((place) => {
  let server: LoginServer;
  let people: Awaited<ReturnType<typeof peopleOf>>;
  let count = 0;

  beforeAll(async () => {
    // A copy for each order, as many as there are in a long run.
    server = await startLoginServer({
      ...(await place()),
      limits: { heavyUser: 1e5, user: 1e6, organisation: 1e6, heavyOrganisation: 1e5 },
    });
    people = await peopleOf(server, { writer: ['contributor'] }, on);
    // Editions come out; their pages, which would take a minute each, are not made.
    await sql`create function no_pages() returns trigger language plpgsql as $$ begin return null; end $$`.execute(
      server.database.db,
    );
    await sql`create trigger no_pages before insert on edition_making for each row execute function no_pages()`.execute(
      server.database.db,
    );
    const { must, ask, edit } = people;
    await must(ask('writer', 'POST', '/api/assessments', { from: 'empty', id: 'grunnlag', title: said }));
    const records = [
      record('party', { id: 'provider', name: { nb: 'b' } }),
      ...processingRecords.filter(({ kind }) => kind !== 'scenario'),
      record('scenario', {
        title: { nb: 'b' },
        judgements: [
          judgement('planned', { frequency: { level: 3 }, consequence: { level: 3 }, on: '2026-01-10' }),
        ],
      }),
    ];
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

  /** Lets everybody try what they are to, one after the other: how many editions came out, and where the server and the onlooker differ. */
  const lookOn = async ({
    cast,
    steps,
  }: Order): Promise<{ readonly editions: number; readonly wrong: readonly string[] }> => {
    const id = `rekke-${(count += 1)}`;
    const { ask, edit, must, join, give } = people;
    await must(ask('writer', 'POST', '/api/assessments/grunnlag/copies', { id, title: said }));
    const roles = cast.map(rolesOf);
    const names = cast.map((_, n) => `p${n}-${count}`);
    for (const [n, who] of names.entries()) await join(who, roles[n] ?? []);
    let diary: Diary = [];
    let [editions, texts] = [0, 0];
    const wrong: string[] = [];
    for (const { act, n, mask } of steps) {
      const who = names[n] ?? '';
      if (act === 'roles') {
        roles[n] = rolesOf(mask);
        await give(who, roles[n] ?? []);
        continue;
      }
      // An answer to what is not there is another matter.
      if (act === 'answer' && !isReadyFor(diary, act)) continue;
      texts += 1;
      const after = noted(diary, act, who);
      const reads = {
        nb:
          act === 'advise' || act === 'accept' || act === 'approve'
            ? `Sagt ${texts}`
            : (readsOf(after, act) ?? ''),
      };
      const answer = await (async () => {
        if (act === 'giveOut')
          return ask(who, 'POST', `/api/assessments/${id}/releases`, {
            version: `${texts}`,
            on,
            visibility: 'own',
          });
        const { id: of, field, added } = recordOf(act, who);
        // The newest advice is that of the latest day.
        const day = act === 'advise' ? { on: `2026-11-${String(Math.min(texts, 19)).padStart(2, '0')}` } : {};
        const isThere = diary.some(
          (line) => line.act === act && ((act !== 'advise' && act !== 'approve') || line.who === who),
        );
        return edit(who, id, [
          added === undefined || isThere
            ? { record: of, set: { [field]: reads, ...day } }
            : { record: of, add: { ...added, [field]: reads, ...day } },
        ]);
      })();
      const isPermitted = (roles[n] ?? []).some((role) => mayBy[act].includes(role));
      const isAllowed = isPermitted && isReadyFor(diary, act) && handsAgainst(diary, act, who).length === 0;
      const isDone = answer.status === 201;
      if (isDone !== isAllowed || (isDone && act === 'giveOut' && wrongWith(diary).length > 0))
        wrong.push(
          JSON.stringify({
            diary: diary.map((line) => `${line.act} ${line.who}`),
            act,
            who,
            isAllowed,
            isPermitted,
            ready: isReadyFor(diary, act),
            hands: handsAgainst(diary, act, who),
            text: answer.text.slice(0, 600),
          }),
        );
      if (!isDone) continue;
      diary = after;
      if (act === 'giveOut') editions += 1;
    }
    return { editions, wrong };
  };

  it('the server lets through what an onlooker would, to a first, a second and a third edition', async () => {
    const reached = [0, 0, 0, 0];
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { editions, wrong } = await lookOn(order);
        reached[editions] = (reached[editions] ?? 0) + 1;
        expect(wrong.slice(0, 1)).toEqual([]);
      }),
      {
        ...properties,
        numRuns: properties.numRuns / 5 + waysRound.length,
        examples: waysRound.map((one): [Order] => [one]),
      },
    );
    expect(Math.min(...reached.slice(1, 4)), reached.join()).toBeGreaterThan(0);
  });
});
