import fc from 'fast-check';
import { expect, it } from 'vitest';
import { law } from '../testing/property.js';
import { cutSets, type Formula, pathSets } from './cut-sets.js';

const most = 16;
const facts = fc.nat({ max: most - 1 }).map((fact): Formula => ({ fact }));
/** Formulas of up to sixteen facts, which come again in several places. */
const formulas: fc.Arbitrary<Formula> = fc.letrec<{ readonly part: Formula }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    facts,
    fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((all): Formula => ({ all })),
    fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((any): Formula => ({ any })),
  ),
})).part;

/** Whether the formula holds while the facts whose bits are set have fallen: by what it says, in no set. */
const holds = (formula: Formula, fallen: number): boolean =>
  'fact' in formula
    ? (fallen & (1 << formula.fact)) === 0
    : 'all' in formula
      ? formula.all.every((part) => holds(part, fallen))
      : formula.any.some((part) => holds(part, fallen));

const factsIn = (bits: number): readonly number[] =>
  Array.from({ length: most }, (_, fact) => fact).filter((fact) => (bits & (1 << fact)) !== 0);

/** Every least collection of bits for which something is so, found by trying all of them. */
const leastByTrying = (isSo: (bits: number) => boolean): readonly string[] =>
  Array.from({ length: 2 ** most }, (_, bits) => bits)
    .filter((bits) => isSo(bits) && factsIn(bits).every((fact) => !isSo(bits & ~(1 << fact))))
    .map((bits) => factsIn(bits).join('+'))
    .sort();

const named = (sets: readonly (readonly number[])[]): readonly string[] =>
  sets.map((set) => set.join('+')).sort();

const all = 2 ** most - 1;

it('the sets that bring an argument down are those that trying every combination finds', () => {
  law(
    [formulas],
    (formula) => {
      const found = cutSets(formula, most);
      expect(found.isCutShort).toBe(false);
      expect(named(found.sets)).toEqual(leastByTrying((fallen) => !holds(formula, fallen)));
    },
    0.4,
  );
});

it('the sets that carry it are those that trying every combination finds', () => {
  law(
    [formulas],
    (formula) => {
      const found = pathSets(formula);
      expect(found.isCutShort).toBe(false);
      expect(named(found.sets)).toEqual(leastByTrying((standing) => holds(formula, all & ~standing)));
    },
    0.4,
  );
});

it('of an order that is limited every set up to it is there, and what is missing is said', () => {
  law([formulas, fc.integer({ min: 1, max: 3 })], (formula, order) => {
    const whole = cutSets(formula, most).sets;
    const found = cutSets(formula, order);
    expect(found.sets).toEqual(whole.filter(({ length }) => length <= order));
    if (found.sets.length < whole.length) expect(found.isCutShort).toBe(true);
  });
});

it('an argument with no parts cannot be brought down, and one with no way to hold is down already', () => {
  expect(cutSets({ all: [] })).toEqual({ sets: [], isCutShort: false });
  expect(cutSets({ any: [] })).toEqual({ sets: [[]], isCutShort: false });
  expect(pathSets({ any: [] })).toEqual({ sets: [], isCutShort: false });
});

it('too many sets are cut short, and that is said', () => {
  const part = (from: number): Formula => ({
    all: Array.from({ length: 60 }, (_, fact) => ({ fact: from + fact })),
  });
  const { sets, isCutShort } = cutSets({ any: [part(0), part(60)] }, 3, 1000);
  expect(sets).toHaveLength(1000);
  expect(isCutShort).toBe(true);
});
