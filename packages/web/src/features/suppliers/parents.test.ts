import type { RecordOf } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { possibleOwners } from './parents.js';

const party = (id: string, parent?: string) => ({ id, parent }) as RecordOf<'party'>;

test('a company is owned neither by itself nor by what it owns, so that no ownership goes in a circle', () => {
  const parties = [party('group'), party('eu', 'group'), party('no', 'eu'), party('beside')];
  const of = (id: string) => possibleOwners(id, parties).map((one) => one.id);
  expect(of('group')).toEqual(['beside']);
  expect(of('eu')).toEqual(['group', 'beside']);
  expect(of('no')).toEqual(['group', 'eu', 'beside']);
});
