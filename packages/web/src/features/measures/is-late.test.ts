import type { LocalDate } from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import { expect, test } from 'vitest';
import { isLate } from './is-late.js';

const day = '2026-03-01' as LocalDate;
const measure = (state: 'proposed' | 'implemented' | 'withdrawn', due?: string) =>
  record('measure', { states: [{ state }], ...(due !== undefined && { due }) });

test.each([
  ['a proposed measure past its due day is late', measure('proposed', '2026-02-28'), true],
  ['on the day itself it is not', measure('proposed', '2026-03-01'), false],
  ['one that works is not', measure('implemented', '2026-02-28'), false],
  ['one that is given up is not', measure('withdrawn', '2026-02-28'), false],
  ['one without a due day is not', measure('proposed'), false],
])('%s', (_what, one, late) => {
  expect(isLate(one, day)).toBe(late);
});
