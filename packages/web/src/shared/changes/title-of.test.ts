import { aWorld, day, edition, entry, text } from '@risikobilde/core/testing';
import { say } from '@risikobilde/words/all';
import { expect, it } from 'vitest';
import { titleOf } from './title-of.js';

const named = { title: text('Risiko'), points: [] };
const world = aWorld(
  entry('series', {
    id: 'risiko',
    title: text('NSM Risiko'),
    editions: [
      edition('2024', '2024-02-12', named),
      edition('2025', '2025-02-05', named),
      edition('2026', '2026-02-06', named),
    ],
  }),
);
const waiting = (since: string) =>
  titleOf({ of: { series: 'risiko', edition: '2026' }, label: text('NSM Risiko'), since: day(since) }, world);

it('editions that wait together are all named, so that none is said to be known before it came', () => {
  expect(say(waiting('2025-02-05'), 'nb')).toBe('NSM Risiko: utgavene 2025 og 2026');
});

it('one that waits alone has its own title', () => {
  expect(say(waiting('2026-02-06'), 'nb')).not.toContain('utgavene');
});
