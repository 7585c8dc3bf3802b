import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import type { AssessmentRecord } from '../model/assessment.js';
import type { Ground } from '../model/grounds.js';
import { anAssessment, aWorld, day, edition, entry, event, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { law } from '../testing/property.js';
import { compareMoments, isOtherwise, type Moment, type MomentComparison } from './compare-moments.js';

const clause = (nb: string) => ({ anchor: 'audit', title: { nb: 'Revisjon' }, text: { nb } });
const world = aWorld(
  entry('source', {
    id: 'dpf',
    type: 'decision',
    events: [event('2023-07-10', 'adopted'), event('2024-03-01', 'appealed')],
  }),
  entry('series', {
    id: 'report',
    editions: [
      edition('2023', '2023-02-01', { title: { nb: 'Utgave 2023' }, points: [] }),
      edition('2024', '2024-02-01', { title: { nb: 'Utgave 2024' }, points: [] }),
    ],
  }),
  entry('terms', {
    id: 'terms',
    editions: [
      edition('2023', '2023-01-01', { clauses: [clause('En gang i året')] }),
      edition('2024', '2024-01-01', { clauses: [clause('Aldri')] }),
    ],
  }),
);
const records = [
  record('section'),
  record('engagement', { terms: [{ terms: 'terms', edition: '2023' }] }),
  record('consideration', {
    id: 'read-2023',
    of: { series: 'report', edition: '2023' },
    about: ['claim'],
    on: '2023-03-01',
  }),
];
const claimOn = (grounds: Ground, fields: { readonly text?: { readonly nb: string } } = {}) =>
  record('claim', { grounds, essential: true, ...fields });

const moment = (on: string, ...more: readonly AssessmentRecord[]): Moment => {
  const assessment = anAssessment(...records, ...more);
  return { assessment, world, evaluation: evaluate(assessment, world, day(on)) };
};
const judged = (likelihood: number, consequence: number) =>
  record('scenario', {
    judgements: [
      judgement('chosen', { frequency: { level: likelihood }, consequence: { level: consequence } }),
    ],
  });
const measure = (...states: NonNullable<Parameters<typeof record<'measure'>>[1]>['states'] & object[]) =>
  record('measure', { states });

describe('why a claim stands otherwise', () => {
  const [before, after] = ['2023-12-01', '2024-06-01'];
  test.each<[string, Ground, string, string]>([
    ['an appeal is law', { source: 'dpf' }, 'law', 'dpf'],
    ['a clause that reads otherwise is terms', { terms: 'terms', clause: 'audit' }, 'terms', 'terms'],
    ['a new edition of a report is a fact', { series: 'report' }, 'fact', 'report'],
    [
      'an alternative that has ended is time',
      { all: [{ alternative: 'before' }, { measure: 'measure' }] },
      'time',
      'alternative:before',
    ],
  ])('%s', (_, grounds, type, ref) => {
    const head = record('assessment', {
      alternatives: [
        { id: 'before', name: { nb: 'Før' }, role: 'baseline', until: '2024-05-01' },
        { id: 'chosen', name: { nb: 'Valgt' }, role: 'chosen' },
      ],
    });
    const same = [head, measure({ state: 'implemented' }), claimOn(grounds)];
    const { claims } = compareMoments(moment(before, ...same), moment(after, ...same));
    expect(claims).toMatchObject([
      { id: 'claim', before: { standing: 'supported' }, after: { standing: 'challenged' }, why: [{ type }] },
    ]);
    expect(claims[0]?.why.map((one) => one.ref.split(/[@#]/)[0])).toEqual([ref]);
  });

  test('what somebody has answered is their own edit, although it is of something that happened', () => {
    const claim = claimOn({ source: 'dpf' });
    const answer = record('consideration', {
      id: 'answer',
      of: { source: 'dpf', event: '2024-03-01' },
      about: ['claim'],
      on: '2024-05-01',
    });
    const { claims, decided } = compareMoments(
      moment('2024-06-01', claim),
      moment('2024-06-02', claim, answer),
    );
    expect(claims).toMatchObject([
      { before: { standing: 'challenged' }, after: { standing: 'supported' }, why: [{ type: 'ownEdit' }] },
    ]);
    expect(decided).toMatchObject([{ id: 'answer', after: { on: '2024-05-01' } }]);
  });

  test('a claim that is new, gone or given other grounds is an own edit', () => {
    const whyOf = ({ claims }: MomentComparison) => claims.map(({ why }) => why.map(({ type }) => type));
    const claim = claimOn({ measure: 'measure' });
    const implemented = measure({ state: 'implemented' });
    const none = moment('2024-06-01', implemented);
    const one = moment('2024-06-01', implemented, claim);
    expect(whyOf(compareMoments(none, one))).toEqual([['ownEdit']]);
    expect(whyOf(compareMoments(one, none))).toEqual([['ownEdit']]);
    const empty = moment('2024-06-01', implemented, claimOn({ all: [] }));
    expect(whyOf(compareMoments(one, empty))).toEqual([['ownEdit']]);
  });

  test('a claim that is worded otherwise and stands as it did has no cause', () => {
    const claim = claimOn({ measure: 'measure' });
    const implemented = measure({ state: 'implemented' });
    const { claims, records: changed } = compareMoments(
      moment('2024-06-01', implemented, claim),
      moment('2024-06-01', implemented, claimOn({ measure: 'measure' }, { text: { nb: 'En ny påstand' } })),
    );
    expect(claims).toMatchObject([
      { id: 'claim', before: { text: { nb: 'Påstand' } }, after: { text: { nb: 'En ny påstand' } }, why: [] },
    ]);
    expect(changed).toMatchObject([{ id: 'claim', fields: [{ path: 'text.nb', language: 'nb' }] }]);
  });
});

describe('what else is otherwise', () => {
  test('a risk that is judged anew moves by level, likelihood and consequence', () => {
    const { risks } = compareMoments(moment('2024-06-01', judged(1, 3)), moment('2024-06-01', judged(3, 3)));
    expect(risks).toMatchObject([
      {
        scenario: 'scenario',
        alternative: 'chosen',
        before: { band: 'medium', likelihoodLevel: 1, consequenceLevel: 3 },
        after: { band: 'high', likelihoodLevel: 3, consequenceLevel: 3 },
      },
    ]);
  });

  test.each([
    ['came', [], [{ state: 'planned' }], [[undefined, 'planned']]],
    ['went', [{ state: 'planned' }], [], [['planned', undefined]]],
    [
      'was carried out on a day between them',
      [{ state: 'planned' }, { state: 'implemented', from: '2024-05-01' }],
      [{ state: 'planned' }, { state: 'implemented', from: '2024-05-01' }],
      [['planned', 'implemented']],
    ],
    ['is as it was', [{ state: 'planned' }], [{ state: 'planned' }], []],
  ] as const)('a measure %s', (_, then, now, expected) => {
    const { measures } = compareMoments(
      moment('2024-04-01', ...(then.length === 0 ? [] : [measure(...then)])),
      moment('2024-06-01', ...(now.length === 0 ? [] : [measure(...now)])),
    );
    expect(measures.map(({ before, after }) => [before?.state, after?.state])).toEqual(expected);
  });

  test('a decision counts from its day, also when it was written before', () => {
    const decision = record('decision', { type: 'approval', on: '2024-05-15' });
    const idsOn = (from: string, to: string) =>
      compareMoments(moment(from, decision), moment(to, decision)).decided.map(({ id }) => id);
    expect(idsOn('2024-05-01', '2024-06-01')).toEqual(['decision']);
    expect(idsOn('2024-05-15', '2024-06-01')).toEqual([]);
  });

  test('what came in of law and reports is what happened between the days, of what either leans on', () => {
    const claim = claimOn({ all: [{ source: 'dpf' }, { series: 'report' }] });
    const { happened } = compareMoments(moment('2024-01-15'), moment('2024-03-01', claim));
    expect(happened.map(({ id, before }) => [id, before])).toEqual([
      ['dpf@2024-03-01-appealed', undefined],
      ['report@2024', undefined],
    ]);
  });
});

const days = ['2023-01-15', '2023-12-01', '2024-02-01', '2024-03-01', '2024-06-01'] as const;
const made = fc.record({
  on: fc.constantFrom(...days),
  claim: fc.option(
    fc.constantFrom<Ground>(
      { source: 'dpf' },
      { series: 'report' },
      { terms: 'terms', clause: 'audit' },
      { measure: 'measure' },
    ),
  ),
  text: fc.constantFrom('Risikoen er lav', 'Risikoen er høy', 'Ingen risiko'),
  state: fc.option(fc.constantFrom('planned' as const, 'implemented' as const)),
  levels: fc.option(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))),
  decided: fc.option(fc.constantFrom(...days)),
});
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;
const momentOf = ({ on, claim, text, state, levels, decided }: Made): Moment =>
  moment(
    on,
    ...(claim === null ? [] : [claimOn(claim, { text: { nb: text } })]),
    ...(state === null ? [] : [measure({ state })]),
    ...(levels === null ? [] : [judged(...levels)]),
    ...(decided === null ? [] : [record('decision', { type: 'approval', on: decided })]),
  );

/** A comparison said the other way round; what went and what came of a text, whichever is said first. */
const mirrored = ({ days: of, conclusion, records: changes, ...lists }: MomentComparison): unknown => ({
  days: turned(of),
  ...(conclusion && { conclusion: turned(conclusion) }),
  ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(turned)])),
  records: changes.map((change) =>
    change.type === 'changed'
      ? {
          ...turned(change),
          fields: change.fields.map((field) => turned({ ...field, words: [] })).sort(byPath),
        }
      : { ...change, type: change.type === 'added' ? 'removed' : 'added' },
  ),
});
const turned = <T extends { readonly before?: unknown; readonly after?: unknown }>({
  before,
  after,
  ...rest
}: T) => ({
  ...rest,
  ...(after !== undefined && { before: after }),
  ...(before !== undefined && { after: before }),
});
const byPath = (a: { readonly path?: string }, b: { readonly path?: string }): number =>
  (a.path ?? '') < (b.path ?? '') ? -1 : 1;

test('a moment held against itself has no difference', () => {
  law([made], (one) => {
    expect(isOtherwise(compareMoments(momentOf(one), momentOf(one)))).toBe(false);
  });
});

test('the other way round everything is said the other way round', () => {
  law([made, made], (one, other) => {
    const [a, b] = [momentOf(one), momentOf(other)];
    // Turned twice it is as it was, with its fields in one order.
    expect(mirrored(compareMoments(b, a))).toEqual(
      mirrored(mirrored(compareMoments(a, b)) as MomentComparison),
    );
  });
});
