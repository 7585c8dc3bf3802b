import { describe, expect, it, test } from 'vitest';
import type { EditEvent } from '../history/event.js';
import { apply, type RecordChange, type State } from '../history/changes.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { record, testDay } from '../testing/fixtures.js';
import { authorsIn, handsOf, handsRefused, isContent, isSaidAgain, stepRefusedTo } from './hands.js';

const person = (id: string) => ({ id, name: id.toUpperCase() });
const claim = record('claim');
const advice = record('advice', { on: testDay, followed: 'yes' });
const added = (one: AssessmentRecord): RecordChange => ({ record: one.id, added: one });
const setOf = (id: string, field: string, after: unknown): RecordChange => ({ record: id, field, after });
type Done = Pick<EditEvent, 'revision' | 'who' | 'changes' | 'erased'>;
const done = (...all: readonly (readonly [string, ...RecordChange[]])[]): readonly Done[] =>
  all.map(([who, ...changes], at) => ({ revision: at + 1, who: person(who), changes }));
const stateAfter = (events: readonly Done[]): State =>
  events.reduce<State>((state, { changes }) => apply(state, changes), new Map());
const authorsOf = (events: readonly Done[], since = 0): string =>
  authorsIn(handsOf(events, stateAfter(events), since), isContent)
    .map(({ id }) => id)
    .join();

const doubt = record('doubt', { against: 'claim', on: testDay, type: 'rebuts' } as never);
const finding = record('decision', { id: 'answer', type: 'finding', finding: 'x@claim', on: testDay });

test.each([
  ['who made it', done(['a', added(claim)]), 'a'],
  [
    'each who changed it, in spite of who wrote last',
    done(['a', added(claim)], ['b', setOf('claim', 'text', { nb: 'x' })]),
    'a,b',
  ],
  ['who took it away', done(['a', added(claim)], ['b', { record: 'claim', removed: claim }]), 'a,b'],
  ['who answered a finding', done(['a', added(finding)]), 'a'],
  [
    'who wrote down what others than the officer advise',
    done(['a', added({ ...advice, adviser: 'processor' })]),
    'a',
  ],
  ['who answered a doubt', done(['a', added(doubt)], ['b', setOf('doubt', 'answers', [])]), 'b'],
  ['nobody by an advice', done(['a', added(advice)]), ''],
  [
    'nobody by an acceptance',
    done(['a', added(record('decision', { type: 'acceptance', on: testDay }))]),
    '',
  ],
  ['nobody by an approval', done(['a', added(record('decision', { type: 'approval', on: testDay }))]), ''],
  ['nobody by sending back', done(['a', added(record('decision', { type: 'return', on: testDay }))]), ''],
  ['nobody by raising a doubt', done(['a', added(doubt)]), ''],
  [
    'nobody by saying that a risk needs no acceptance',
    done(['a', added({ ...finding, finding: 'acceptance-missing@s' })]),
    '',
  ],
  ['nobody by erasing', done(['a', added(claim)]).map((one) => ({ ...one, erased: { texts: [] } })), ''],
] as const)('an author is %s', (_, events, expected) => {
  expect(authorsOf(events)).toBe(expected);
});

it('what was written before the last edition is of that one', () => {
  const events = done(['a', added(claim)], ['b', setOf('claim', 'text', { nb: 'x' })]);
  expect(authorsOf(events, 1)).toBe('b');
});

it('the same approval is said once by one person, and again on other terms', () => {
  const bound = { contentHash: 'c'.repeat(64), worldHash: 'd'.repeat(64) };
  const first = record('decision', { id: 'first', type: 'approval', on: testDay, ...bound });
  const again = { ...first, id: 'again' };
  const isSaid = (now: typeof first, isOfSame = true, other = bound) =>
    isSaidAgain(now, other, [first], () => isOfSame);
  expect(isSaid(again)).toBe(true);
  expect(isSaid(first)).toBe(false);
  expect(isSaid(again, false)).toBe(false);
  expect(isSaid({ ...again, outcome: 'rejected' })).toBe(false);
  expect(isSaid(again, true, { ...bound, contentHash: 'e'.repeat(64) })).toBe(false);
});

// Every order of up to seven steps by five people who may all do everything: whoever may do less can only do fewer of these orders. What
// must not be is said here by what each has done, and not by what the product keeps of it.
describe('all orders of up to seven steps by five people', () => {
  const acts = ['write', 'err', 'answer', 'advise', 'accept', 'approve', 'giveOut'] as const;
  type Act = (typeof acts)[number];
  const kept = {
    write: claim,
    err: record('measure', { id: 'error' }),
    answer: { ...finding, finding: 'rule@error' },
    advise: advice,
    accept: record('decision', { id: 'acceptance', type: 'acceptance', on: testDay }),
    approve: record('decision', { id: 'approval', type: 'approval', on: testDay }),
  } as const satisfies Readonly<Record<Exclude<Act, 'giveOut'>, AssessmentRecord>>;
  const of = (n: number) => `p${n}`;

  /** What each has done, as an onlooker writes it down. */
  type Seen = {
    readonly wrote: readonly string[];
    readonly erred: readonly string[];
    readonly answered: string;
    readonly advised: readonly string[];
    readonly accepted: readonly string[];
    readonly approved: string;
  };
  const nothing: Seen = { wrote: [], erred: [], answered: '', advised: [], accepted: [], approved: '' };
  type At = {
    readonly events: readonly Done[];
    readonly since: number;
    readonly seen: Seen;
    readonly people: number;
    /** What stands there: how the claim reads, and how often the rest was written. */
    readonly text: string;
    readonly rest: number;
    /** What stood there when it was approved. */
    readonly approvedOn: string;
  };
  const contentOf = ({ text, rest }: At): string => `${text} ${rest}`;

  const findingsIn = (state: State) =>
    state.has('error')
      ? [
          {
            id: 'rule@error',
            rule: 'rule',
            severity: 'error' as const,
            answers: 'any' as const,
            message: { key: 'x', values: {} } as never,
            refs: ['error'],
            at: { record: 'error' },
            ...(state.has('answer') && { answeredBy: 'answer' }),
          },
        ]
      : [];

  /** What comes of an act by the product: undefined when it is refused. */
  const after = (before: At, act: Act, n: number): At | undefined => {
    const { events, since, seen } = before;
    const who = of(n);
    const state = stateAfter(events);
    const hands = handsOf(events, state, since);
    const asked = { hands, since, advice: 'advice' };
    const through = { records: [...state.values()], findings: findingsIn(state) };
    const isAuthor = authorsIn(hands, isContent).some(({ id }) => id === who);
    const step = ({ advise: 'giveAdvice', accept: 'acceptRisk', approve: 'approve' } as const)[
      act as 'advise'
    ];
    const isReady = state.has('advice') && state.has('acceptance');
    if (act === 'giveOut') {
      const approvers = (hands.givers.get('approval') ?? []).map(({ id }) => id);
      const holds = state.has('approval') && before.approvedOn === contentOf(before);
      const isOpen = through.findings.some(({ answeredBy }) => answeredBy === undefined);
      if (!isReady || !holds || isOpen || handsRefused(asked, through, approvers).length > 0)
        return undefined;
      return { ...before, since: events.length, seen: { ...seen, wrote: [], erred: [] } };
    }
    if (step !== undefined && stepRefusedTo(step, asked, { person: who, isAuthor, ...through }).length > 0)
      return undefined;
    if (act === 'approve' && !isReady) return undefined;
    const one = kept[act];
    const name = {
      write: 'text',
      err: 'title',
      answer: 'why',
      advise: 'text',
      accept: 'why',
      approve: 'why',
    }[act];
    // The claim is written over and written back, the rest never reads as before. An approval of something else is given anew.
    const text = act === 'write' ? (before.text === 'a' ? 'b' : 'a') : before.text;
    const rest = act === 'write' || act === 'approve' ? before.rest : before.rest + 1;
    const nb = act === 'write' ? text : String(rest);
    const changes = !state.has(one.id)
      ? [added(one)]
      : act === 'approve'
        ? [{ record: one.id, removed: one }, added(one)]
        : [setOf(one.id, name, { nb })];
    const made = [...events, { revision: events.length + 1, who: person(who), changes }];
    const with_ = (all: readonly string[]): readonly string[] => [...new Set([...all, who])].sort();
    return {
      events: made,
      since,
      people: Math.max(before.people, n + 1),
      text,
      rest,
      approvedOn: act === 'approve' ? contentOf(before) : before.approvedOn,
      seen: {
        wrote: act === 'write' || act === 'err' || act === 'answer' ? with_(seen.wrote) : seen.wrote,
        erred: act === 'err' ? with_(seen.erred) : seen.erred,
        answered: act === 'answer' ? who : seen.answered,
        advised: act === 'advise' ? with_(seen.advised) : seen.advised,
        accepted: act === 'accept' ? with_(seen.accepted) : seen.accepted,
        approved: act === 'approve' ? who : seen.approved,
      },
    };
  };

  /** What of an order matters for what may follow: what each has done, whoever it was, and what stands there. */
  const keyOf = ({ events, since, seen, text, rest, approvedOn }: At): string => {
    const has = Object.values(kept).map(({ id }) => (stateAfter(events).has(id) ? 1 : 0));
    const each = [0, 1, 2, 3, 4].map((n) =>
      [seen.wrote, seen.erred, [seen.answered], seen.advised, seen.accepted, [seen.approved]]
        .map((those) => (those.includes(of(n)) ? 1 : 0))
        .join(''),
    );
    const [textThen, restThen] = approvedOn.split(' ');
    return [each.sort().join(), has.join(''), since > 0, text, textThen, restThen === String(rest)].join(' ');
  };

  it('give out no edition whose approver wrote, whose officer decided, or whose error its maker answered', () => {
    let reached: ReadonlyMap<string, At> = new Map([
      ['', { events: [], since: 0, seen: nothing, people: 0, text: '', rest: 0, approvedOn: '' }],
    ]);
    let [editions, tried] = [0, 0];
    const wrong: string[] = [];
    for (let steps = 0; steps < 7; steps += 1) {
      const next = new Map<string, At>();
      // Those who have done nothing yet are alike: one of them stands for all.
      // After the last step nothing follows, and it does not matter who gives out.
      const possible = steps === 6 ? (['giveOut'] as const) : acts;
      // Those who have done nothing yet are alike: one of them stands for all.
      for (const before of reached.values())
        for (let n = 0; n < Math.min(5, before.people + 1); n += 1)
          for (const act of possible) {
            if (act === 'giveOut' && n > 0) continue;
            tried += 1;
            const now = after(before, act, n);
            if (now === undefined) continue;
            if (act === 'giveOut') {
              editions += 1;
              const { wrote, erred, answered, advised, accepted, approved } = before.seen;
              const isWrong =
                wrote.includes(approved) ||
                advised.some((one) => one === approved || accepted.includes(one)) ||
                (answered !== '' && erred.includes(answered));
              if (isWrong) wrong.push(JSON.stringify(before.seen));
            }
            // Orders that lead to the same records by the same hands go on in the same ways.
            const key = keyOf(now);
            if (!next.has(key)) next.set(key, now);
          }
      reached = next;
    }
    expect(wrong).toEqual([]);
    expect(editions).toBeGreaterThan(100);
    expect(tried).toBeGreaterThan(10_000);
  });
});
