import { type LocalDate, parseLocalDate } from '@risikobilde/core';
import { useEffect, useId, useState } from 'react';
import './edit.css';

type Props = {
  readonly label: string;
  readonly value: LocalDate | undefined;
  readonly onSave: (value: LocalDate) => void;
  readonly onClear?: () => void;
  readonly hideLabel?: boolean;
};

/** A day, saved when the field is left with a whole date in it. */
export const DateEdit = ({ label, value, onSave, onClear, hideLabel = false }: Props) => {
  const id = useId();
  const [draft, setDraft] = useState<string>(value ?? '');
  useEffect(() => setDraft(value ?? ''), [value]);
  const save = () => {
    const day = parseLocalDate(draft);
    if (day && day !== value) onSave(day);
    else if (draft === '' && value !== undefined) onClear?.();
  };
  return (
    <div className="date-edit">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'edit-label'}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="edit-date"
        min="2000-01-01"
        max="2100-12-31"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
      />
    </div>
  );
};
