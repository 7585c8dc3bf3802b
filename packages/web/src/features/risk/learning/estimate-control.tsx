import type { Consequence, Frequency } from '@risikobilde/core';
import { useState } from 'react';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { EstimateEdit } from '../../../shared/components/estimate/estimate-edit.js';
import type { EstimateEntry } from '../../../shared/components/estimate/read-estimate.js';
import { useFieldLabels } from '../../../shared/components/fields/use-field-labels.js';
import type { ValueProps } from '../../../shared/components/fields/value-props.js';
import { useWords } from '../../../shared/words.js';

type Unit = 'onceInYears' | 'perYear';

/** How often, in years between or times a year. */
export const FrequencyControl = ({ placed, held, onSave }: ValueProps) => {
  const { t } = useWords();
  const { labelOf } = useFieldLabels();
  // What stands in a field of this kind is a frequency, or nothing yet.
  const frequency = held as Frequency | undefined;
  const [unit, setUnit] = useState<Unit>(frequency && 'perYear' in frequency ? 'perYear' : 'onceInYears');
  const said = frequency && saidIn(frequency, unit);
  return (
    <>
      <ChoiceEdit
        label={labelOf(placed.place)}
        value={unit}
        options={[
          { value: 'onceInYears', label: t('risk.as.onceInYears') },
          { value: 'perYear', label: t('risk.as.perYear') },
        ]}
        onSave={setUnit}
      />
      <EstimateEdit
        key={unit}
        label={t('risk.said')}
        unit={t(unit === 'perYear' ? 'risk.timesAYear' : 'risk.unit.onceInYears')}
        {...(unit === 'onceInYears' && { before: t('risk.onceIn'), isAboveNought: true })}
        value={said}
        onSave={({ range, ...rest }) => onSave({ [unit]: range, ...rest })}
      />
    </>
  );
};

const saidIn = (frequency: Frequency, unit: Unit): EstimateEntry | undefined => {
  if ('perYear' in frequency && unit === 'perYear') {
    const { perYear, ...rest } = frequency;
    return { range: perYear, ...rest };
  }
  if ('onceInYears' in frequency && unit === 'onceInYears') {
    const { onceInYears, ...rest } = frequency;
    return { range: onceInYears, ...rest };
  }
  return undefined;
};

/** How many persons each time. */
export const ConsequenceControl = ({ placed, held, onSave }: ValueProps) => {
  const { t } = useWords();
  const { labelOf } = useFieldLabels();
  const consequence = held as Consequence | undefined;
  return (
    <EstimateEdit
      label={labelOf(placed.place)}
      unit={t('chart.harm.persons')}
      value={
        consequence && 'persons' in consequence
          ? { range: consequence.persons, middle: consequence.middle, chances: consequence.chances }
          : undefined
      }
      onSave={({ range, ...rest }) => onSave({ persons: range, ...rest })}
    />
  );
};
