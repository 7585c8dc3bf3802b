import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { ReasonedChoice } from '../../shared/components/edit/reasoned-choice.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { newRequirement } from './new-requirement.js';
import { type DutyRow, useClauseWords } from './use-duty-columns.js';

type Props = {
  readonly row: DutyRow;
  /** The first answer made a record, which the panel goes over to. */
  readonly onAnswered: (requirement: string) => void;
};

/** One duty of one contract: the answer with its reason, the clause it was judged on, and who judged it when. */
export const DutyPanel = ({ row, onAnswered }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { edit, of, record } = useWorkbench();
  const nameOf = useNames();
  const clauseOf = useClauseWords();
  const { name, result, requirement } = row;
  const operator = of('assessment')[0]?.subject.operator;
  const clause = clauseOf(row);
  return (
    <>
      <ReasonedChoice
        label={t('suppliers.answer')}
        hideLabel={false}
        options={words.choices('requirement.met', ['met', 'partly', 'notMet'] as const)}
        answer={requirement && { value: requirement.met, why: requirement.why }}
        onSave={({ value, why }) => {
          if (operator === undefined) return;
          // Who answers anew stands for it: the day is today, and the operator has judged.
          const judged = { met: value, why, on: today(), by: operator };
          if (requirement) edit([{ record: requirement.id, set: { ...judged, origin: 'published' } }]);
          else {
            const added = newRequirement(result, judged, (id) => record(id) !== undefined);
            edit([{ record: added.id, add: added }]);
            onAnswered(added.id);
          }
        }}
      />
      {clause && (
        <p>
          {t('suppliers.clause')}: {clause}
        </p>
      )}
      {result.clauseChanged && <p className="edit-note wrong">{t('suppliers.clauseChanged')}</p>}
      {requirement && (
        <>
          <p className="subtle">
            {t('suppliers.judgedOn', {
              date: requirement.on,
              who: requirement.by === 'example' ? t('suppliers.example') : nameOf(requirement.by),
            })}{' '}
            <ExplainButton id={requirement.id} about={name} />
          </p>
          <MoreFields of={requirement} />
        </>
      )}
    </>
  );
};
