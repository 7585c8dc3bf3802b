import { expect, it } from 'vitest';
import type { RecordChange } from '../history/changes.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { record, testDay } from '../testing/fixtures.js';
import {
  type Act,
  acts,
  approversOf,
  type Diary,
  handsAgainst,
  isReadyFor,
  withDiaryLine,
  readsOf,
  wrongWith,
} from '../testing/onlooker.js';
import { properties } from '../../../../tools/properties.mjs';
import { authorsIn, handsOf, handsRefused, isContent, makersOf, stepRefusedTo } from './hands.js';

// Every order of up to seven steps by five people who may all do everything, and from each edition that they come to, every order of some
// steps more to the next, and to the one after that. Whoever may do less can only do fewer of these. What the program refuses because of
// whose hands an assessment went through is held against what an onlooker wrote down.

const recordOf = (act: Act, who: string): AssessmentRecord => {
  const decision = (id: string, fields: object) => record('decision', { id, on: testDay, ...fields });
  if (act === 'write') return record('claim');
  if (act === 'judge') return record('scenario');
  if (act === 'err') return record('measure', { id: 'error' });
  if (act === 'answer') return decision('answer', { type: 'finding', finding: 'rule@error' });
  if (act === 'advise') return record('advice', { id: `advice-${who}`, on: testDay, followed: 'yes' });
  if (act === 'accept') return decision('acceptance', { type: 'acceptance' });
  return decision(`approval-${who}`, { type: 'approval' });
};
const fieldOf = { write: 'text', judge: 'title', err: 'title', advise: 'text' } as const;

type Event = {
  readonly revision: number;
  readonly who: { readonly id: string; readonly name: string };
  readonly changes: readonly RecordChange[];
};
type At = {
  readonly diary: Diary;
  readonly people: number;
  readonly events: readonly Event[];
  readonly records: ReadonlyMap<string, AssessmentRecord>;
  readonly since: number;
};

const error = {
  id: 'rule@error',
  rule: 'rule',
  severity: 'error' as const,
  answers: 'any' as const,
  message: { key: 'x', values: {} } as never,
  refs: ['error'],
  at: { record: 'error' },
};

const withAct = ({ diary, people, events, records, since }: At, act: Act, n: number): At => {
  const who = `p${n}`;
  const after = { diary: withDiaryLine(diary, act, who), people: Math.max(people, n + 1) };
  if (act === 'giveOut') return { ...after, events, records, since: events.length };
  const one = recordOf(act, who);
  const field = fieldOf[act as keyof typeof fieldOf] ?? 'why';
  const changes: readonly RecordChange[] = records.has(one.id)
    ? [{ record: one.id, field, after: { nb: String(events.length) } }]
    : [{ record: one.id, added: one }];
  return {
    ...after,
    since,
    events: [...events, { revision: events.length + 1, who: { id: who, name: who }, changes }],
    records: records.has(one.id) ? records : new Map(records).set(one.id, one),
  };
};

/** What the program has against an act, by the hands that it keeps. */
const refusedBy = (before: At, act: Act, n: number): readonly string[] => {
  if (act === 'write' || act === 'judge' || act === 'err') return [];
  const who = `p${n}`;
  const { events, records, since } = act === 'answer' ? withAct(before, act, n) : before;
  const findings = records.has('error')
    ? [{ ...error, ...(records.has('answer') && { answeredBy: 'answer' }) }]
    : [];
  const hands = handsOf(events, records, since);
  if (act === 'answer')
    return findings.some((one) => makersOf(hands.made, one).has(who)) ? ['answeredByAnother'] : [];
  const newest = before.diary.findLast((line) => line.act === 'advise')?.who;
  const asked = { hands, since, advice: `advice-${newest}` };
  const through = { records: records.values(), findings };
  if (act === 'giveOut')
    return handsRefused(
      asked,
      through,
      [...approversOf(before.diary)].flatMap((name) =>
        (hands.givers.get(`approval-${name}`) ?? []).map((one) => one.id),
      ),
    );
  const step = ({ advise: 'giveAdvice', accept: 'acceptRisk', approve: 'approve' } as const)[act];
  const isAuthor = authorsIn(hands, act === 'accept' ? ({ kind }) => kind === 'scenario' : isContent).some(
    ({ id }) => id === who,
  );
  return stepRefusedTo(step, asked, { person: who, isAuthor, ...through });
};

/** What of an order matters for what may follow: what each has done, whoever it was, and what stands there. */
const keyOf = ({ diary, people }: At): string => {
  const edition = diary.filter(({ act }) => act === 'giveOut').length;
  const lastOf = (act: Act) => diary.findLast((line) => line.act === act);
  const each = Array.from({ length: people }, (_, n) => {
    const own = diary.filter(({ who }) => who === `p${n}`);
    const did = (act: Act, isNow: boolean) =>
      own.some((line) => line.act === act && (!isNow || line.edition === edition));
    const approval = own.findLast(({ act }) => act === 'approve');
    return [
      did('write', true) || did('answer', true),
      did('judge', true),
      did('err', true),
      did('err', false),
      did('advise', true),
      did('accept', false),
      lastOf('advise')?.who === `p${n}`,
      lastOf('answer')?.who === `p${n}`,
      approval === undefined ? '' : changedFrom(approval.of, diary),
    ]
      .map((one) => (one === true ? 1 : one === false ? 0 : one))
      .join('');
  });
  const out = lastOf('giveOut');
  return [
    each.sort().join(),
    acts
      .slice(0, 6)
      .map((act) => (lastOf(act) ? 1 : 0))
      .join(''),
    lastOf('accept')?.of === (readsOf(diary, 'judge') ?? ''),
    out === undefined ? '' : changedFrom(out.of, diary),
  ].join(' ');
};
/** What reads otherwise than it did; what was given since does so for ever. */
const changedFrom = (of: string, diary: Diary): string => {
  const was = of.split(' ');
  const is =
    withDiaryLine(diary, was.length > 6 ? 'giveOut' : 'approve', '')
      .at(-1)
      ?.of.split(' ') ?? [];
  const changed = is.map((one, at) => (one === was[at] ? '0' : '1')).join('');
  return changed.slice(4).includes('1') ? 'gone' : changed;
};

/** How many steps it takes at least until the next edition is out. */
const stepsToEdition = (diary: Diary, act: Act): number => {
  if (act === 'giveOut') return 0;
  const isHeld = diary.findLast((line) => line.act === 'accept')?.of === (readsOf(diary, 'judge') ?? '');
  const isAnswered = readsOf(diary, 'err') === undefined || readsOf(diary, 'answer') !== undefined;
  const missing = [
    diary.some((line) => line.act === 'advise'),
    isHeld,
    isAnswered,
    approversOf(diary).size > 0,
  ];
  return missing.filter((is) => !is).length + 1;
};

/** Goes all ways from some states by so many steps, and tells of each edition; where program and onlooker differ. */
const reach = (from: Iterable<At>, steps: number, found: (after: At) => void): readonly string[] => {
  let reached = new Map([...from].map((at) => [keyOf(at), at] as const));
  const differ: string[] = [];
  for (let left = steps; left > 0; left -= 1) {
    const next = new Map<string, At>();
    // Those who have done nothing yet are alike: one of them stands for all.
    for (const before of reached.values())
      for (const act of acts) {
        // What cannot come to an edition any more in the steps that are left is not gone on with.
        if (
          !isReadyFor(before.diary, act) ||
          stepsToEdition(withDiaryLine(before.diary, act, ''), act) > left - 1
        )
          continue;
        for (let n = 0; n < (act === 'giveOut' ? 1 : Math.min(5, before.people + 1)); n += 1) {
          const expected = handsAgainst(before.diary, act, `p${n}`);
          const refused = refusedBy(before, act, n);
          if (refused.toSorted().join() !== expected.toSorted().join())
            differ.push(
              JSON.stringify({
                order: before.diary.map((line) => `${line.act} ${line.who}`),
                act,
                n,
                refused,
                expected,
              }),
            );
          if (refused.length > 0) continue;
          const after = withAct(before, act, n);
          if (act === 'giveOut') {
            found(after);
            continue;
          }
          const key = keyOf(after);
          if (!next.has(key)) next.set(key, after);
        }
      }
    reached = next;
  }
  return differ;
};

it('no order of steps to a first, a second or a third edition gives out one that an onlooker finds wrong', () => {
  const isLong = properties.numRuns > 100;
  let from: ReadonlyMap<string, At> = new Map([
    ['', { diary: [], people: 0, events: [], records: new Map(), since: 0 }],
  ]);
  const editions: number[] = [];
  for (const steps of isLong ? [7, 4, 3] : [7, 3, 2]) {
    const out = new Map<string, At>();
    const wrong: string[] = [];
    let count = 0;
    const differ = reach(from.values(), steps, (after) => {
      count += 1;
      const before = after.diary.slice(0, -1);
      if (wrongWith(before).length > 0) wrong.push(JSON.stringify(after.diary));
      const key = keyOf(after);
      if (!out.has(key)) out.set(key, after);
    });
    expect.soft(differ.slice(0, 3)).toEqual([]);
    expect.soft(wrong.slice(0, 3)).toEqual([]);
    editions.push(count);
    from = out;
  }
  expect(Math.min(...editions)).toBeGreaterThan(100);
});
