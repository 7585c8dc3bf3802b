import type { World } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { registerStatus } from './register.js';

const owner = (code: string, nb: string, orgNumber: string | undefined, production = true) => ({
  code,
  name: { nb },
  production,
  ...(orgNumber !== undefined && { orgNumber }),
});
// Only what is looked at.
const world = {
  entries: [
    {
      kind: 'serviceOwners',
      owners: [
        owner('b', 'Beta', '111111111'),
        owner('a', 'Alfa', '222222222'),
        owner('g', 'Gamma', undefined),
        owner('d', 'Delta', '333333333', false),
      ],
      leftOut: [],
    },
  ],
} as unknown as World;

describe('the register of service owners', () => {
  it('says who in production has no assessment here, by name', () => {
    expect(registerStatus(world, [])?.without.map(({ code }) => code)).toEqual(['a', 'b', 'g']);
  });

  it('knows an owner by its organisation number, and one without a number by its name', () => {
    const status = registerStatus(world, [
      { name: { nb: 'Et annet navn' }, orgNumber: '222222222', services: 3 },
      { name: { nb: 'gamma' }, services: 1 },
      { name: { nb: 'Beta' }, orgNumber: '999999999', services: 1 },
    ]);
    expect([status?.withAssessment, status?.inProduction]).toEqual([2, 3]);
    expect(status?.without.map(({ code }) => code)).toEqual(['b']);
  });

  it('is not there in a world without one', () => {
    expect(registerStatus({ entries: [] }, [])).toBeUndefined();
  });
});
