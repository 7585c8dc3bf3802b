import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { explain } from '../evaluate/explain.js';
import type { Ground } from '../model/grounds.js';
import {
  anAssessment,
  aWorld,
  day,
  edition,
  entry,
  evaluationOf,
  event,
  record,
  text,
} from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { nb } from '../testing/text-in-language.js';

const dpf = entry('source', {
  id: 'dpf',
  type: 'decision',
  events: [event('2023-07-10', 'adopted'), event('2025-10-31', 'appealed', { knownFrom: '2025-11-05' })],
});
const standingOf = (
  grounds: Ground,
  others: Parameters<typeof evaluationOf>[0] = [],
  entries: Parameters<typeof evaluationOf>[1] = [],
  asOf?: string,
) =>
  evaluationOf([record('section'), record('claim', { grounds }), ...others], entries, asOf).claims.find(
    (c) => c.id === 'claim',
  );
const standingOn = standingOf;
const planned = record('measure', { id: 'planned', states: [{ state: 'planned' }] });
const done = record('measure', { id: 'done' });

test.each([
  ['nothing holds a claim without grounds', { all: [] }, 'unsupported'],
  ['nothing holds an empty choice', { anyOf: [] }, 'unsupported'],
  ['a ground that is not there holds nothing', { measure: 'no-such' }, 'unsupported'],
  ['a measure in place holds', { measure: 'done' }, 'supported'],
  ['a planned measure challenges', { measure: 'planned' }, 'challenged'],
  ['all: the weakest decides', { all: [{ measure: 'done' }, { measure: 'planned' }] }, 'challenged'],
  ['any of: the strongest decides', { anyOf: [{ measure: 'no-such' }, { measure: 'done' }] }, 'supported'],
  [
    'a choice inside what is needed',
    { all: [{ measure: 'done' }, { anyOf: [{ measure: 'no-such' }, { measure: 'planned' }] }] },
    'challenged',
  ],
  [
    'what is needed inside a choice',
    { anyOf: [{ all: [{ measure: 'done' }, { measure: 'no-such' }] }, { measure: 'planned' }] },
    'challenged',
  ],
  ['a rule that finds nothing holds', { noFindings: { rule: 'measure-overdue' } }, 'supported'],
  ['a rule that nobody knows holds nothing', { noFindings: { rule: 'measure-overdeu' } }, 'unsupported'],
  ['a rule on standing is no ground', { noFindings: { rule: 'claim-not-supported' } }, 'unsupported'],
  [
    'a comparison on a scenario that is not there holds nothing',
    {
      comparison: { alternative: 'chosen', against: 'before', scenarios: ['no-such'], expects: 'notHigher' },
    },
    'unsupported',
  ],
] as const)('%s', (_, grounds, expected) => {
  expect(standingOf(grounds as Ground, [done, planned])?.standing).toBe(expected);
});

test('a ground on what a rule finds: an error from the beginning never held, one that an event brought has fallen', () => {
  const basis = (source: string) =>
    record('activity', {
      purposes: [
        { text: text('Formål'), bases: [{ article: '6(1)(e)', law: { source, provision: '§ 1' } }] },
      ],
    });
  const law = (id: string, more: object, ...events: ReturnType<typeof event>[]) =>
    entry('source', {
      id,
      type: 'act',
      jurisdiction: 'NO',
      events: [event('2000-01-01', 'inForce'), ...events],
      provisions: [{ ref: '§ 1', text: text('§ 1'), verification: 'P', cite: { title: '§ 1' } }],
      ...more,
    });
  const empowers = law('empowers', { carries: [] });
  const gone = law('gone', {}, event('2020-01-01', 'repealed'));
  const on = (rule: string) => ({ all: [{ noFindings: { rule, refs: ['activity'] } }] });
  expect(standingOf(on('law-cannot-carry'), [basis('empowers')], [empowers])?.standing).toBe('unsupported');
  const fallen = standingOf(on('law-not-in-force'), [basis('gone')], [gone], '2024-01-01');
  expect([fallen?.standing, fallen?.because[0]?.since]).toEqual(['fallen', '2020-01-01']);
  // The summary says what was found, and not what to do about it.
  expect(fallen && nb(fallen.summary)).toContain('ikke lenger gjelder');
  expect(fallen && nb(fallen.summary)).not.toContain('Finn en hjemmel');
});

test('claims that rest on each other hold nothing', () => {
  const { claims } = evaluationOf([
    record('section'),
    record('claim', { id: 'a', grounds: { all: [{ claim: 'b' }] } }),
    record('claim', { id: 'b', grounds: { all: [{ claim: 'a' }] } }),
  ]);
  expect(claims.map((c) => c.standing)).toEqual(['unsupported', 'unsupported']);
});

test('an appeal challenges from the day it could be known; considering it closes the challenge', () => {
  const grounds: Ground = { all: [{ source: 'dpf' }] };
  const considered = record('consideration', {
    of: { source: 'dpf', event: '2025-10-31' },
    about: ['claim'],
    on: '2025-12-01',
  });
  const on = (asOf: string, ...more: Parameters<typeof evaluationOf>[0]) =>
    standingOf(grounds, more, [dpf], asOf)?.standing;
  expect(on('2025-11-04')).toBe('supported');
  expect(on('2025-11-05')).toBe('challenged');
  expect(on('2025-11-30', considered)).toBe('challenged');
  expect(on('2025-12-01', considered)).toBe('supported');
});

test('what we knew then can be asked for: known on another day than the one evaluated', () => {
  const assessment = anAssessment(
    record('section'),
    record('claim', { grounds: { all: [{ source: 'dpf' }] } }),
  );
  const standing = (asOf: string, knownAt: string) =>
    evaluate(assessment, aWorld(dpf), day(asOf), day(knownAt)).claims[0]?.standing;
  expect(standing('2025-11-01', '2025-11-01')).toBe('supported');
  expect(standing('2025-11-01', '2025-12-01')).toBe('challenged');
  expect(standing('2025-12-01', '2025-11-01')).toBe('supported');
});

test('a chapter that was taken out holds nothing from that day', () => {
  const gone = record('section', { id: 'gone', slug: 'gone', until: '2023-11-01' });
  const on = (asOf: string) =>
    standingOf({ all: [{ section: 'gone' }, { measure: 'done' }] }, [gone, done], [], asOf);
  expect(on('2023-10-31')?.standing).toBe('supported');
  expect(on('2023-11-01')?.standing).toBe('unsupported');
  expect(nb(on('2023-11-01')?.summary)).toBe('Kapittel: Ble tatt ut av vurderingen 1. november 2023.');
});

test('a version dated by its month takes nothing out on a day', () => {
  const gone = record('section', { id: 'gone', slug: 'gone', until: '2023-11-01' });
  const head = record('assessment', {
    changeLog: [{ version: '2.5', date: '2023-11-01', precision: 'month', changes: text('Endret') }],
  });
  const standing = standingOf({ all: [{ section: 'gone' }] }, [head, gone], [], '2024-01-01');
  expect(nb(standing?.summary)).toBe('Kapittel: Ble tatt ut av vurderingen i november 2023.');
});

test('the example’s judgement is not the operator’s', () => {
  const judged = (by: string) => record('scenario', { judgements: [judgement('chosen', { by })] });
  const grounds: Ground = { all: [{ scenario: 'scenario', judgedBy: 'operator' }] };
  expect(standingOf(grounds, [judged('example')])?.standing).toBe('unsupported');
  expect(standingOf(grounds, [judged('operator')])?.standing).toBe('supported');
});

test('who says both higher and not higher is not held to have said the kinder', () => {
  const says = (...changes: ('lower' | 'higher')[]) =>
    record('scenario', {
      directions: changes.map((change) => ({
        alternative: 'chosen',
        against: 'before',
        change,
        by: 'operator',
        origin: 'published' as const,
      })),
    });
  const grounds: Ground = {
    all: [
      { direction: { scenarios: ['scenario'], alternative: 'chosen', against: 'before', by: 'operator' } },
      { measure: 'done' },
    ],
  };
  const standingOf = (all: Ground, others: Parameters<typeof evaluationOf>[0]) =>
    standingOn(all, [done, ...others]);
  expect(standingOf(grounds, [says('lower')])?.standing).toBe('supported');
  expect(standingOf(grounds, [says('lower', 'higher')])?.standing).toBe('fallen');
  expect(standingOf(grounds, [says()])?.standing).toBe('unsupported');
});

test('who says not higher is challenged by numbers that say clearly higher, whoever gave them', () => {
  const at = (alternative: string, level: number) =>
    judgement(alternative, { frequency: { level }, consequence: { level }, by: 'example' });
  const levels = (chosen: number) =>
    record('scenario', {
      directions: [
        {
          alternative: 'chosen',
          against: 'before',
          change: 'unchanged',
          by: 'operator',
          origin: 'published',
        },
      ],
      judgements: [at('before', 1), at('chosen', chosen)],
    });
  const grounds: Ground = {
    all: [
      { direction: { scenarios: ['scenario'], alternative: 'chosen', against: 'before', by: 'operator' } },
      { measure: 'done' },
    ],
  };
  const standingOf = (all: Ground, others: Parameters<typeof evaluationOf>[0]) =>
    standingOn(all, [done, ...others]);
  expect(standingOf(grounds, [levels(1)])?.standing).toBe('supported');
  expect(standingOf(grounds, [levels(3)])?.standing).toBe('challenged');
});

const clause = (nb: string) => ({ anchor: 'audit', title: { nb: 'Revisjon' }, text: { nb } });
const terms = entry('terms', {
  editions: [
    edition('2023', '2023-01-01', { clauses: [clause('En gang i året')] }),
    edition('2024', '2024-01-01', { clauses: [clause('Aldri')] }),
  ],
});
const engagement = record('engagement', { terms: [{ terms: 'terms', edition: '2023' }] });

test('a requirement met under a clause that has changed is challenged until somebody has looked', () => {
  const requirement = record('requirement', { clause: { terms: 'terms', edition: '2023', anchor: 'audit' } });
  const considered = record('consideration', {
    of: { terms: 'terms', edition: '2024' },
    about: ['requirement'],
    on: '2024-02-01',
  });
  const on = (asOf: string, ...more: Parameters<typeof evaluationOf>[0]) =>
    standingOf({ all: [{ requirement: 'requirement' }] }, [engagement, requirement, ...more], [terms], asOf)
      ?.standing;
  expect(on('2023-12-31')).toBe('supported');
  expect(on('2024-01-01')).toBe('challenged');
  expect(on('2024-02-01', considered)).toBe('supported');
});

test('a clause that the terms never had holds nothing', () => {
  expect(standingOf({ all: [{ terms: 'terms', clause: 'no-such' }] }, [engagement], [terms])?.standing).toBe(
    'unsupported',
  );
});

test('an appeal speaks against a premise that rests on the decision while it is undecided; a first action is only noted (ADR 0005)', () => {
  const source = entry('source', {
    id: 'dpf',
    type: 'decision',
    themes: ['adequacy'],
    events: [
      event('2023-07-10', 'adopted'),
      event('2023-09-06', 'challenged'),
      event('2025-09-03', 'dismissed'),
      event('2025-10-31', 'appealed'),
      event('2026-09-01', 'upheld'),
    ],
  });
  const premise = record('premise', { restsOn: [{ source: 'dpf' }] });
  const on = (asOf: string) => evaluationOf([premise], [source], asOf).premises[0]?.standing;
  expect(['2023-09-06', '2025-10-30', '2025-10-31', '2026-08-31', '2026-09-01'].map(on)).toEqual([
    'standing',
    'standing',
    'challenged',
    'challenged',
    'standing',
  ]);
});

const lawful: Ground = { noFindings: { rule: 'processor-without-written-agreement' } };
const conclusion = (...claims: [ground: Ground, essential: boolean][]) =>
  evaluationOf([
    record('assessment', { breaches: { toAuthority: text('Rutine 4'), toPersons: text('Rutine 4') } }),
    record('section', { role: 'conclusion' }),
    done,
    planned,
    ...claims.map(([ground, essential], i) =>
      record('claim', { id: `claim-${i}`, essential, grounds: { all: [ground] } }),
    ),
  ]).conclusion;
const holding: Ground = { measure: 'done' };
const wobbling: Ground = { measure: 'planned' };
const missing: Ground = { measure: 'no-such' };

test.each<[string, [Ground, boolean][], string]>([
  [
    'all claims hold, one of them of what is lawful',
    [
      [lawful, false],
      [holding, false],
    ],
    'stands',
  ],
  [
    'one is challenged',
    [
      [lawful, false],
      [wobbling, false],
    ],
    'standsWithChallenges',
  ],
  [
    'an essential one is challenged',
    [
      [lawful, false],
      [wobbling, true],
    ],
    'standsWithChallenges',
  ],
  [
    'a lesser one is unsupported',
    [
      [lawful, false],
      [missing, false],
    ],
    'standsWithChallenges',
  ],
  [
    'an essential one is unsupported',
    [
      [lawful, false],
      [missing, true],
    ],
    'doesNotStand',
  ],
  ['there are no claims', [], 'notDecided'],
  [
    'all hold, and none is of what is lawful',
    [
      [holding, true],
      [holding, false],
    ],
    'notDecided',
  ],
  ['none is of what is lawful, and one wobbles', [[wobbling, true]], 'notDecided'],
  [
    'none is of what is lawful, and one that carries has nothing to stand on',
    [[missing, true]],
    'doesNotStand',
  ],
  [
    'what is lawful is unsupported, and nobody has said that it carries',
    [[{ all: [lawful, missing] }, false]],
    'doesNotStand',
  ],
  [
    'the right that is named is not there',
    [
      [{ right: 'no-such' }, false],
      [holding, true],
    ],
    'doesNotStand',
  ],
  [
    'the transfer that is named is not there',
    [
      [{ transfer: 'no-such' }, false],
      [holding, true],
    ],
    'doesNotStand',
  ],
  [
    'no processing is entered that could have a basis',
    [
      [{ lawful: { of: 'basis' } }, false],
      [holding, true],
    ],
    'doesNotStand',
  ],
  [
    'no processor is entered whose places could be known',
    [[{ all: [lawful, { places: { within: ['NO'] } }] }, false]],
    'doesNotStand',
  ],
])('the conclusion when %s', (_, claims, expected) => {
  expect(conclusion(...claims).standing).toBe(expected);
});

test('a claim of what is lawful carries, whatever has been said of it, also through other claims and premises', () => {
  const { claims } = conclusion([lawful, false], [holding, false], [{ claim: 'claim-0' }, false]);
  expect(claims.map(({ essential, legality }) => [essential, legality])).toEqual([
    [true, ['processors']],
    [false, undefined],
    [true, ['processors']],
  ]);
});

describe('a legal basis that a chapter says is there', () => {
  const basis: Ground = { lawful: { of: 'basis' } };
  const service = (purposes: object[], inConclusion: Ground) =>
    evaluationOf([
      record('section', { role: 'conclusion' }),
      record('section', { id: 'processing', slug: 'processing' }),
      done,
      record('activity', { purposes } as never),
      record('claim', { id: 'has-basis', section: 'processing', grounds: { all: [basis] } }),
      record('claim', { id: 'in-conclusion', essential: true, grounds: { all: [inConclusion] } }),
    ]).conclusion;
  const consent = [{ text: text('Formål'), bases: [{ article: '6(1)(a)' }] }];
  test('brings the conclusion down where nothing shows it, also where the conclusion speaks of something else', () => {
    expect(service([{ text: text('Formål'), bases: [] }], lawful).standing).toBe('doesNotStand');
    expect(service([], holding).standing).toBe('doesNotStand');
  });
  test('carries the conclusion where its chapter has no claim of it', () => {
    expect(service(consent, holding).claims.map(({ id, essential }) => [id, essential])).toContainEqual([
      'has-basis',
      true,
    ]);
  });
});

test.each<[string, readonly object[], string]>([
  ['all places lie in the country', [{ country: 'NO', what: 'storage' }], 'supported'],
  [
    'one lies elsewhere',
    [
      { country: 'NO', what: 'storage' },
      { country: 'CN', what: 'access' },
    ],
    'fallen',
  ],
  ['nobody has said where', [], 'unsupported'],
])('a claim that the data are in Norway only, when %s', (_, places, expected) => {
  const parties = ['operator', 'contractor'].map((id) => record('party', { id, country: 'NO' }));
  const records = [
    ...parties,
    record('activity', { decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }] } as never),
    record('engagement', { principal: 'operator', contractor: 'contractor', places } as never),
  ];
  expect(standingOf({ places: { within: ['NO'] as never } }, records)?.standing).toBe(expected);
});

test('a task is due a fixed time after what brought it could be known, and overdue after that', () => {
  const records = [
    record('assessment', { reassessWithinDays: 28, riskOwner: { nb: 'Direktøren' } }),
    record('section'),
    record('claim', { grounds: { all: [{ source: 'dpf' }] } }),
  ];
  const on = (asOf: string) => evaluationOf(records, [dpf], asOf).tasks;
  expect(on('2025-11-04')).toEqual([]);
  expect(on('2025-11-05')).toMatchObject([
    {
      claim: 'claim',
      because: ['dpf@2025-10-31'],
      owner: { nb: 'Direktøren' },
      since: '2025-11-05',
      due: '2025-12-03',
      overdue: false,
    },
  ]);
  expect(on('2025-12-03')[0]?.overdue).toBe(false);
  expect(on('2025-12-04')[0]?.overdue).toBe(true);
});

test('a finding of any rule can be explained, also one on standing', () => {
  const assessment = anAssessment(record('section'), record('claim'));
  expect(explain(assessment, aWorld(), day('2024-06-01'), 'claim-not-supported@claim')?.type).toBe('finding');
});
