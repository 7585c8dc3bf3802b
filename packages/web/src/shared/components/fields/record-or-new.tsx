import { fieldsOf, type Kind, type PlacedField } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../words.js';
import { useFieldWords } from '../use-field-words.js';
import { ChoiceEdit } from '../edit/choice-edit.js';
import { missingIn } from './complete.js';
import { useFieldLabels } from './use-field-labels.js';
import { useOptions } from './use-options.js';
import { ValueEdit } from './value-edit.js';
import type { ValueProps } from './value-props.js';
import { withField } from './with-field.js';

// No id of a record begins with a hyphen.
const other = '-new';

/** The kind of record that a field refers to. */
export const kindOf = ({ field }: PlacedField): Kind | undefined =>
  // The catalogue of fields names kinds of records here.
  field.value.type === 'reference' ? (field.value.kinds[0] as Kind | undefined) : undefined;

const neededOf = (kind: Kind): readonly PlacedField[] =>
  fieldsOf(kind).filter(
    ({ field }) => field.required && field.default === undefined && field.notEdited === undefined,
  );

/** A record by its name, or the fields that a new one needs; hands over the id, or the new one's fields when all are there. */
export const RecordOrNew = ({ placed, held, except = [], onSave }: ValueProps) => {
  const { t } = useWords();
  const { labelOf } = useFieldLabels();
  const words = useFieldWords();
  const options = useOptions();
  const [isNew, setNew] = useState(false);
  const [draft, setDraft] = useState<Readonly<Record<string, unknown>>>({});
  const kind = kindOf(placed);
  if (kind === undefined) return null;
  const title = t('newRecord.other', { kind: words.kind(kind, 'one').toLowerCase() });
  const needed = neededOf(kind);
  const hand = (next: typeof draft) => {
    setDraft(next);
    onSave(needed.some((each) => missingIn(each, next[each.field.name]).length > 0) ? undefined : next);
  };
  return (
    <>
      <ChoiceEdit
        label={labelOf(placed.place)}
        value={isNew ? other : typeof held === 'string' ? held : undefined}
        options={[
          ...options({ value: placed.field.value, place: placed.place }).filter(
            ({ value }) => !except.includes(value),
          ),
          { value: other, label: title },
        ]}
        onSave={(value) => {
          setNew(value === other);
          if (value === other) hand(draft);
          else onSave(value);
        }}
      />
      {isNew && (
        <div className="new-item edit-group" role="group" aria-label={title}>
          {needed.map((each) => (
            <ValueEdit
              key={each.place}
              placed={each}
              held={draft[each.field.name]}
              onSave={(value) => hand({ ...withField(draft, each.field.name, value) })}
            />
          ))}
        </div>
      )}
    </>
  );
};
