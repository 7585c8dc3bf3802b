import { describe, expect, test } from 'vitest';
import type { Ground } from '../model/grounds.js';
import { entry, evaluationOf, foundIn, record, text } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { benefitWithoutEvidence } from '../rules/benefit-without-evidence.js';
import { circularGround } from '../rules/circular-ground.js';
import { consideredByExampleOnly } from '../rules/considered-by-example-only.js';
import { groundByExistence } from '../rules/ground-by-existence.js';
import { oneSidedGround } from '../rules/one-sided-ground.js';
import { requirementOnSaySo } from '../rules/requirement-on-say-so.js';

type Records = Parameters<typeof evaluationOf>[0];

const claim = (grounds: Ground, more: object = {}) => record('claim', { grounds, ...more });
const standing = (grounds: Ground, others: Records = [], more: object = {}) =>
  evaluationOf([record('section'), claim(grounds, more), done, ...others], [entry('source', { id: 'act' })])
    .claims[0]?.standing;
const done = record('measure', { id: 'done', owner: { nb: 'Eier' } });
const evidence = [{ title: 'Revisjonsrapport 2024' }];
const direction = (...scenarios: string[]): Ground => ({
  direction: { scenarios, alternative: 'chosen', against: 'before', by: 'operator' },
});
const scenario = (id: string, change: 'unchanged' | 'new' | 'higher', group?: string, more: object = {}) =>
  record('scenario', {
    id,
    ...(group !== undefined && { group }),
    directions: [
      { alternative: 'chosen', against: 'before', change, by: 'operator', origin: 'published', ...more },
    ],
  });

describe('a claim on its own author’s word', () => {
  const said = record('requirement');
  const shown = record('requirement', { evidence });
  test.each([
    [
      'a direction that only the operator gave',
      { all: [direction('a')] },
      [scenario('a', 'unchanged')],
      ['claim'],
      'challenged',
    ],
    [
      'the same beside a measure in place',
      { all: [direction('a'), { measure: 'done' }] },
      [scenario('a', 'unchanged')],
      [],
      'supported',
    ],
    [
      'a requirement that is said to be met',
      { all: [{ requirement: 'requirement' }] },
      [said],
      ['claim'],
      'unsupported',
    ],
    [
      'a requirement that evidence shows to be met',
      { all: [{ requirement: 'requirement' }] },
      [shown],
      [],
      'supported',
    ],
    [
      'law beside it shows nothing of the processing',
      { all: [direction('a'), { source: 'act' }] },
      [scenario('a', 'unchanged')],
      ['claim'],
      'challenged',
    ],
    ['a claim about law on law alone is no such claim', { all: [{ source: 'act' }] }, [], [], 'supported'],
  ] as const)('%s', (_, grounds, others, finds, how) => {
    const records = [claim(grounds), done, ...others];
    expect(foundIn(circularGround, { name: '', records, finds: [] })).toEqual(finds);
    expect(standing(grounds, others)).toBe(how);
  });

  test('a requirement is found on its own, until a clause or evidence shows it', () => {
    const found = (fields: object) =>
      foundIn(requirementOnSaySo, { name: '', records: [record('requirement', fields)], finds: [] });
    expect(found({})).toEqual(['requirement']);
    expect(found({ evidence })).toEqual([]);
    expect(found({ clause: { terms: 'dpa', edition: '1', anchor: 'audit' } })).toEqual([]);
    expect(found({ met: 'partly' })).toEqual([]);
  });
});

describe('a claim on something being there', () => {
  test.each([
    ['a chapter', { all: [{ section: 'section' }] }, ['claim'], 'challenged'],
    ['a chapter and law', { all: [{ section: 'section' }, { source: 'act' }] }, ['claim'], 'challenged'],
    ['a chapter and a measure', { all: [{ section: 'section' }, { measure: 'done' }] }, [], 'supported'],
    ['a benefit without evidence', { all: [{ benefit: 'said' }] }, ['claim'], 'challenged'],
    ['a benefit with evidence', { all: [{ benefit: 'shown' }] }, [], 'supported'],
    ['nothing at all is another matter', { all: [] }, [], 'unsupported'],
  ] as const)('%s', (_, grounds, finds, how) => {
    const benefits = [record('benefit', { id: 'said' }), record('benefit', { id: 'shown', evidence })];
    const records = [record('section'), claim(grounds), done, ...benefits];
    expect(foundIn(groundByExistence, { name: '', records, finds: [] })).toEqual(finds);
    expect(standing(grounds, benefits)).toBe(how);
  });

  test('a benefit without evidence is found once, with all that lean on it', () => {
    const on = (id: string) => record('claim', { id, grounds: { benefit: 'benefit' } });
    const records = [record('section'), record('benefit'), on('one'), on('two')];
    expect(
      evaluationOf(records).findings.filter(({ rule }) => rule === benefitWithoutEvidence.id),
    ).toMatchObject([
      { id: 'benefit-without-evidence@benefit', places: ['one', 'two'], at: { record: 'benefit' } },
    ]);
    expect(foundIn(benefitWithoutEvidence, { name: '', records: [record('benefit')], finds: [] })).toEqual(
      [],
    );
  });
});

describe('a claim that leaves out what grew', () => {
  const whole = { all: [direction('a', 'b'), { measure: 'done' }] };
  const [a, b] = [scenario('a', 'unchanged', 'R1'), scenario('b', 'unchanged', 'R2')];
  test.each([
    ['new in a group that it speaks of', whole, [a, b, scenario('c', 'new', 'R2')], ['claim#c']],
    [
      'higher elsewhere, where it speaks of the whole',
      whole,
      [a, b, scenario('c', 'higher', 'R6')],
      ['claim#c'],
    ],
    [
      'new in another group than its only one',
      { all: [direction('a'), { measure: 'done' }] },
      [a, scenario('c', 'new', 'R2')],
      [],
    ],
    ['unchanged', whole, [a, b, scenario('c', 'unchanged', 'R2')], []],
    ['taken back since', whole, [a, b, scenario('c', 'new', 'R2', { until: '2024-01-01' })], []],
    ['judged by somebody else', whole, [a, b, scenario('c', 'new', 'R2', { by: 'other' })], []],
  ] as const)('%s', (_, grounds, others, finds) => {
    const records = [claim(grounds), done, ...others];
    expect(foundIn(oneSidedGround, { name: '', records, finds: [] })).toEqual(finds);
    expect(standing(grounds, others)).toBe(finds.length === 0 ? 'supported' : 'challenged');
  });
});

test('a claim that the risk is considered needs somebody else than the example to have considered it', () => {
  const judged = (by: string) => record('scenario', { judgements: [judgement('chosen', { by })] });
  const found = (by: string) =>
    foundIn(consideredByExampleOnly, {
      name: '',
      records: [claim({ scenario: 'scenario' }), judged(by)],
      finds: [],
    });
  expect(found('example')).toEqual(['claim']);
  expect(found('operator')).toEqual([]);
  expect(standing({ scenario: 'scenario' }, [judged('example')])).toBe('challenged');
  const levels: Ground = { scenario: 'scenario', judgedBy: 'operator', needs: 'levels' };
  expect(standing(levels, [scenario('scenario', 'unchanged')])).toBe('unsupported');
  expect(standing(levels, [judged('operator')])).toBe('supported');
});

describe('an error of law reaches what rests on the record', () => {
  const activity = record('activity', { purposes: [{ text: text('Formål'), bases: [] }] });
  const grounds: Ground = { all: [{ activity: 'activity' }, { measure: 'done' }] };
  const found = 'activity-without-legal-basis@activity#1';
  test('the claim falls, and says for which error', () => {
    const { claims } = evaluationOf([record('section'), claim(grounds), done, activity]);
    expect(claims[0]?.standing).toBe('fallen');
    expect(claims[0]?.because[0]?.children.map(({ ref }) => ref)).toContain(found);
  });
  test('a claim that is not about the record is untouched, and one with another way stands', () => {
    expect(standing({ all: [{ measure: 'done' }] }, [activity])).toBe('supported');
    expect(standing({ anyOf: [{ activity: 'activity' }, { measure: 'done' }] }, [activity])).toBe(
      'supported',
    );
  });
  test('no decision takes it away: the claim has fallen all the same', () => {
    const { findings } = evaluationOf([record('section'), claim(grounds), done, activity]);
    const errors = findings.filter(({ severity, refs }) => severity === 'error' && refs.includes('activity'));
    const decisions = errors.map((error, i) =>
      record('decision', { id: `decision-${i}`, type: 'finding', finding: error.id }),
    );
    expect(standing(grounds, [activity, ...decisions])).toBe('fallen');
  });
});

describe('what can be said', () => {
  const levels = (level: number) => ({ frequency: { level }, consequence: { level } });
  const judged = (level: number) =>
    record('scenario', { judgements: [judgement('chosen', { ...levels(level), by: 'operator' })] });
  const risk = (is: 'atLeast' | 'atMost', band: string): Ground => ({
    risk: { scenario: 'scenario', alternative: 'chosen', state: 'initial', is, band },
  });
  test.each([
    ['that a risk is high', risk('atLeast', 'high'), judged(3), 'supported'],
    ['and it is not', risk('atLeast', 'high'), judged(1), 'fallen'],
    ['that a risk is at most medium', risk('atMost', 'medium'), judged(1), 'supported'],
    ['of a band that the scale lacks', risk('atLeast', 'enormous'), judged(3), 'unsupported'],
    ['of a scenario that nobody judged', risk('atLeast', 'high'), record('scenario'), 'unsupported'],
  ] as const)('%s', (_, grounds, one, how) => {
    expect(standing(grounds, [one])).toBe(how);
  });

  test.each([
    ['high unless a measure is in place, and it is', [done], 'supported'],
    ['and it is not, but the risk is high', [judged(3)], 'supported'],
    ['and neither holds', [judged(1)], 'fallen'],
  ] as const)('a conditional claim: %s', (_, others, how) => {
    const { claims } = evaluationOf([
      record('section'),
      claim(risk('atLeast', 'high'), { unless: { measure: 'done' } }),
      ...others,
    ]);
    expect(claims[0]?.standing).toBe(how);
  });

  test.each([
    ['controller', 'operator', 'supported'],
    ['processor', 'provider', 'supported'],
    ['controller', 'provider', 'fallen'],
    ['processor', 'nobody', 'unsupported'],
  ] as const)('that a party is %s: %s', (is, party, how) => {
    const others = [
      record('activity', { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(b)' }] }] }),
      record('engagement', { contract: { title: { nb: 'Avtale' }, inWriting: true } }),
      record('party', { id: 'operator' }),
      record('party', { id: 'provider' }),
    ];
    expect(standing({ role: { party, activity: 'activity', is } }, others)).toBe(how);
  });

  test('that one transfer has its ground, whatever the others have', () => {
    const others = [
      record('party', { id: 'importer', country: 'US' }),
      record('transfer', { id: 'one', grounds: [{ article: '45', adequacy: 'adequacy' }] }),
      record('transfer', { id: 'two' }),
    ];
    const of = (id: string) =>
      evaluationOf(
        [record('section'), claim({ transfer: id }), ...others],
        [entry('adequacy'), entry('source', { type: 'decision' })],
      ).claims[0]?.standing;
    expect(of('one')).toBe('supported');
    expect(of('two')).toBe('fallen');
    expect(of('three')).toBe('unsupported');
  });
});
