import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClaimsReader, evaluate } from './evaluate.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { basisRow } from '../testing/basis-row.js';
import { anAssessment, aWorld, day, edition, entry, event, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { law } from '../testing/property.js';
import { anyStep, expectSameBytes } from '../testing/same-bytes.js';
import { en, nb, nn } from '../testing/text-in-language.js';

// Something of every kind, with two of most, so that order has every chance to show.
const records: readonly AssessmentRecord[] = [
  record('assessment'),
  record('party', { id: 'operator' }),
  record('party', { id: 'provider', country: 'IE', parent: 'importer' }),
  record('party', { id: 'importer', country: 'US' }),
  record('activity', { purposes: [{ text: { nb: 'F' }, bases: [{ article: '6(1)(e)' }] }] }),
  record('activity', {
    id: 'other-activity',
    decides: [
      { party: 'provider', what: ['purpose'] },
      { party: 'operator', what: ['purpose'] },
    ],
  }),
  record('engagement'),
  record('engagement', { id: 'sub', principal: 'provider', contractor: 'importer' }),
  record('engagement', { id: 'second-way', principal: 'operator', contractor: 'importer' }),
  record('transfer', { grounds: [{ article: '45', adequacy: 'dpf-scheme' }, { article: '46(2)(c)' }] }),
  record('premise', { restsOn: [{ source: 'dpf' }], themes: ['encryption'] }),
  record('premise', { id: 'other-premise', restsOn: [{ series: 'series' }] }),
  record('scenario', { judgements: [judgement('before'), judgement('chosen')] }),
  record('scenario', {
    id: 'other-scenario',
    judgements: [judgement('before'), judgement('chosen', { frequency: { level: 3 } })],
  }),
  record('measure'),
  record('measure', { id: 'other-measure', states: [{ state: 'planned' }], due: '2024-01-01' }),
  record('effect', { frequency: 0.3, consequence: 0.7 }),
  record('effect', { id: 'other-effect', measure: 'other-measure', frequency: [0.1, 0.9] }),
  record('right', { article: '21', says: 'doesNotExist' }),
  record('right', { id: 'other-right' }),
  record('freedom', { conclusion: 'noInterference' }),
  record('requirement'),
  record('benefit'),
  record('section', {
    role: 'conclusion',
    body: { nb: '[x](record:gone)' },
    openQuestions: [{ nb: 'Hvem?' }],
  }),
  record('claim', { grounds: { all: [{ premise: 'premise' }, { measure: 'measure' }] } }),
  record('claim', {
    id: 'other-claim',
    grounds: { anyOf: [{ claim: 'claim' }, { premise: 'other-premise' }] },
  }),
  record('claim', { id: 'third-claim', grounds: { all: [{ noFindings: { rule: 'measure-overdue' } }] } }),
  record('advice'),
  record('decision', { scenario: 'scenario' }),
  record('decision', { id: 'other-decision', type: 'finding', finding: 'no-such@finding' }),
  record('consideration', { about: ['claim'] }),
];
const world = [
  entry('scale'),
  entry('source', {
    id: 'dpf',
    type: 'decision',
    events: [event('2023-07-10', 'adopted'), event('2023-09-06', 'challenged')],
  }),
  entry('adequacy', { id: 'dpf-scheme', source: 'dpf' }),
  entry('series', { editions: [edition('2024', '2024-02-01', { title: { nb: '2024' }, points: [] })] }),
  entry('technology', { themes: ['encryption'] }),
  entry('mandate', { themes: ['encryption'] }),
  entry('rightsByBasis', { rows: [basisRow('15', { e: 'exists' }), basisRow('21', { e: 'overridable' })] }),
];
const asOf = fc.integer({ min: 2018, max: 2026 }).map((year) => day(`${year}-06-01`));
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

test('evaluation does not depend on the order of records or of world data', () => {
  law([asOf, shuffled(records), shuffled(world)], (when, mixedRecords, mixedWorld) => {
    const sorted = evaluate(anAssessment(...records), aWorld(...world), when);
    const mixed = evaluate(anAssessment(...mixedRecords), aWorld(...mixedWorld), when);
    expect(JSON.stringify(mixed)).toBe(JSON.stringify(sorted));
  });
});

test('the claims of a day by themselves are those of the whole evaluation', () => {
  law([asOf, fc.subarray(records.slice(1))], (when, some) => {
    const assessment = anAssessment(record('assessment'), ...some);
    const { claims } = evaluate(assessment, aWorld(...world), when);
    const read = createClaimsReader();
    read(assessment, aWorld(...world), day('2022-06-01'));
    expect(read(assessment, aWorld(...world), when)).toEqual(claims);
  });
});

test('evaluating the same thing twice gives the same, and changes nothing it was given', () => {
  law([asOf, fc.subarray(records.slice(1))], (when, some) => {
    const assessment = anAssessment(record('assessment'), ...some);
    const given = JSON.stringify(assessment);
    const first = JSON.stringify(evaluate(assessment, aWorld(...world), when));
    expect(JSON.stringify(evaluate(assessment, aWorld(...world), when))).toBe(first);
    expect(JSON.stringify(assessment)).toBe(given);
  });
});

test('every finding has an id of its own, and every message is complete in three languages', () => {
  law([asOf, fc.subarray(records.slice(1))], (when, some) => {
    const { findings } = evaluate(anAssessment(record('assessment'), ...some), aWorld(...world), when);
    const ids = findings.map((f) => f.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const finding of findings)
      for (const said of [finding.message, ...(finding.fix ? [finding.fix] : [])])
        for (const text of [nb(said), nn(said), en(said)])
          expect(text).not.toMatch(/^$|^rule\.|\{\w+\}|undefined/);
  });
});

test('what lies after the day changes nothing on the day', () => {
  law([fc.integer({ min: 2025, max: 2026 }).map((year) => day(`${year}-01-01`))], (later) => {
    const when = day('2024-06-01');
    const more = entry('source', {
      id: 'dpf',
      type: 'decision',
      events: [
        event('2023-07-10', 'adopted'),
        event('2023-09-06', 'challenged'),
        event(later, 'invalidated'),
      ],
    });
    const after = [...world.filter((e) => e.id !== 'dpf'), more];
    expect(JSON.stringify(evaluate(anAssessment(...records), aWorld(...after), when))).toBe(
      JSON.stringify(evaluate(anAssessment(...records), aWorld(...world), when)),
    );
  });
});

test('after any edits, on any days and in any world, what is evaluated after another is what is evaluated by itself', () => {
  law([fc.subarray(records.slice(1)), fc.array(anyStep, { minLength: 1, maxLength: 8 })], (some, steps) => {
    expectSameBytes(anAssessment(record('assessment'), ...some), aWorld(...world), steps);
  });
});
