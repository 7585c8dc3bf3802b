import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { Ground, Reason } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import type { ValueProps } from '../fields/value-props.js';

type Step = { readonly ground: Ground; readonly label: string };

/** The grounds of a claim or a premise, each by its name: those of groups one by one. */
export const useGroundsOf = (): ((id: unknown) => readonly Step[]) => {
  const { record, evaluation, text } = useWorkbench();
  const steps = (ground: Ground, reason: Reason | undefined): readonly Step[] => {
    if (reason === undefined) return [];
    const inner = 'all' in ground ? ground.all : 'anyOf' in ground ? ground.anyOf : undefined;
    return inner === undefined
      ? [{ ground, label: text(reason.label) }]
      : inner.flatMap((one, k) => steps(one, reason.children[k]));
  };
  return (id) => {
    const found = typeof id === 'string' ? record(id) : undefined;
    if (found?.kind !== 'claim' && found?.kind !== 'premise') return [];
    const all = found.kind === 'claim' ? evaluation.claims : evaluation.premises;
    const reasons = all.find((result) => result.id === found.id)?.grounds ?? [];
    const grounds =
      found.kind === 'premise' ? found.restsOn : 'all' in found.grounds ? found.grounds.all : [found.grounds];
    return grounds.flatMap((ground, k) => steps(ground, reasons[k]));
  };
};

/** Which ground of what is doubted does not hold it; none chosen is all of them together. */
export const GroundChoice = ({ held, beside, onSave, onClear }: ValueProps) => {
  const { t } = useWords();
  const steps = useGroundsOf()(beside?.['against']);
  const chosen = steps.findIndex(({ ground }) => JSON.stringify(ground) === JSON.stringify(held));
  return (
    <Field data-size="sm">
      <Label>{t('field.doubt.ground')}</Label>
      <Select
        value={chosen}
        onChange={({ target }) => {
          const step = steps[Number(target.value)];
          if (step) onSave(step.ground);
          else onClear?.();
        }}
      >
        <option value={-1}>{t('doubts.wholeReasoning')}</option>
        {steps.map(({ label }, k) => (
          <option key={k} value={k}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
};
