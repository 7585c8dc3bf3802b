import { parseLocalDate, recordSchemas } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { newRequirement } from './new-requirement.js';

const on = parseLocalDate('2026-11-25');
if (!on) throw new Error('not a day');
const judged = { met: 'partly', why: { nb: 'Fordi' }, on, by: 'digdir' } as const;

describe('a first answer to a duty of article 28', () => {
  it('is a record that the schema takes, about that duty of that contract', () => {
    const made = newRequirement({ engagement: 'a-b', item: '28-3-0' }, judged, () => false);
    expect(recordSchemas.requirement.parse(made)).toEqual(made);
    expect(made).toMatchObject({ id: 'a-b-art-28-28-3-0', item: 'art-28:28-3-0', engagement: 'a-b' });
  });

  it('gets another id where the first is taken', () => {
    const taken = new Set(['a-b-art-28-h', 'a-b-art-28-h-2']);
    expect(newRequirement({ engagement: 'a-b', item: 'h' }, judged, (id) => taken.has(id)).id).toBe(
      'a-b-art-28-h-3',
    );
  });
});
