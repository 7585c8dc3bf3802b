import { useId } from 'react';
import { useWords } from '../../words.js';
import { useIsLocked } from '../provenance/record-frame.js';
import './edit.css';

type Props<V extends string> = {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onSave: (value: V) => void;
  /** Takes the choice away; given where none is allowed. */
  readonly onClear?: () => void;
  /** The label is said to screen readers only, where the place says what it is. */
  readonly hideLabel?: boolean;
  /** What a writer needs to know to choose. */
  readonly help?: string;
};

/** One of a few values, saved as it is chosen. */
export const ChoiceEdit = <V extends string>(props: Props<V>) => {
  const { label, value, options, onSave, onClear, hideLabel = false, help } = props;
  const { t } = useWords();
  const id = useId();
  if (useIsLocked()) {
    const chosen = options.find((option) => option.value === value);
    return (
      <p className="edit-locked">
        <span className={hideLabel ? 'visually-hidden' : 'edit-label'}>{label}</span>{' '}
        <span>{chosen?.label ?? t('edit.empty')}</span>
      </p>
    );
  }
  return (
    <div className="choice-edit">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'edit-label'}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onSave(chosen.value);
          else onClear?.();
        }}
      >
        {(value === undefined || onClear) && <option value="">{t('edit.choose')}</option>}
        {/* The browser would show the first choice for a value that is not among them. */}
        {value !== undefined && !options.some((option) => option.value === value) && (
          <option value={value}>{value}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <p id={`${id}-help`} className="edit-note">
          {help}
        </p>
      )}
    </div>
  );
};
