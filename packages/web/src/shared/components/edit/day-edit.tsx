import { CalendarIcon } from '@navikt/aksel-icons';
import type { LocalDate } from '@risikobilde/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { readDay, shortDay } from './read-day.js';
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
  /** A day that it must come before, such as the end of what it begins. */
  readonly before?: string | undefined;
  /** A day that it must come after. */
  readonly after?: string | undefined;
};

/**
 * A day in the order of the page's language, whatever the browser's is. Typed, and taken when the field is left or Enter
 * is pressed, or chosen in the browser's calendar.
 */
export const DayEdit = (props: Props) => {
  const { label, value = '', onSave, onClear, inline = false, hideLabel = false, before, after } = props;
  const { t } = useWords();
  const { language } = useWorkbench();
  const id = useId();
  const calendar = useRef<HTMLInputElement>(null);
  const shown = shortDay(value, language);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState<string>();
  useEffect(() => {
    setTyped(shown);
    setWrong(undefined);
  }, [shown]);
  const labelClass = hideLabel ? 'visually-hidden' : 'edit-label';
  const faultOf = (day: LocalDate | undefined): string | undefined => {
    if (day === undefined) return t('edit.wrongDay');
    if (before !== undefined && day >= before)
      return t('edit.mustBeBefore', { day: shortDay(before, language) });
    return after !== undefined && day <= after
      ? t('edit.mustBeAfter', { day: shortDay(after, language) })
      : undefined;
  };
  const take = () => {
    if (typed.trim() === shown) return setWrong(undefined);
    if (typed.trim() === '' && onClear) return onClear();
    const day = readDay(typed);
    setWrong(faultOf(day));
    if (day === undefined || faultOf(day) !== undefined) return;
    if (day === value) setTyped(shown);
    else onSave(day);
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
          placeholder={t('edit.dayForm')}
          value={typed}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong !== undefined ? `${id}-note` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            else if (event.key === 'Escape') {
              setTyped(shown);
              setWrong(undefined);
            }
          }}
        />
        <button
          type="button"
          className="edit-pencil"
          aria-label={`${label}: ${t('edit.calendar')}`}
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
            if (day === undefined) return;
            setWrong(faultOf(day));
            if (faultOf(day) === undefined) onSave(day);
            else setTyped(shortDay(day, language));
          }}
        />
      </span>
      {wrong !== undefined && (
        <p id={`${id}-note`} className="edit-note wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
};
