import type { Sayable } from '@risikobilde/words/message';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../testing/fixtures.js';
import { anAssessment, aWorld, day, entry, record, testDay } from '../../testing/fixtures.js';
import { judgement } from '../../testing/judgement.js';
import { en, nb, nn } from '../../testing/text-in-language.js';
import { evaluateRisk } from '../evaluate-risk.js';
import { toleranceOf } from '../tolerance-of.js';
import type { ComparisonVerdict } from './verdict.js';
import { verdictTables } from './verdict-tables.js';
import { decidingRow } from './words.js';

type Severity = 'negligible' | 'limited' | 'significant' | 'maximum';
type Range = readonly [number, number];

const head = (fields: Fields<'assessment'> = {}) =>
  record('assessment', {
    alternatives: [
      { id: 'old', role: 'baseline', name: { nb: 'Gammel', nn: 'Gammal', en: 'Old' } },
      { id: 'new', role: 'chosen', name: { nb: 'Ny', nn: 'Ny', en: 'New' } },
    ],
    ...fields,
  });

/** A scenario of one severity with a yearly frequency in each alternative, each event of 100 persons. */
const scenario = (id: string, severity: Severity, old: Range, now: Range, fields: Fields<'scenario'> = {}) =>
  record('scenario', {
    id,
    title: { nb: id, nn: id, en: id },
    harm: { chain: { nb: 'x' }, kinds: ['rights'], severity },
    judgements: [
      judgement('old', { frequency: { perYear: [...old] }, consequence: { persons: [100, 100] } }),
      judgement('new', {
        frequency: { perYear: [...now] },
        consequence: { persons: [100, 100] },
        by: 'example',
      }),
    ],
    ...fields,
  });

type Scenario = ReturnType<typeof scenario>;
const evaluated = (scenarios: readonly Scenario[], fields: Fields<'assessment'> = {}, on: string = testDay) =>
  evaluateRisk(anAssessment(head(fields), ...scenarios), aWorld(entry('scale')), day(on));
const verdict = (
  scenarios: readonly Scenario[],
  fields: Fields<'assessment'> = {},
  on?: string,
): ComparisonVerdict => evaluated(scenarios, fields, on).comparisons[0] ?? expect.fail('nothing compared');

const tablesOf = (found: ComparisonVerdict) =>
  verdictTables(found, {
    alternative: (id) => ({ nb: id }),
    scenario: (id) => ({ nb: id }),
    measure: (id) => ({ nb: id === 'lock' ? 'Lås' : id }),
  });

/** What a cell says, its hard spaces as others. */
const spaced = (cell: Sayable): string => nb(cell).replaceAll(/\s/g, ' ');

const outage = scenario('outage', 'negligible', [10, 10], [5, 5]);
const theft = scenario('theft', 'limited', [0.5, 0.5], [0.5, 0.5]);
const cutOff = scenario('cut-off', 'significant', [1, 1], [3, 3]);

describe('rows by severity', () => {
  test('count that severity or worse, never one against another', () => {
    const { rows } = verdict([outage, theft, cutOff]);
    expect(rows.map(({ severity, mine, other, standing }) => [severity, mine, other, standing])).toEqual([
      ['negligible', expect.closeTo(850, 6), expect.closeTo(1150, 6), 'lower'],
      ['limited', expect.closeTo(350, 6), expect.closeTo(150, 6), 'higher'],
      ['significant', expect.closeTo(300, 6), expect.closeTo(100, 6), 'higher'],
    ]);
  });

  test('have the same figures as the scenarios and the alternatives have', () => {
    const found = evaluated([outage, theft, cutOff]);
    const [{ rows } = expect.fail('nothing compared')] = found.comparisons;
    for (const [side, alternative] of [
      ['mine', 'new'],
      ['other', 'old'],
    ] as const) {
      const years = found.alternatives.find((one) => one.alternative === alternative)?.severities;
      expect(years?.map(({ severity }) => severity)).toEqual(rows.map(({ severity }) => severity));
      rows.forEach((row, k) => expect(row[side]).toBeCloseTo(years?.[k]?.expected ?? -1, 6));
      const whole = found.alternatives.find((one) => one.alternative === alternative)?.stages.current
        ?.expected;
      expect(rows[0]?.[side]).toBeCloseTo(whole ?? -1, 6);
    }
  });

  test.each([
    ['lower at every severity', [outage], 'lower'],
    ['lower at one and alike at another', [outage, theft], 'lowerOrAlike'],
    ['alike at every severity', [theft], 'alike'],
    ['fewer in all, but more of the grave', [outage, cutOff], 'trade'],
    ['higher at every severity', [cutOff], 'higher'],
    [
      'higher at one and alike at a graver',
      [scenario('a', 'negligible', [1, 1], [9, 9]), { ...theft }],
      'higherOrAlike',
    ],
  ] as const)('%s: %s', (_, scenarios, overall) => {
    expect(verdict(scenarios).overall).toBe(overall);
  });

  test('by what fails are beside each other: a fall in downtime never pays for a leak', () => {
    const down = { ...outage, dimensions: ['availability' as const] };
    const leak = { ...cutOff, dimensions: ['confidentiality' as const, 'integrity' as const] };
    expect(
      verdict([down, leak]).needs.map(({ need, severity, standing }) => [need, severity, standing]),
    ).toEqual([
      ['outage', 'negligible', 'lower'],
      ['disclosure', 'significant', 'higher'],
      ['alteration', 'significant', 'higher'],
    ]);
  });

  test('are added together only with weights that somebody answers for', () => {
    expect(verdict([outage, cutOff])).not.toHaveProperty('weighted');
    const weights = {
      negligible: 1,
      limited: 5,
      significant: 10,
      maximum: 100,
      by: 'example',
      why: { nb: 'x' },
    };
    const { weighted } = verdict([outage, cutOff], { comparison: { weights } });
    expect(weighted).toMatchObject({ mine: 500 + 3000, other: 1000 + 1000, standing: 'higher' });
    // What nobody could see would be of no use: whose weights, what they are and why stand with the row.
    const table = tablesOf(verdict([outage, cutOff], { comparison: { weights } })).weighted;
    expect(nb(table?.caption)).toContain(
      'Én rammet teller 1 ved ubetydelig, 5 ved begrenset, 10 ved betydelig og 100 ved svært alvorlig skade. Det har eksempelet bestemt: x',
    );
    expect(table?.rows[0]?.cells.slice(0, 4).map(spaced)).toEqual([
      'All skade, vektet',
      '2 000',
      '3 500',
      '+75 %',
    ]);
    expect(tablesOf(verdict([outage, cutOff]))).not.toHaveProperty('weighted');
  });
});

describe('what is shared', () => {
  const measure = record('measure', { id: 'lock', title: { nb: 'Lås', nn: 'Lås', en: 'Lock' } });
  const effect = (of: string) =>
    record('effect', { id: `lock-${of}`, measure: 'lock', scenario: of, frequency: [0.1, 1] });
  const comparison = {
    dependence: { rates: 1, sizes: 1, by: 'example', why: { nb: 'x' } },
    sizeSpread: { weak: 0, moderate: 0, strong: 0, by: 'example', why: { nb: 'x' } },
  };
  const withLock = (...scenarios: readonly Scenario[]): ComparisonVerdict =>
    evaluateRisk(
      anAssessment(head({ comparison }), ...scenarios, measure, ...scenarios.map(({ id }) => effect(id))),
      aWorld(entry('scale')),
      day(testDay),
    ).comparisons[0] ?? expect.fail('nothing compared');

  test('is one number in both alternatives; were it two, the answer would be open', () => {
    const found = withLock(scenario('a', 'significant', [1, 1], [1, 1]));
    // The same rate and the same measure: whatever it does, they are alike.
    expect(found.rows[0]?.chances).toMatchObject({ lower: 0, within: 1, higher: 0 });
    const [shared] = found.shared;
    expect(found.shared).toHaveLength(1);
    expect(shared).toMatchObject({
      of: 'measure',
      refs: ['lock'],
      in: 'both',
      scenarios: ['a'],
    });
    // Two numbers, each even on the logarithm from 0.1 to 1: P(U1 - U2 <= -d) = (1 - d / ln 10)^2 / 2.
    const beyond = (d: number): number => (1 - d / Math.LN10) ** 2 / 2;
    expect(Math.abs((shared?.apart.lower ?? 0) - beyond(-Math.log(0.9)))).toBeLessThan(0.02);
    expect(Math.abs((shared?.apart.higher ?? 0) - beyond(Math.log(1.1)))).toBeLessThan(0.02);
  });

  test('is told with where it acts, and how sure the answer is with it and without', () => {
    const { shared } = tablesOf(
      withLock(scenario('a', 'significant', [1, 1], [1, 1]), scenario('b', 'maximum', [1, 1], [1, 1])),
    );
    expect(shared.rows.map(({ cells }) => cells.slice(0, 3).map(spaced))).toEqual([
      [
        'Feilene i anslagene (samvariasjon 1 for hyppighet og 1 for omfang)',
        'de to alternativene, i ett scenario',
        '100 %',
      ],
      ['Hvor godt «Lås» virker', 'begge alternativene, i «b»', '100 %'],
    ]);
  });

  test('is nothing where each unknown acts in one place', () => {
    expect(verdict([outage, cutOff]).shared).toEqual([]);
  });
});

describe('the severity that decides', () => {
  test('is the gravest that at least a tenth of those harmed have', () => {
    expect(verdict([outage, cutOff]).deciding).toEqual({ severity: 'significant' });
    const rare = scenario('rare', 'maximum', [0.1, 0.1], [0.1, 0.1]);
    expect(verdict([outage, rare]).deciding).toEqual({ severity: 'negligible' });
  });

  test('is as the assessment says, with who says so and why', () => {
    const severity = { from: 'limited' as const, by: 'example' as const, why: { nb: 'Fordi' } };
    const found = verdict([outage, cutOff], { comparison: { severity } });
    expect(found.deciding).toMatchObject({ severity: 'limited', by: 'example' });
    // No scenario has just that severity: the next graver row says the same.
    expect(decidingRow(found)?.severity).toBe('significant');
    expect(nb(found.detail)).toContain('Det har eksempelet bestemt: Fordi');
  });
});

describe('how sure it is', () => {
  const unsure = scenario('unsure', 'significant', [0.1, 1], [0.12, 1.2]);
  const state = (settings: object): Fields<'assessment'> => ({ comparison: settings });
  const same = { rates: 1, sizes: 1, by: 'example', why: { nb: 'x' } };

  test('estimates that err wholly alike leave no doubt, and those that err apart do', () => {
    const sure = verdict([unsure], state({ dependence: same }));
    expect(sure.rows[0]?.chances).toMatchObject({ higher: 1, lower: 0 });
    const chances = verdict([unsure]).rows[0]?.chances;
    expect(chances?.higher).toBeGreaterThan(0.5);
    expect(chances?.lower).toBeGreaterThan(0.1);
    expect((chances?.higher ?? 0) + (chances?.lower ?? 0) + (chances?.within ?? 0)).toBeCloseTo(1, 9);
  });

  test('the line goes from errors that have nothing in common to the same error', () => {
    const { dependence } = verdict([unsure]);
    expect(dependence[0]?.correlation).toBe(0);
    expect(dependence.at(-1)?.correlation).toBe(1);
    const higher = dependence.map(({ chances }) => chances.higher);
    expect(higher.at(-1)).toBe(1);
    expect(higher[0]).toBeLessThan(0.7);
  });

  test('a judged difference goes before dependence, from the day it was judged', () => {
    const differences = [
      {
        alternative: 'new',
        against: 'old',
        ratio: [1.2, 2] as [number, number],
        by: 'authority',
        on: day('2024-05-01'),
        why: { nb: 'x' },
      },
    ];
    const told = { ...unsure, differences };
    expect(verdict([told]).rows[0]?.chances.higher).toBeGreaterThan(0.97);
    // Before the day it was judged it is not there.
    expect(verdict([told], {}, '2024-04-30')).toEqual(verdict([unsure], {}, '2024-04-30'));
  });

  test('a zone that the assessment sets moves what is ranked', () => {
    const close = scenario('close', 'significant', [1, 1], [1.2, 1.2]);
    expect(verdict([close]).rows[0]?.standing).toBe('higher');
    const zone = { within: 0.25, by: 'example', why: { nb: 'x' } };
    const found = verdict([close], state({ zone }));
    expect(found.rows[0]?.standing).toBe('within');
    expect(nb(found.sentence)).toContain('for liten til å rangere dem');
    expect(nb(found.detail)).toContain('hvor små forskjeller som regnes som like');
  });

  test('sizes that nobody knows make it less sure', () => {
    const spread = (weak: number) =>
      state({ sizeSpread: { weak, moderate: weak, strong: weak, by: 'example', why: { nb: 'x' } } });
    const [little, much] = [0, 1].map((weak) => verdict([unsure], spread(weak)).rows[0]?.chances.higher ?? 0);
    expect(much).toBeLessThan(little ?? 0);
  });

  test('scenarios with a shared level of threat err together, and their sum is less sure', () => {
    const [a, b] = ['a', 'b'].map((id) => scenario(id, 'significant', [0.1, 1], [0.2, 2]));
    if (!a || !b) expect.fail();
    const threats = [
      { name: { nb: 'x' }, scenarios: ['a', 'b'], correlation: 1, by: 'example', why: { nb: 'x' } },
    ];
    const [apart, together] = [verdict([a, b]), verdict([a, b], state({ threats }))];
    expect(together.rows[0]?.mine).toBeCloseTo(apart.rows[0]?.mine ?? -1, 6);
    expect(together.ratio).not.toEqual(apart.ratio);
  });
});

describe('in words', () => {
  const all = [outage, theft, cutOff];

  test('says in order: a trade, by how much, how sure, what decides it, whose judgements, and the baseline', () => {
    const found = verdict(all, {
      alternatives: [
        {
          id: 'old',
          role: 'baseline',
          name: { nb: 'Gammel', nn: 'Gammal', en: 'Old' },
          until: day('2024-01-01'),
        },
        { id: 'new', role: 'chosen', name: { nb: 'Ny', nn: 'Ny', en: 'New' } },
      ],
    });
    expect(nb(found.sentence)).toBe(
      'Etter anslagene er det en avveining: I «Ny» rammes færre enn i «Gammel» når vi regner med all skade, men flere når vi bare regner med minst begrenset skade og minst betydelig skade. Minst betydelig skade: Forventet antall rammede i året er 300 i «Ny» og 100 i «Gammel», 200 prosent flere. Det er 100 prosent sannsynlig at tallet er minst 10 prosent høyere, 0 prosent sannsynlig at det er minst 10 prosent lavere, og 0 prosent sannsynlig at forskjellen er mindre enn det. Dette avgjør svaret: Bare ett scenario kan gi så alvorlig skade, «cut-off». 1 av de 2 anslagene bak er eksempelets egne. Sluttdatoen for «Gammel» var 1. januar 2024; sammenligningen gjelder løsningen slik den var.',
    );
    for (const said of [nb, nn, en])
      for (const text of [found.sentence, found.detail])
        expect(said(text)).not.toMatch(
          /\{\w+\}|undefined|NaN|verden|world|P95|bommer anslagene hver for seg/,
        );
  });

  test('names the smallest set of scenarios that turns it', () => {
    const found = verdict([cutOff, scenario('leak', 'significant', [5, 5], [5, 5])]);
    expect(decidingRow(found)?.turning).toMatchObject({ scenarios: ['cut-off'], becomes: 'within' });
    expect(en(found.sentence)).toContain(
      'This decides the answer: “cut-off”. Without it, the difference is less than 10 per cent.',
    );
  });

  test('of a baseline that never harms gives no percentage', () => {
    const found = verdict([scenario('a', 'limited', [0, 0], [1, 1])]);
    expect(found.rows[0]).not.toHaveProperty('ratio');
    expect(en(found.sentence)).not.toMatch(/Infinity|NaN/);
  });

  test('says that the rest is the method’s default', () => {
    expect(nb(verdict(all).detail)).toContain('Alt dette er metodens standardvalg.');
    const dependence = { rates: 0.5, sizes: 0.5, by: 'example', why: { nb: 'x' } };
    expect(nb(verdict(all, { comparison: { dependence } }).detail)).toContain(
      'Vurderingen har selv bestemt samvariasjonen; resten er metodens standardvalg.',
    );
  });
});

describe('people in a verdict', () => {
  // Ten events a year, each of a hundred: a thousand harms to 250 people.
  const often = scenario('often', 'limited', [10, 10], [20, 20]);
  const exposure = {
    persons: [200, 250] as [number, number],
    who: { nb: 'Søkere' },
    special: 0,
    why: { nb: 'x' },
  };

  test('are never more than there are, and those who are struck again are said to be', () => {
    const found = verdict([often], { exposure });
    expect(nb(found.sentence)).toContain('forventet antall rammede i året 250 i «Ny» og 250 i «Gammel»');
    expect(nb(found.sentence)).toContain('Ingen tall er satt høyere enn de 250 som finnes.');
    const names = {
      alternative: (id: string) => ({ nb: id }),
      scenario: (id: string) => ({ nb: id }),
      measure: (id: string) => ({ nb: id }),
    };
    const { severity, need } = verdictTables(found, names);
    for (const { rows } of [severity, need])
      expect(rows.flatMap(({ cells }) => cells.slice(1, 3).map(nb))).toEqual([
        'alle 250, flere ganger',
        'alle 250, flere ganger',
      ]);
  });

  test('are told as they are where there are enough of them', () => {
    const found = verdict([often], { exposure: { ...exposure, persons: [5000, 5000] } });
    expect(nb(found.sentence)).not.toContain('Ingen tall er satt høyere');
  });
});

describe('a limit of what is accepted', () => {
  const limit = (persons: number, years: number) => ({
    tolerance: [
      { severity: 'significant' as const, persons, years, by: 'example' as const, why: { nb: 'x' } },
    ],
  });

  test('is exceeded when more are harmed more often', () => {
    const { tolerance } = evaluated([outage, cutOff], limit(99, 100));
    expect(tolerance.map(({ alternative, exceeded }) => [alternative, exceeded])).toEqual([
      ['old', true],
      ['new', true],
    ]);
    // One event of 100 persons or more in a year, at a rate of 3.
    expect(tolerance[1]?.chance).toBeCloseTo(1 - Math.exp(-3), 4);
    expect(nb(tolerance[1]?.sentence)).toContain('Grensen er overskredet i «Ny»');
  });

  test('is kept when it is as rare as that, and lighter harm does not count', () => {
    const { tolerance } = evaluated([outage, cutOff], limit(2000, 1));
    expect(tolerance.map(({ exceeded }) => exceeded)).toEqual([false, false]);
    expect(en(tolerance[0]?.sentence)).toContain('The limit is kept in “Old”');
  });

  test('is the same figure for whoever asks for it alone', () => {
    const records = anAssessment(head(limit(99, 100)), outage, cutOff);
    const world = aWorld(entry('scale'));
    expect(toleranceOf(records, world, day(testDay))).toEqual(
      evaluateRisk(records, world, day(testDay)).tolerance,
    );
  });

  test('says who set it and why', () => {
    const { tolerance } = evaluated([cutOff], limit(99, 100));
    expect(nb(tolerance[0]?.basis)).toBe(
      'Grensen for minst betydelig skade (flere enn 99 personer høyst én gang på 100 år) er satt av eksempelet: x',
    );
  });

  test('nothing is set: nothing is said', () => {
    expect(evaluated([outage]).tolerance).toEqual([]);
  });
});
