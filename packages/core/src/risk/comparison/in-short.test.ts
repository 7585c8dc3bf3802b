import { describe, expect, test } from 'vitest';
import { anAssessment, aWorld, day, entry, record, testDay } from '../../testing/fixtures.js';
import { judgement } from '../../testing/judgement.js';
import { en, nb, nn } from '../../testing/text-in-language.js';
import { evaluateRisk } from '../evaluate-risk.js';
import { verdictInShort } from './in-short.js';
import { sideBySide } from './side-by-side.js';
import type { ComparisonVerdict } from './verdict.js';

type Severity = 'negligible' | 'limited' | 'significant' | 'maximum';
type Dimension = 'availability' | 'confidentiality' | 'integrity';
type Range = readonly [number, number];

const head = record('assessment', {
  alternatives: [
    { id: 'old', role: 'baseline', name: { nb: 'Gammel', nn: 'Gammal', en: 'Old' } },
    { id: 'new', role: 'chosen', name: { nb: 'Ny', nn: 'Ny', en: 'New' } },
    { id: 'third', role: 'other', name: { nb: 'Tredje', nn: 'Tredje', en: 'Third' } },
  ],
});

/** Events a year in the old, the new and, where it is judged, the third; each harms a hundred. */
const scenario = (
  id: string,
  severity: Severity,
  rates: readonly [old: number | Range, now: number | Range, third?: number],
  dimension: Dimension = 'availability',
) =>
  record('scenario', {
    id,
    title: { nb: id, nn: id, en: id },
    dimensions: [dimension],
    harm: { chain: { nb: 'x' }, kinds: ['rights'], severity },
    judgements: rates.flatMap((rate, k) =>
      rate === undefined
        ? []
        : [
            judgement(['old', 'new', 'third'][k] ?? 'old', {
              frequency: { perYear: typeof rate === 'number' ? [rate, rate] : [...rate] },
              consequence: { persons: [100, 100] },
            }),
          ],
    ),
  });

type Scenario = ReturnType<typeof scenario>;
const comparisonsOf = (scenarios: readonly Scenario[]): readonly ComparisonVerdict[] =>
  evaluateRisk(anAssessment(head, ...scenarios), aWorld(entry('scale')), day(testDay)).comparisons;
const verdictOf = (scenarios: readonly Scenario[]): ComparisonVerdict =>
  comparisonsOf(scenarios)[0] ?? expect.fail('nothing compared');
const named = {
  alternative: (id: string) => ({ nb: id === 'new' ? 'Ny' : 'Gammel' }),
  scenario: (id: string) => ({ nb: id }),
  party: (id: string) => ({ nb: id }),
};
const shortOf = (...scenarios: readonly Scenario[]) => verdictInShort(verdictOf(scenarios), named);
const plain = (said: string): string => said.replaceAll(/\s/g, ' ');

describe('the verdict in short', () => {
  const outage = scenario('outage', 'negligible', [1000, 50]);
  const cutOff = scenario('cut-off', 'significant', [10, 200]);
  test.each([
    [
      'fewer in all, more of the grave',
      [outage, cutOff],
      '«Ny» gir færre rammede i alt, men flere med minst betydelig skade.',
    ],
    [
      'more in all, fewer of the grave',
      [scenario('outage', 'negligible', [50, 1000]), scenario('cut-off', 'significant', [200, 10])],
      '«Ny» gir flere rammede i alt, men færre med minst betydelig skade.',
    ],
    [
      'more at every severity',
      [cutOff],
      '«Ny» gir flere rammede enn «Gammel», uansett hvor alvorlig skaden er.',
    ],
    ['alike', [scenario('a', 'limited', [10, 10.5])], '«Ny» og «Gammel» kommer omtrent likt ut.'],
  ] as const)('the heading says it is %s', (_, scenarios, heading) => {
    expect(plain(nb(shortOf(...scenarios).headline))).toBe(heading);
  });

  test('what is not sure is not said as if it were', () => {
    const wide: readonly [Range, Range] = [
      [1, 100],
      [1.5, 150],
    ];
    const { headline, lead } = shortOf(scenario('a', 'limited', wide));
    expect(nb(headline)).toMatch(/^«Ny» gir (trolig|kanskje) flere/);
    expect(nn(headline)).toMatch(/^«Ny» gir (truleg|kanskje) fleire/);
    expect(en(headline)).toMatch(/^“Ny” (probably means|may mean) more/);
    expect(plain(nb(lead[1] ?? expect.fail('it is not said')))).toMatch(
      /^Det er \d+ prosent sannsynlig at tallet er minst 10 prosent høyere\.$/,
    );
  });

  test('deciding scenarios are left out one after another until the answer is another', () => {
    const short = shortOf(
      scenario('spies', 'significant', [10, 40]),
      scenario('thieves', 'significant', [10, 30]),
      scenario('clerks', 'significant', [50, 50]),
    );
    expect(short.steps.map(({ says, size }) => [plain(nb(says)), plain(nb(size))])).toEqual([
      ['Med alle 3 scenarioene', '71 % flere'],
      ['Uten «spies»', '33 % flere'],
      ['Og uten «thieves»', 'regnes som likt'],
    ]);
    expect(nb(short.hangsOn ?? expect.fail('it is not said'))).toBe('Uten to scenarioer regnes de som like.');
    expect(short.stands).toBeUndefined();
  });

  test('that nothing turns it is said', () => {
    const short = shortOf(scenario('a', 'limited', [10, 30]), scenario('b', 'limited', [10, 30]));
    expect(short.steps).toHaveLength(1);
    expect(nb(short.stands ?? expect.fail('it is not said'))).toBe(
      'Svaret blir det samme uansett hvilke scenarioer som ikke regnes med.',
    );
  });

  test('a baseline that harms nobody is divided by nowhere', () => {
    const short = shortOf(scenario('a', 'limited', [0, 30]), scenario('b', 'limited', [0, 3]));
    expect(nb(short.steps[0]?.size ?? expect.fail('it is not said'))).toBe('bare her rammes noen');
    expect(short.steps[0]).not.toHaveProperty('ratio');
  });
});

describe('the alternatives side by side', () => {
  const scenarios = [
    scenario('outage', 'negligible', [100, 50, 90]),
    scenario('cut-off', 'significant', [[5, 20], [15, 60], 20], 'confidentiality'),
  ];
  const comparisons = comparisonsOf(scenarios);
  const about = comparisons.find(({ alternative }) => alternative === 'new') ?? expect.fail('not compared');
  const { rows, notAlike } = sideBySide(comparisons, about, 'severity');

  test('stand by severity, the gravest first, and the row of the verdict is known', () => {
    expect(rows.map(({ key, isDeciding }) => [key, isDeciding])).toEqual([
      ['significant', true],
      ['negligible', false],
    ]);
    expect(rows[0]?.values.map(({ alternative }) => alternative)).toEqual(['old', 'new', 'third']);
    expect(notAlike).toEqual([]);
  });

  test('have the figures of the verdict, within the ends of nine cases of ten', () => {
    for (const row of rows) {
      const verdictRow = about.rows.find(({ severity }) => severity === row.key) ?? expect.fail(row.key);
      expect(row.values.slice(0, 2).map(({ mean }) => mean)).toEqual([verdictRow.other, verdictRow.mine]);
      expect(row.zone).toEqual({ low: verdictRow.other * 0.9, high: verdictRow.other * 1.1 });
    }
    const [old] = rows[0]?.values ?? [];
    expect(old?.low).toBeLessThan(old?.mean ?? 0);
    expect(old?.high).toBeGreaterThan(old?.mean ?? 0);
  });

  test('by what fails are at the severity that decides', () => {
    const found = sideBySide(comparisons, about, 'need').rows;
    expect(found.map(({ key, scenarios: counted }) => [key, counted])).toEqual([['disclosure', ['cut-off']]]);
  });

  test('an alternative judged for other scenarios is not drawn as if it were for the same', () => {
    const fewer = comparisonsOf([
      scenarios[0] ?? expect.fail(),
      scenario('cut-off', 'significant', [10, 30]),
    ]);
    const mine = fewer.find(({ alternative }) => alternative === 'new') ?? expect.fail('not compared');
    const found = sideBySide(fewer, mine, 'severity');
    expect(found.rows.map(({ values }) => values.length)).toEqual([2, 2]);
    expect(found.notAlike).toEqual(['third']);
  });
});
