import type { Judgement } from '@risikobilde/core';
import { useId } from 'react';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { RangeEdit } from '../../shared/components/edit/range-edit.js';
import { LogRange } from '../../shared/components/log-range/log-range.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import {
  frequencyRangeInWords,
  frequencyInWords,
  personsInWords,
  rangeInWords,
} from '../../shared/risk/numbers-in-words.js';
import { axisOf, levelAt, levelOf, rangeOf, withLevel, withRange } from './quantity.js';
import type { Scale } from '../../shared/risk/use-risk-frame.js';

type Props = {
  readonly quantity: 'frequency' | 'consequence';
  readonly scale: Scale;
  readonly judgement: Judgement;
  readonly others: readonly { readonly name: string; readonly judgement: Judgement }[];
  readonly onShow: (next: Judgement) => void;
  readonly onKeep: () => void;
  readonly onSave: (next: Judgement) => void;
};

/** How often, or how many: as a range on a logarithmic axis or as a level of the scale. */
export const QuantityEdit = (props: Props) => {
  const { quantity, scale, judgement, others, onShow, onKeep, onSave } = props;
  const words = useWords();
  const { t } = words;
  const { text } = useWorkbench();
  const isLocked = useIsLocked();
  const name = useId();
  const axis = axisOf(scale, quantity);
  const range = rangeOf(judgement, axis, quantity);
  const level = levelOf(judgement, quantity);
  const [first, last] = [axis[0], axis.at(-1)];
  const isOften = quantity === 'frequency';
  const label = t(isOften ? 'risk.often' : 'risk.many');
  const unit = t(isOften ? 'risk.timesAYear' : 'chart.harm.persons');
  const say = (value: number) => (isOften ? frequencyInWords : personsInWords)(value, words);
  const middle =
    range && Math.min(range[1], Math.max(range[0], Math.sqrt((range[0] || range[1] / 100) * range[1])));
  const nameOfLevel = (value: number) => {
    const step = axis.find((one) => one.level === levelAt(axis, value));
    return step ? `${step.level} ${text(step.name).toLowerCase()}` : '';
  };
  // The top of a level is the bottom of the next; a range that ends there does not reach into it.
  const [low, high] = range ? [nameOfLevel(range[0]), nameOfLevel(range[1] * 0.999)] : ['', ''];
  const modes = [
    ['range', 'asRange', level === undefined],
    ['level', 'asLevel', level !== undefined],
  ] as const;
  return (
    <section className="risk-quantity" aria-label={label}>
      <div className="risk-quantity-head">
        <h3>{label}</h3>
        <fieldset>
          <legend className="visually-hidden">
            {label}: {t('risk.as')}
          </legend>
          {modes.map(([mode, label, isChosen]) => (
            <label key={mode}>
              <input
                type="radio"
                name={name}
                checked={isChosen}
                disabled={isLocked || (mode === 'range' && !range)}
                onChange={() =>
                  onSave(
                    mode === 'level'
                      ? withLevel(judgement, quantity, levelAt(axis, middle ?? 0))
                      : withRange(judgement, quantity, range ?? [0, 0]),
                  )
                }
              />
              {t(`risk.${label}`)}
            </label>
          ))}
        </fieldset>
      </div>
      {range && middle !== undefined && (
        <p className="risk-says">
          <strong>{say(middle)}</strong> (
          {isOften
            ? frequencyRangeInWords(range[0], range[1], words)
            : `${rangeInWords(range[0], range[1], words)} ${unit}`}
          ; {low === high ? t('risk.atLevel', { low }) : t('risk.atLevels', { low, high })})
        </p>
      )}
      {level !== undefined && (
        <ChoiceEdit
          label={`${label}: ${t('risk.level')}`}
          hideLabel
          value={String(level)}
          options={axis.map((step) => ({
            value: String(step.level),
            label: `${step.level} ${text(step.name)}: ${text(step.definition ?? step.name)}`,
          }))}
          onSave={(chosen) => onSave(withLevel(judgement, quantity, Number(chosen)))}
        />
      )}
      {!isLocked && range && first?.range && last?.range && (
        <LogRange
          label={label}
          ends={[t('risk.lowest'), t('risk.highest')]}
          value={range}
          domain={[first.range[0], last.range[1]]}
          say={say}
          steps={axis.flatMap((step) =>
            step.range
              ? [{ level: step.level, name: text(step.name), from: step.range[0], to: step.range[1] }]
              : [],
          )}
          others={others.flatMap((other) => {
            const theirs = rangeOf(other.judgement, axis, quantity);
            return theirs ? [{ name: other.name, range: theirs }] : [];
          })}
          onMove={(next) => onShow(withRange(judgement, quantity, next))}
          onRest={onKeep}
        />
      )}
      {level === undefined && (
        <RangeEdit
          label={t('risk.rangeMeaning')}
          unit={unit}
          value={range}
          onSave={(next) => onSave(withRange(judgement, quantity, next))}
        />
      )}
    </section>
  );
};
