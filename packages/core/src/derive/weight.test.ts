import { expect, test } from 'vitest';
import type { Reason } from '../evaluation.js';
import { reasonOf } from '../reason.js';
import { rootCause, strongestFirst } from './weight.js';

const against = (ref: string, more: Partial<Reason> = {}): Reason =>
  reasonOf({
    ref,
    type: 'measure',
    label: { und: ref },
    standing: 'challenged',
    reason: { und: ref },
    ...more,
  });

// From the strongest to the weakest.
const ends: readonly Reason[] = [
  against('no basis', { type: 'finding', standing: 'fallen' }),
  against('chapter that was taken out', { type: 'section', standing: 'unsupported' }),
  against('basis in a law that cannot carry', { type: 'finding' }),
  against('report judged decisive', { type: 'edition', strength: 'decisive', since: '2020-01-01' as never }),
  against('figures that say higher', { type: 'comparison' }),
  against('Slaughter', { type: 'event', since: '2026-06-29' as never }),
  against('appeal', { type: 'event', since: '2025-10-31' as never }),
  against('report judged considerable', {
    type: 'edition',
    strength: 'considerable',
    since: '2025-02-06' as never,
  }),
  against('planned measure', { type: 'measure' }),
  against('old report on the theme', {
    type: 'edition',
    strength: 'considerable',
    touches: 'theme',
    since: '2020-10-01' as never,
  }),
  against('error that a decision answers', { type: 'finding', answeredBy: 'decision' }),
  against('act that will take over', { type: 'successor', since: '2025-06-20' as never }),
  against('unread edition', { type: 'series', since: '2024-02-06' as never }),
  against('certification looked up too long ago', { type: 'check', since: '2026-11-01' as never }),
];
const holds = reasonOf({
  ref: 'holds',
  type: 'measure',
  label: { und: '' },
  standing: 'supported',
  reason: { und: '' },
});

test('reasons are told with the strongest first, whatever order the grounds are in; what holds comes last', () => {
  const refs = (reasons: readonly Reason[]) => reasons.map(({ ref }) => ref);
  expect(refs(strongestFirst([holds, ...ends.toReversed()]))).toEqual([...refs(ends), 'holds']);
  expect(refs(strongestFirst([...ends, holds]))).toEqual([...refs(ends), 'holds']);
});

test.each(ends.slice(0, -1).map((stronger, k) => [stronger.ref, ends[k + 1]?.ref ?? '', k] as const))(
  '%s is told before: %s',
  (_, __, k) => {
    const [stronger, weaker] = [ends[k], ends[k + 1]].flatMap((one) => one ?? []);
    if (!stronger || !weaker) return expect.unreachable();
    const inside = (end: Reason): Reason =>
      against(`under ${end.ref}`, { standing: end.standing, children: [holds, end] });
    expect(rootCause([inside(weaker), inside(inside(stronger))])?.ref).toBe(stronger.ref);
  },
);

test('nothing is to blame where all holds', () => {
  expect(rootCause([holds])).toBeUndefined();
  expect(rootCause([])).toBeUndefined();
});
