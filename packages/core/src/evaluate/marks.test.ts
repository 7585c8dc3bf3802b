import { describe, expect, test } from 'vitest';
import type { Reason } from '../evaluation.js';
import { plain } from '../reason.js';
import type { Verification } from '../model/shared.js';
import { anAssessment, aWorld, day, entry, event, record } from '../testing/fixtures.js';
import { evaluate } from './evaluate.js';
import { conclusionMarks } from './marks.js';

const reason = (
  ref: string,
  verification?: Verification,
  place?: string,
  children: readonly Reason[] = [],
): Reason => ({
  ref,
  type: 'source',
  label: plain(ref),
  standing: 'supported',
  reason: plain(''),
  ...(verification && { verification, cite: { title: `Read of ${ref}`, ...(place && { place }) } }),
  children,
});
const conclusionOf = (claims: Readonly<Record<string, readonly Reason[]>>) => {
  const { conclusion } = evaluate(anAssessment(), aWorld(), day('2026-11-24'));
  const [pattern] = evaluate(
    anAssessment(record('claim', { id: 'one' })),
    aWorld(),
    day('2026-11-24'),
  ).claims;
  if (!pattern) throw new Error('a claim has a result');
  return {
    conclusion: {
      ...conclusion,
      claims: Object.entries(claims).map(([id, because]) => ({ ...pattern, id, because })),
    },
  };
};

describe('the marks of a conclusion', () => {
  test('count each fact once, however deep it lies and however many claims lean on it', () => {
    const law = reason('act', 'P', 'section 4');
    const marks = conclusionMarks(
      conclusionOf({ a: [reason('premise', undefined, undefined, [law])], b: [law] }),
    );
    expect(marks).toMatchObject({ total: 1, primary: 1, share: 1, worst: [] });
    expect(marks.facts[0]?.claims).toEqual(['a', 'b']);
  });

  test('have no share to boast of where nothing was cited', () => {
    expect(conclusionMarks(conclusionOf({ a: [reason('record')] }))).toMatchObject({
      total: 0,
      primary: 0,
      share: 0,
      worst: [],
    });
  });

  test.each<[string, readonly Reason[], readonly string[]]>([
    [
      'what nobody checked is the worst',
      [reason('p', 'P', '1'), reason('s', 'S'), reason('k', 'K'), reason('u', 'U')],
      ['u', 'k'],
    ],
    [
      'what others tell of is the worst where all is checked',
      [reason('p', 'P', '1'), reason('s', 'S')],
      ['s'],
    ],
    ['nothing is worst where all was read', [reason('p', 'P', '1')], []],
  ])('%s', (_, because, worst) => {
    expect(conclusionMarks(conclusionOf({ a: because })).worst.map(({ ref }) => ref)).toEqual(worst);
  });

  test('call nothing read whose place in the text nobody names', () => {
    const marks = conclusionMarks(conclusionOf({ a: [reason('somewhere', 'P')] }));
    expect(marks).toMatchObject({ primary: 0, worst: [{ ref: 'somewhere', verification: 'S' }] });
  });

  test('follow the world: a provision that is read raises the share', () => {
    const withMark = (verification: Verification) => {
      const act = entry('source', {
        id: 'act',
        verification,
        cite: { title: 'The act', place: 'section 1' },
        events: [
          { ...event('2020-01-01', 'inForce'), verification, cite: { title: 'The act', place: 'section 1' } },
        ],
      });
      const claim = record('claim', { id: 'holds', section: 'end', grounds: { source: 'act' } });
      const end = record('section', { id: 'end', role: 'conclusion' });
      return conclusionMarks(evaluate(anAssessment(end, claim), aWorld(act), day('2026-11-24')));
    };
    expect(withMark('P')).toMatchObject({ total: 1, primary: 1 });
    expect(withMark('K')).toMatchObject({ total: 1, primary: 0 });
  });
});
