import { CalendarIcon } from '@navikt/aksel-icons';
import type { LocalDate } from '@risikobilde/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { readDay, shortDay } from './read-day.js';
import { editTexts } from './texts.js';
import './edit.css';

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSave: (day: LocalDate) => void;
  /** Takes the day away; given where there may be none. */
  readonly onClear?: () => void;
  /** The label beside the field, as in the header of the page. */
  readonly inline?: boolean;
  /** The label is said to screen readers only, where the place says what it is. */
  readonly hideLabel?: boolean;
};

/**
 * A day in the order of the page's language, whatever the browser's is. Typed, and taken when the field is left or Enter
 * is pressed, or chosen in the browser's calendar.
 */
export const DayEdit = ({ label, value = '', onSave, onClear, inline = false, hideLabel = false }: Props) => {
  const t = useTexts(editTexts);
  const { language } = useWorkbench();
  const id = useId();
  const calendar = useRef<HTMLInputElement>(null);
  const shown = shortDay(value, language);
  const [typed, setTyped] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);
  const labelClass = hideLabel ? 'visually-hidden' : 'edit-label';
  const take = () => {
    if (typed.trim() === shown) return setWrong(false);
    if (typed.trim() === '' && onClear) return onClear();
    const day = readDay(typed);
    setWrong(day === undefined);
    if (day !== undefined && day !== value) onSave(day);
    else if (day !== undefined) setTyped(shown);
  };
  if (useIsLocked())
    return (
      <p className="edit-locked">
        <span className={labelClass}>{label}</span> {shown === '' ? '–' : shown}
      </p>
    );
  return (
    <div className={inline ? 'day-edit inline' : 'day-edit'}>
      <label htmlFor={id} className={inline ? undefined : labelClass}>
        {label}
      </label>
      <span className="day-edit-field">
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('dayForm')}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-note` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            else if (event.key === 'Escape') {
              setTyped(shown);
              setWrong(false);
            }
          }}
        />
        <button
          type="button"
          className="edit-pencil"
          aria-label={`${label}: ${t('calendar')}`}
          onClick={() => calendar.current?.showPicker()}
        >
          <CalendarIcon aria-hidden fontSize="1.25rem" />
        </button>
        <input
          ref={calendar}
          type="date"
          className="day-edit-calendar"
          tabIndex={-1}
          aria-hidden
          value={value}
          min="1900-01-01"
          max="2100-12-31"
          onChange={(event) => {
            const day = readDay(event.target.value);
            if (day) onSave(day);
          }}
        />
      </span>
      {isWrong && (
        <p id={`${id}-note`} className="edit-note wrong" role="alert">
          {t('wrongDay')}
        </p>
      )}
    </div>
  );
};
