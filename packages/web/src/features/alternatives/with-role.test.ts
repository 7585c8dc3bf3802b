import { expect, test } from 'vitest';
import type { Alternative } from '../../shared/risk/use-risk-frame.js';
import { withRole } from './with-role.js';

const one = (id: string, role: Alternative['role']): Alternative => ({ id, role, name: { nb: id } });
const all = [one('today', 'baseline'), one('cloud', 'chosen'), one('local', 'other')];
const roles = (alternatives: readonly Alternative[]) => alternatives.map(({ role }) => role);

test('only one alternative is chosen, and only one is compared with', () => {
  expect(roles(withRole(all, 'local', 'chosen'))).toEqual(['baseline', 'other', 'chosen']);
  expect(roles(withRole(all, 'cloud', 'baseline'))).toEqual(['other', 'baseline', 'other']);
});

test('many can be neither', () => {
  expect(roles(withRole(all, 'cloud', 'other'))).toEqual(['baseline', 'other', 'other']);
});
