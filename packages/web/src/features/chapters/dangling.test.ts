import type { AssessmentRecord, World } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { danglingIn } from './dangling.js';

// Only ids and kinds matter here.
const records = [
  { id: 'lockbox', kind: 'measure' },
  { id: 'holds', kind: 'claim' },
] as unknown as readonly AssessmentRecord[];
const world = { entries: [{ id: 'gdpr', kind: 'source' }] } as unknown as World;

test.each([
  ['[tiltaket](record:lockbox) og [loven](source:gdpr)', []],
  ['[tiltaket](record:lokbox)', ['lokbox']],
  ['[loven](source:lockbox)', ['lockbox']],
  ['::claim{id="lockbox"}', ['lockbox']],
  ['::claim{id="holds"}\n\n::table{of="tiltak"}', ['tiltak']],
])('%s points at nothing with %j', (body, ids) => {
  expect(danglingIn(body, records, world)).toEqual(ids);
});
