import { expect, test } from 'vitest';
import { kindOfChange } from './kind-of-change.js';

test.each([
  ['an act or a ruling', { source: 'gdpr', event: '2026-01-01' }, 'law'],
  ['a mandate', { mandate: 'cloud-strategy' }, 'law'],
  ['new terms', { terms: 'dpa', edition: '2025-09' }, 'terms'],
  ['a new list of sub-processors', { subprocessors: 'list', edition: '2' }, 'terms'],
  ['a threat report', { series: 'nsm', edition: '2026' }, 'reports'],
  ['a technology', { technology: 'quantum' }, 'technology'],
  ['the end of an alternative', { alternative: 'altinn2' }, 'technology'],
] as const)('%s is of its kind', (_, of, kind) => {
  expect(kindOfChange({ of: of as never, isUnread: false })).toBe(kind);
});

test('a source that stands no longer is a change in law, though no reasons answer it', () => {
  expect(kindOfChange({ fell: { source: 'dpf', on: '2026-11-24' as never }, isUnread: false })).toBe('law');
});

test('what the platform has changed, and what can only be mended, are kinds of their own', () => {
  expect(kindOfChange({ isUnread: true })).toBe('platform');
  expect(kindOfChange({ isUnread: false })).toBe('findings');
});
