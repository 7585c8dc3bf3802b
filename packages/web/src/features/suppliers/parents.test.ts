import type { RecordOf } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { ownedBy } from './parents.js';

const party = (id: string, parent?: string) => ({ id, parent }) as RecordOf<'party'>;

test('a company is owned neither by itself nor by what it owns, so that no ownership goes in a circle', () => {
  const parties = [party('group'), party('eu', 'group'), party('no', 'eu'), party('beside')];
  expect(ownedBy('group', parties)).toEqual(['group', 'eu', 'no']);
  expect(ownedBy('eu', parties)).toEqual(['eu', 'no']);
  expect(ownedBy('no', parties)).toEqual(['no']);
});
