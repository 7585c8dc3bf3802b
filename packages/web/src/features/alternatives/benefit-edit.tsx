import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Alternative } from '../../shared/risk/use-risk-frame.js';
import { peopleServed, strengths } from './new-benefit-form.js';

type Props = { readonly benefit: RecordOf<'benefit'>; readonly alternatives: readonly Alternative[] };

/** The sentence of a benefit, edited in place, and behind a press the rest of it. */
export const BenefitEdit = ({ benefit, alternatives }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { set } = useRecordEdit<'benefit'>(benefit);
  const isLocked = useIsLocked();
  const name = text(benefit.text);
  return (
    <>
      <TextEdit
        label={`${t('kind.benefit.one')}: ${name}`}
        value={benefit.text}
        onSave={(words) => set('text', words)}
      />
      {!isLocked && (
        <FoldOut
          className="benefit-more"
          summary={t('common.alter')}
          summaryLabel={`${t('common.alter')}: ${name}`}
        >
          <div className="edit-group">
            <ChoiceEdit
              label={t('field.benefit.forWhom')}
              value={benefit.forWhom}
              options={peopleServed.map((value) => ({ value, label: t(`alternatives.whom.${value}`) }))}
              onSave={(forWhom) => set('forWhom', forWhom)}
            />
            <ChoiceEdit
              label={t('alternatives.shown')}
              value={benefit.strength}
              options={strengths.map((value) => ({ value, label: t(`alternatives.strengths.${value}`) }))}
              onSave={(strength) => set('strength', strength)}
            />
            <ChecksEdit
              label={t('alternativeForm.givenBy')}
              options={alternatives.map(({ id, name: words }) => ({ value: id, label: text(words) }))}
              chosen={benefit.alternatives}
              least={1}
              onSave={(chosen) => set('alternatives', chosen)}
            />
            <RemoveRecord id={benefit.id} label={t('alternativeForm.removeBenefit')} />
          </div>
        </FoldOut>
      )}
    </>
  );
};
