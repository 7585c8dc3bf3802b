import { type ReactNode, useEffect, useId, useState } from 'react';
import { useIsLocked } from '../provenance/record-frame.js';
import { useAutosave } from './use-autosave.js';
import './edit.css';

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSave: (value: string) => void;
  /** Takes the value away; given where there may be none. */
  readonly onClear?: () => void;
  /** What may be written; what is not stays in the field, with what is wrong below it, and is not saved. */
  readonly accepts?: (typed: string) => boolean;
  readonly wrong?: string;
  readonly help?: string;
  /** The label is said to screen readers only, where the place says what it is. */
  readonly hideLabel?: boolean;
  /** A few figures, in a field no wider than they need. */
  readonly short?: boolean;
  /** What stands below the line, such as the way to an address. */
  readonly children?: ReactNode;
};

/** A line that is the same in every language, such as an address or a number; saved when the hand rests and when it is left. */
export const LineEdit = (props: Props) => {
  const {
    label,
    value = '',
    onSave,
    onClear,
    accepts = () => true,
    wrong,
    help,
    hideLabel = false,
    short = false,
    children,
  } = props;
  const labelClass = hideLabel ? 'visually-hidden' : 'edit-label';
  const id = useId();
  const [draft, setDraft] = useState(value);
  const { later, now, isWaiting } = useAutosave((typed: string) => {
    const next = typed.trim();
    if (next === value) return;
    if (next === '') onClear?.();
    else if (accepts(next)) onSave(next);
  });
  useEffect(() => {
    if (!isWaiting()) setDraft(value);
  }, [value, isWaiting]);
  const typed = draft.trim();
  const isWrong = typed === '' ? onClear === undefined && value !== '' : !accepts(typed);
  const note = isWrong ? wrong : help;
  if (useIsLocked())
    return (
      <p className="edit-locked">
        <span className={labelClass}>{label}</span> {value === '' ? '–' : value} {children}
      </p>
    );
  return (
    <div className={short ? 'line-edit short' : 'line-edit'}>
      <label className={labelClass} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        value={draft}
        aria-invalid={isWrong}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => {
          setDraft(event.target.value);
          later(event.target.value);
        }}
        onBlur={now}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={isWrong ? 'edit-note wrong' : 'edit-note'}>
          {note}
        </p>
      )}
      {children}
    </div>
  );
};
