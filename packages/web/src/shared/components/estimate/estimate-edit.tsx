import { formatNumber } from '@risikobilde/words';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { typedNumber } from '../edit/read-range.js';
import { useAutosave } from '../edit/use-autosave.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { insideOf, readEstimate, type EstimateEntry, type EstimateText, usual } from './read-estimate.js';
import '../edit/edit.css';
import './estimate.css';

type Props = {
  readonly label: string;
  /** What the numbers count, such as "ganger i året"; `before` stands in front of them: "én gang på". */
  readonly unit: string;
  readonly before?: string;
  readonly value: EstimateEntry | undefined;
  /** Nought means nothing here, as of years between events. */
  readonly isAboveNought?: boolean;
  /** What is typed, as far as it can be read, in another form than numbers. */
  readonly preview?: (said: EstimateEntry) => ReactNode;
  readonly onSave: (said: EstimateEntry) => void;
};

const offered = [50, 80, usual, 98];

/** A quantity as an assessor says it: from, to, perhaps a middle, and how often it lies between. Saved when it can be read. */
export const EstimateEdit = (props: Props) => {
  const { label, unit, before, value, isAboveNought = false, preview, onSave } = props;
  const { t } = useWords();
  const { language } = useWorkbench();
  const id = useId();
  const isLocked = useIsLocked();
  const shown = (end: number | undefined): string => (end === undefined ? '' : typedNumber(end, language));
  const stored: EstimateText = {
    low: shown(value?.range[0]),
    middle: shown(value?.middle),
    high: shown(value?.range[1]),
  };
  const storedInside = value === undefined ? usual : insideOf(value);
  const [typed, setTyped] = useState(stored);
  const [inside, setInside] = useState(storedInside);
  const storedAs = JSON.stringify([stored, value?.chances]);
  const [seen, setSeen] = useState(storedAs);
  const read = (next: EstimateText, share: number | undefined) =>
    readEstimate(next, share, value, isAboveNought, language);
  const now = read(typed, inside);
  // Undo, a slider, another window or another record: what is stored is shown. What was just saved from here stays as written.
  if (seen !== storedAs) {
    setSeen(storedAs);
    if (!(now.ok && isSame(now.said, value))) {
      setTyped(stored);
      setInside(storedInside);
    }
  }
  const saving = useAutosave(([next, share]: readonly [EstimateText, number | undefined]) => {
    const said = read(next, share);
    if (said.ok && !isSame(said.said, value)) onSave(said.said);
  });
  const isTouched = Object.values(typed).some((text) => text !== '');
  // Whoever is still writing is told nothing, and who goes from one end to the other has not left the other out.
  const [left, setLeft] = useState<'field' | 'all'>();
  const isHalf = typed.low === '' || typed.high === '';
  const hasLeft = left === 'all' || (left === 'field' && !isHalf);
  const wrong = !now.ok && isTouched && hasLeft ? t(`edit.${now.why}`) : undefined;
  if (isLocked)
    return (
      <p className="edit-locked">
        <span className="edit-label">{label}</span>{' '}
        {value === undefined
          ? t('edit.empty')
          : [before, [...new Set(value.range)].map((end) => formatNumber(end, language, 6)).join('–'), unit]
              .filter(Boolean)
              .join(' ')}
      </p>
    );
  const field = (name: keyof EstimateText, text: string) => (
    <label className="range-edit-field">
      <span>{text}</span>
      <input
        inputMode="decimal"
        value={typed[name]}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : id}
        onChange={(event) => {
          const next = { ...typed, [name]: event.target.value };
          setTyped(next);
          saving.later([next, inside]);
        }}
        onBlur={saving.now}
      />
    </label>
  );
  return (
    <div className="estimate-edit">
      <fieldset
        className="range-edit"
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setLeft('all');
          else if (left === undefined) setLeft('field');
        }}
      >
        <legend className="edit-label">{label}</legend>
        <div className="range-edit-row">
          {before !== undefined && <span className="range-edit-unit">{before}</span>}
          {field('low', t('changeList.from'))}
          {field('high', t('changeList.to'))}
          <span className="range-edit-unit">{unit}</span>
          {field('middle', t('estimate.middle'))}
        </div>
        <label className="estimate-inside">
          <span>{t('estimate.inside')}</span>
          <select
            value={inside ?? 'own'}
            onChange={(event) => {
              const share = event.target.value === 'own' ? undefined : Number(event.target.value);
              setInside(share);
              saving.later([typed, share]);
              saving.now();
            }}
          >
            {(storedInside === undefined || offered.includes(storedInside)
              ? offered
              : [...offered, storedInside].sort((a, b) => a - b)
            ).map((n) => (
              <option key={n} value={n}>
                {t('risk.ofHundred', { n })}
              </option>
            ))}
            {storedInside === undefined && value?.chances && (
              <option value="own">
                {t('estimate.own', {
                  chances: value.chances.map((percent) => formatNumber(percent, language, 4)).join(', '),
                })}
              </option>
            )}
          </select>
        </label>
        {wrong !== undefined && (
          <p id={id} className="edit-note wrong">
            {wrong}
          </p>
        )}
      </fieldset>
      {now.ok && preview && <div aria-live="polite">{preview(now.said)}</div>}
    </div>
  );
};

const isSame = (a: EstimateEntry, b: EstimateEntry | undefined): boolean =>
  JSON.stringify([a.range, a.middle, a.chances]) === JSON.stringify([b?.range, b?.middle, b?.chances]);
