import { formatNumber } from '@risikobilde/words';
import { useId, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { readRange, typedNumber } from './read-range.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { useAutosave } from './use-autosave.js';
import './edit.css';

type Props = {
  readonly label: string;
  /** What the numbers count, such as "personer" or "ganger i året". */
  readonly unit: string;
  readonly value: readonly [number, number] | undefined;
  readonly onSave: (value: readonly [number, number]) => void;
};

/** A quantity that is not known exactly: lowest and highest, saved when both are numbers in order. */
export const RangeEdit = ({ label, unit, value, onSave }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const id = useId();
  const shown = (end: number | undefined): string => (end === undefined ? '' : typedNumber(end, language));
  const [storedLow, storedHigh] = [shown(value?.[0]), shown(value?.[1])];
  const [low, setLow] = useState(storedLow);
  const [high, setHigh] = useState(storedHigh);
  const [seen, setSeen] = useState([storedLow, storedHigh]);
  const read = readRange(low, high, language);
  const show = (ends: readonly [string, string]) => {
    setLow(ends[0]);
    setHigh(ends[1]);
  };
  const isStored = read.ok && read.range[0] === value?.[0] && read.range[1] === value[1];
  // Undo, a slider, another window or another record: what is stored is shown, in the same picture and not in one after it.
  if (seen[0] !== storedLow || seen[1] !== storedHigh) {
    setSeen([storedLow, storedHigh]);
    // What was just saved from this field is left as it is written, for the hand may not be done.
    if (!isStored) show([storedLow, storedHigh]);
  }
  const { later, now } = useAutosave((typed: readonly [string, string]) => {
    const next = readRange(...typed, language);
    if (next.ok && (next.range[0] !== value?.[0] || next.range[1] !== value[1])) onSave(next.range);
  });
  const wrong = !read.ok && (low !== '' || high !== '') ? t(`edit.${read.why}`) : undefined;
  const field = (name: 'low' | 'high', typed: string, set: (next: string) => void) => (
    <label className="range-edit-field">
      <span>{t(`edit.${name}`)}</span>
      <input
        inputMode="decimal"
        value={typed}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : id}
        onChange={(event) => {
          const next = event.target.value;
          set(next);
          later(name === 'low' ? [next, high] : [low, next]);
        }}
        onBlur={() => {
          now();
          if (read.ok) show([shown(read.range[0]), shown(read.range[1])]);
        }}
      />
    </label>
  );
  if (useIsLocked())
    return (
      <p className="edit-locked">
        <span className="edit-label">{label}</span>{' '}
        <span>
          {value === undefined
            ? t('edit.empty')
            : [...new Set(value)].map((end) => formatNumber(end, language, 6)).join('–')}
        </span>{' '}
        {storedLow !== '' && <span className="range-edit-unit">{unit}</span>}
      </p>
    );
  return (
    <fieldset className="range-edit">
      <legend className="edit-label">{label}</legend>
      <div className="range-edit-row">
        {field('low', low, setLow)}
        {field('high', high, setHigh)}
        <span className="range-edit-unit">{unit}</span>
      </div>
      {wrong !== undefined && (
        <p id={id} className="edit-note wrong">
          {wrong}
        </p>
      )}
    </fieldset>
  );
};
