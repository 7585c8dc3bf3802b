import type { RecordOf } from '@risikobilde/core';
import { useTexts } from '../../shared/language.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Alternative } from '../../shared/risk/use-risk-frame.js';
import { alternativeFormTexts } from './alternative-form-texts.js';
import { peopleServed, strengths } from './new-benefit-form.js';
import { alternativesTexts } from './texts.js';

type Props = { readonly benefit: RecordOf<'benefit'>; readonly alternatives: readonly Alternative[] };

/** The sentence of a benefit, edited in place, and behind a press the rest of it. */
export const BenefitEdit = ({ benefit, alternatives }: Props) => {
  const t = useTexts(alternativesTexts);
  const make = useTexts(alternativeFormTexts);
  const { text } = useWorkbench();
  const { set } = useRecordEdit<'benefit'>(benefit);
  const isLocked = useIsLocked();
  const name = text(benefit.text);
  return (
    <>
      <TextEdit
        label={`${t('benefit')}: ${name}`}
        value={benefit.text}
        onSave={(words) => set('text', words)}
      />
      {!isLocked && (
        <FoldOut
          className="benefit-more"
          summary={make('change')}
          summaryLabel={`${make('change')}: ${name}`}
        >
          <div className="edit-group">
            <ChoiceEdit
              label={t('forWhom')}
              value={benefit.forWhom}
              options={peopleServed.map((value) => ({ value, label: t(`whom.${value}`) }))}
              onSave={(forWhom) => set('forWhom', forWhom)}
            />
            <ChoiceEdit
              label={t('shown')}
              value={benefit.strength}
              options={strengths.map((value) => ({ value, label: t(`strengths.${value}`) }))}
              onSave={(strength) => set('strength', strength)}
            />
            <ChecksEdit
              label={make('givenBy')}
              options={alternatives.map(({ id, name: words }) => ({ value: id, label: text(words) }))}
              chosen={benefit.alternatives}
              least={1}
              onSave={(chosen) => set('alternatives', chosen)}
            />
            <RemoveRecord id={benefit.id} label={make('removeBenefit')} />
          </div>
        </FoldOut>
      )}
    </>
  );
};
