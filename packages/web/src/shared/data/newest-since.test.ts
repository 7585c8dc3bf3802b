import type { ReleaseSummary } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { expect, it } from 'vitest';
import { newestSince } from './newest-since.js';

const release = (hash: string, on: string) => ({ hash, on: on as LocalDate }) as ReleaseSummary;
const all = [release('a', '2026-01-01'), release('b', '2026-02-01'), release('c', '2026-03-01')];
const since = (hash: string, day: string) => newestSince(all, hash, day as LocalDate)?.hash;

it('is the last release whose day has come, after the one that is stood on', () => {
  expect(since('a', '2026-12-31')).toBe('c');
  expect(since('a', '2026-02-15')).toBe('b');
  expect(since('a', '2026-01-15')).toBeUndefined();
  expect(since('c', '2026-12-31')).toBeUndefined();
});
