import type { RecordChange } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { eventChanges } from './event-changes.js';

const changesOf = (...changes: readonly RecordChange[]) =>
  eventChanges({ changes }, (id) => (id === 'access' ? 'right' : undefined));

describe('what one edit did', () => {
  it('gathers the fields of one record, each with its value before and after', () => {
    expect(
      changesOf(
        { record: 'access', field: 'says', before: 'exists', after: 'doesNotExist' },
        { record: 'access', field: 'answeredBy', before: 'digdir', after: 'brreg' },
      ).map((change) => change.type === 'changed' && [change.kind, change.fields]),
    ).toEqual([
      [
        'right',
        [
          { path: 'answeredBy', before: 'digdir', after: 'brreg' },
          { path: 'says', before: 'exists', after: 'doesNotExist' },
        ],
      ],
    ]);
  });

  it('tells a text that was written anew apart word by word, also when only one language was sent', () => {
    const [change] = changesOf({
      record: 'access',
      field: 'how',
      before: { nb: 'Rettes til Digdir' },
      after: { nb: 'Rettes til Brreg' },
    });
    expect(change?.type === 'changed' && change.fields.map(({ path }) => path)).toEqual(['how.nb']);
  });

  it('says that a field was empty before', () => {
    const [change] = changesOf({ record: 'access', field: 'timeLimit', after: { nb: 'Én måned' } });
    expect(change?.type === 'changed' && change.fields).toEqual([
      { path: 'timeLimit', after: { nb: 'Én måned' } },
    ]);
  });
});
