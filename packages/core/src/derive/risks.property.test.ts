import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandRank } from './scale.js';
import type { RiskState } from '../evaluation.js';
import { entry, evaluationOf, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { law } from '../testing/property.js';

// The matrix of the test scale is monotone: no cell is lower than one to its left or below it.
const scale = entry('scale');

const atMostOne = fc.double({ min: 0, max: 1, noNaN: true });
const range = (max: number) =>
  fc
    .tuple(fc.double({ min: 0, max, noNaN: true }), fc.double({ min: 0, max, noNaN: true }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const factor = fc.oneof(atMostOne, range(1));
const anyFactor = fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), range(3));
const frequency = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((level) => ({ level })),
  range(200).map((perYear) => ({ perYear })),
);
const consequence = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((level) => ({ level })),
  range(1e6).map((persons) => ({ persons })),
);
const state = fc.constantFrom('proposed', 'planned', 'implemented', 'verified', 'withdrawn');
const others = fc.array(fc.record({ frequency: anyFactor, consequence: anyFactor, state }), { maxLength: 4 });

const withMeasures = (
  judged: Parameters<typeof judgement>[1],
  measures: readonly { id: string; state: string; frequency: unknown; consequence: unknown }[],
) =>
  evaluationOf(
    [
      record('scenario', { judgements: [judgement('chosen', judged)] as never }),
      ...measures.flatMap((m) => [
        record('measure', { id: m.id, states: [{ state: m.state }] as never }),
        record('effect', {
          id: `effect-${m.id}`,
          measure: m.id,
          frequency: m.frequency,
          consequence: m.consequence,
        } as never),
      ]),
    ],
    [scale],
  ).risks[0];

const expectNotHigher = (after: RiskState, before: RiskState): void => {
  for (const end of ['low', 'mid', 'high'] as const) {
    expect(after.frequency[end]).toBeLessThanOrEqual(before.frequency[end]);
    expect(after.consequence[end]).toBeLessThanOrEqual(before.consequence[end]);
  }
  expect(after.likelihoodLevel).toBeLessThanOrEqual(before.likelihoodLevel);
  expect(after.consequenceLevel).toBeLessThanOrEqual(before.consequenceLevel);
  expect(bandRank(scale, after.band)).toBeLessThanOrEqual(bandRank(scale, before.band));
};

test('a measure with effects of at most 1 never raises a risk', () => {
  law(
    [frequency, consequence, others, factor, factor, state, fc.constantFrom('a', 'z')],
    (f, c, present, ef, ec, s, place) => {
      const judged = { frequency: f, consequence: c };
      const before = withMeasures(
        judged,
        present.map((m, i) => ({ id: `m${i}`, ...m })),
      );
      // Effects are multiplied in the order of their ids: the new one comes first or last.
      const added = { id: `${place}-new`, frequency: ef, consequence: ec, state: s };
      const after = withMeasures(judged, [...present.map((m, i) => ({ id: `m${i}`, ...m })), added]);
      if (!before || !after) throw new Error('The scenario is judged, so it has a risk.');
      expectNotHigher(after.initial, before.initial);
      expectNotHigher(after.current, before.current);
      expectNotHigher(after.planned, before.planned);
      expectNotHigher(after.residual, before.residual);
    },
  );
});

test('only measures in place count now, and planned ones only in the planned state', () => {
  law([frequency, consequence, factor, state], (f, c, ef, s) => {
    const risk = withMeasures({ frequency: f, consequence: c }, [
      { id: 'm', state: s, frequency: ef, consequence: 1 },
    ]);
    if (!risk) throw new Error('The scenario is judged, so it has a risk.');
    if (s !== 'implemented' && s !== 'verified') expect(risk.current).toEqual(risk.initial);
    if (s !== 'planned') expect(risk.planned).toEqual(risk.current);
  });
});

test('the ends of a risk stay in order', () => {
  law([frequency, consequence, others], (f, c, present) => {
    const risk = withMeasures(
      { frequency: f, consequence: c },
      present.map((m, i) => ({ id: `m${i}`, ...m })),
    );
    for (const each of risk ? [risk.initial, risk.current, risk.planned] : [])
      for (const side of [each.frequency, each.consequence]) {
        expect(side.low).toBeLessThanOrEqual(side.mid);
        expect(side.mid).toBeLessThanOrEqual(side.high);
      }
  });
});
