import fc from 'fast-check';
import type { AssessmentRecord } from '../model/assessment.js';
import type { State } from '../history/changes.js';

// Records of any shape: the history asks nothing of them but an id and a kind.
const name = fc.constantFrom('title', 'body', 'text', 'why', 'constructor', 'x.y', 'nb', 'en');
export const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(name, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;
const topName = fc.constantFrom('title', 'body', 'text', 'why');
const records = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.tuple(fc.constantFrom('claim', 'party'), fc.dictionary(topName, value, { noNullPrototype: true })),
  { noNullPrototype: true },
);
export const toState = (made: Readonly<Record<string, readonly [string, object]>>): State =>
  new Map(
    Object.entries(made).map(([id, [kind, fields]]) => [
      id,
      { ...fields, id, kind } as unknown as AssessmentRecord,
    ]),
  );
export const state = records.map(toState);
export const plain = (of: State) => Object.fromEntries(of);
