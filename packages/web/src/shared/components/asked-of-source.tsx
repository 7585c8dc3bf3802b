import { isOwnLaw, type RecordOf } from '@risikobilde/core';
import { PlainEdit } from './fields/value-edit.js';
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

// In a new record nothing else says what an empty choice means.
const JurisdictionEdit = (props: ValueProps) => {
  const words = useFieldWords();
  return (
    <div>
      <PlainEdit {...props} />
      <p className="edit-note">{words.help('ownSource.jurisdiction')}</p>
    </div>
  );
};
export const controlsOfSource = { jurisdiction: JurisdictionEdit };
