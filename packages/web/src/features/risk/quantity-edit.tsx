import { consequenceInterval, frequencyInterval, type Judgement } from '@risikobilde/core';
import type { MessageKey } from '@risikobilde/words';
import { useId } from 'react';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { EstimateEdit } from '../../shared/components/estimate/estimate-edit.js';
import { LogRange } from '../../shared/components/log-range/log-range.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import {
  frequencyRangeInWords,
  frequencyInWords,
  personsInWords,
  rangeInWords,
} from '../../shared/risk/numbers-in-words.js';
import { EstimatePreview } from './estimate-preview.js';
import {
  axisOf,
  levelAt,
  levelOf,
  rangeOf,
  saidIn,
  saidOf,
  type Unit,
  unitOf,
  withLevel,
  withRange,
  withSaid,
} from './quantity.js';
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

type Mode = Unit | 'level';

const units = {
  onceInYears: 'risk.unit.onceInYears',
  perYear: 'risk.timesAYear',
  persons: 'chart.harm.persons',
} as const satisfies Readonly<Record<Unit, MessageKey>>;

/** How often, or how many: in the assessor's words, on a logarithmic axis, or as a level of the scale. */
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
  const say = (value: number) => (isOften ? frequencyInWords : personsInWords)(value, words);
  const unit = unitOf(judgement, quantity);
  const middle = (
    isOften
      ? frequencyInterval(scale, judgement.frequency)
      : consequenceInterval(scale, judgement.consequence)
  ).mid;
  const nameOfLevel = (value: number) => {
    const step = axis.find((one) => one.level === levelAt(axis, value));
    return step ? `${step.level} ${text(step.name).toLowerCase()}` : '';
  };
  // The top of a level is the bottom of the next; a range that ends there does not reach into it.
  const [low, high] = range ? [nameOfLevel(range[0]), nameOfLevel(range[1] * 0.999)] : ['', ''];
  const modes: readonly Mode[] = isOften ? ['onceInYears', 'perYear', 'level'] : ['persons', 'level'];
  const choose = (mode: Mode) => {
    if (mode === 'level') onSave(withLevel(judgement, quantity, levelAt(axis, middle)));
    else if (mode === 'persons') onSave(withSaid(judgement, mode, { range: range ?? [0, 0] }));
    else onSave(saidIn(judgement, mode, range ?? [0, 0]));
  };
  return (
    <section className="risk-quantity" aria-label={label}>
      <div className="risk-quantity-head">
        <h3>{label}</h3>
        <fieldset>
          <legend className="visually-hidden">
            {label}: {t('risk.asWhat')}
          </legend>
          {modes.map((mode) => (
            <label key={mode}>
              <input
                type="radio"
                name={name}
                checked={mode === (unit ?? 'level')}
                disabled={isLocked || (mode !== 'level' && !range)}
                onChange={() => choose(mode)}
              />
              {t(`risk.as.${mode}`)}
            </label>
          ))}
        </fieldset>
      </div>
      {range && (
        <p className="risk-says">
          <strong>{say(middle)}</strong> (
          {isOften
            ? frequencyRangeInWords(range[0], range[1], words)
            : `${rangeInWords(range[0], range[1], words)} ${t('chart.harm.persons')}`}
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
      {unit !== undefined && (
        <EstimateEdit
          key={unit}
          label={t('risk.said')}
          unit={t(units[unit])}
          {...(unit === 'onceInYears' && { before: t('risk.onceIn'), isAboveNought: true })}
          value={saidOf(judgement, quantity)}
          preview={(said) => (
            <EstimatePreview scale={scale} judgement={withSaid(judgement, unit, said)} quantity={quantity} />
          )}
          onSave={(said) => onSave(withSaid(judgement, unit, said))}
        />
      )}
    </section>
  );
};
