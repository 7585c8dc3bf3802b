import { describe, expect, it } from 'vitest';
import { namesOf } from './names-of.js';

describe('who else has the assessment open', () => {
  it('names each person once, with how many windows', () => {
    expect(
      namesOf([
        { client: 'a', name: 'Kari' },
        { client: 'b', name: 'Ola', record: 'inbox' },
        { client: 'c', name: 'Kari' },
      ]),
    ).toEqual([
      { name: 'Kari', windows: 2 },
      { name: 'Ola', windows: 1 },
    ]);
  });
});
