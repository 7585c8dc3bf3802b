import { isOwnLaw, type RecordOf } from '@risikobilde/core';
import { ChoiceEdit } from './edit/choice-edit.js';
import { useOptions } from './fields/use-options.js';
import type { ValueProps } from './fields/value-props.js';
import { useFieldWords } from './use-field-words.js';

type Source = RecordOf<'ownSource'>;

/** What is asked of a source that is entered, given what is answered so far. */
export const askedOfSource = (source: Partial<Source>) =>
  [
    'name',
    'type',
    ...(isOwnLaw(source) ? (['jurisdiction'] as const) : []),
    'provisions',
    'verification',
  ] as const;

/** What nobody is made to know of it. */
export const unknownOfSource = () => ['jurisdiction'] as const;

const JurisdictionEdit = ({ placed: { place, field }, held, onSave, onClear }: ValueProps) => {
  const words = useFieldWords();
  const options = useOptions();
  return (
    <ChoiceEdit
      label={words.field(place)}
      help={words.help(place) ?? ''}
      // The catalogue of fields says what is held here.
      value={held as string | undefined}
      options={options({ value: field.value, place })}
      onSave={onSave}
      {...(onClear && { onClear })}
    />
  );
};
export const controlsOfSource = { jurisdiction: JurisdictionEdit };
