import type { SealedEditEvent } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { summariseEvent } from './summarise-event.js';

describe('what an edit did', () => {
  it('counts records that came and went, and fields by record', () => {
    // Only ids and fields are looked at.
    const changes = [
      { record: 'a', added: {} },
      { record: 'b', removed: {} },
      { record: 'm', field: 'due', after: '2026-12-01' },
      { record: 'm', field: 'title.nb', before: 'A', after: 'B' },
    ] as unknown as SealedEditEvent['changes'];
    expect(summariseEvent({ changes })).toEqual({
      added: 1,
      removed: 1,
      changed: [{ record: 'm', fields: 2 }],
    });
  });
});
