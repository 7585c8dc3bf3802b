import { recordSchemas } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { isComplete, partyOfChoice } from './party-of-choice.js';

test('an existing party is used as it is', () => {
  expect(partyOfChoice({ id: 'sky' }, () => true)).toEqual({ id: 'sky', added: [] });
});

test('a new party is a whole record under an id that nothing else has', () => {
  const { id, added } = partyOfChoice(
    { name: ' Sky AS ', type: 'company', country: 'IE' },
    (taken) => taken === 'sky-as',
  );
  expect(id).toBe('sky-as-2');
  expect(added.map((party) => recordSchemas.party.parse(party))).toEqual(added);
  expect(added[0]?.name).toEqual({ nb: 'Sky AS' });
});

test('a new party without a name, and no party, are not yet chosen', () => {
  expect(isComplete({ name: '  ', type: 'company', country: 'NO' })).toBe(false);
  expect(isComplete({ id: '' })).toBe(false);
  expect(isComplete({ id: 'sky' })).toBe(true);
});
