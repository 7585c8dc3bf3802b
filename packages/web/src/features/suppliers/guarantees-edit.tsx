import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ReasonedChoice } from '../../shared/components/edit/reasoned-choice.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

type Guarantee = RecordOf<'transfer'>['impactAssessments'][number]['guarantees'][number];

/** The European essential guarantees, all of them, answered one by one. */
export const GuaranteesEdit = ({ held, onSave }: ValueProps) => {
  const { t } = useWords();
  const { text, world } = useWorkbench();
  const { choices } = useFieldWords();
  const catalogue = world.entries.find(({ id }) => id === 'essential-guarantees');
  // The catalogue of fields says what is held here.
  const answers = (held ?? []) as readonly Guarantee[];
  return (
    <div className="whole-row">
      <span className="edit-label">{t('field.transfer.impactAssessments.guarantees')}</span>
      {(catalogue?.kind === 'catalogue' ? catalogue.items : []).map(({ id, text: says }) => {
        // A guarantee is cited alone or with its catalogue.
        const answer = answers.find(
          ({ guarantee }) => guarantee === id || guarantee === `essential-guarantees:${id}`,
        );
        const others = answers.filter((one) => one !== answer);
        return (
          <div key={id} className="guarantee">
            <p>
              {id}. {text(says)}
            </p>
            <ReasonedChoice
              label={`${id}. ${text(says)}`}
              options={choices('transfer.impactAssessments.guarantees.met', [
                'met',
                'partly',
                'notMet',
              ] as const)}
              answer={answer && { value: answer.met, why: answer.why }}
              onSave={({ value: met, why }) =>
                onSave(
                  answer
                    ? answers.map((one) => (one === answer ? { ...one, met, why } : one))
                    : [...answers, { guarantee: id, met, why }],
                )
              }
              onClear={() => onSave(others)}
            />
          </div>
        );
      })}
    </div>
  );
};
