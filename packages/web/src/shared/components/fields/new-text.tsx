import type { Text } from '@risikobilde/core';
import { useId } from 'react';
import '../edit/edit.css';
import { useMainLanguage } from '../../data/use-main-language.js';

type Props = {
  readonly label: string;
  readonly value: Text | undefined;
  readonly multiline: boolean;
  readonly hideLabel: boolean;
  readonly isRequired: boolean;
  readonly onSave: (value: Text | undefined) => void;
};

/** A text of a record that is not there yet, in the language that the assessment is written in; others are added later. */
export const NewText = ({ label, value, multiline, hideLabel, isRequired, onSave }: Props) => {
  const id = useId();
  const language = useMainLanguage();
  const input = {
    id,
    lang: language,
    'aria-required': isRequired,
    value: value?.[language] ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onSave(target.value.trim() === '' ? undefined : { [language]: target.value }),
  };
  return (
    <div className="text-edit new-text">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'edit-label'}>
        {label}
      </label>
      {multiline ? <textarea rows={3} {...input} /> : <input {...input} />}
    </div>
  );
};
