import type { Text } from '@risikobilde/core';
import { useId } from 'react';
import '../edit/edit.css';

type Props = {
  readonly label: string;
  readonly value: Text | undefined;
  readonly multiline: boolean;
  readonly hideLabel: boolean;
  readonly onSave: (value: Text | undefined) => void;
};

/** A text of a record that is not there yet, in the language that the assessment is written in; others are added later. */
export const NewText = ({ label, value, multiline, hideLabel, onSave }: Props) => {
  const id = useId();
  const input = {
    id,
    lang: 'nb',
    'aria-required': true,
    value: value?.nb ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onSave(target.value.trim() === '' ? undefined : { nb: target.value }),
  };
  return (
    <div className="text-edit">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'edit-label'}>
        {label}
      </label>
      {multiline ? <textarea rows={3} {...input} /> : <input {...input} />}
    </div>
  );
};
