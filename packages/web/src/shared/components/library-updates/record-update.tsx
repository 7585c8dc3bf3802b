import { type LibraryUpdate, takeUpdate } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { useNames } from '../record-link/use-names.js';
import { placeOf, useFieldWords } from '../use-field-words.js';
import { DecideEach, ThreeWays } from './three-ways.js';

/** What a newer edition of the library words otherwise in one record, field by field; nothing is taken unasked. */
export const RecordUpdate = ({ update }: { readonly update: LibraryUpdate }) => {
  const { t } = useWords();
  const { edit, record } = useWorkbench();
  const words = useFieldWords();
  const nameOf = useNames();
  const kind = record(update.record)?.kind ?? '';
  return (
    <DecideEach
      keys={update.fields.map(({ field }) => field)}
      onDone={(taken) =>
        edit([takeUpdate(update, taken)], t('path.updates.why', { from: update.from, to: update.to }))
      }
    >
      {(decided, decide) => (
        <>
          <p className="library-update-of">
            {words.kind(kind, 'one')}: {nameOf(update.record)}
          </p>
          {update.fields.map((field) => (
            <ThreeWays
              key={field.field}
              label={words.field(placeOf(kind, field.field))}
              field={field}
              chosen={decided.get(field.field)}
              onChoose={(as) => decide(field.field, as)}
            />
          ))}
        </>
      )}
    </DecideEach>
  );
};
