import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Benefit = RecordOf<'benefit'>;

export const peopleServed = ['people', 'serviceOwners', 'operator', 'society'] as const;
export const strengths = ['weak', 'moderate', 'strong'] as const;

/** What an alternative gives, for whom, and how well that is shown: what the risk is weighed against. */
export const NewBenefitForm = () => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const [forWhom, setForWhom] = useState<Benefit['forWhom']>('people');
  const [strength, setStrength] = useState<Benefit['strength']>('weak');
  const [chosen, choose] = useState<readonly string[]>([]);
  return (
    <NewRecordForm
      title={t('alternativeForm.newBenefit')}
      add={t('alternativeForm.addBenefit')}
      stem="fordel"
      fields={[{ name: 'text', label: t('alternativeForm.benefitText'), long: true }]}
      missing={chosen.length === 0 ? t('alternativeForm.missingAlternative') : undefined}
      makeRecord={({ text: benefit = '' }, id) => ({
        kind: 'benefit',
        id,
        level: 'public',
        text: { nb: benefit },
        forWhom,
        strength,
        alternatives: chosen,
      })}
      onAdded={() => choose([])}
    >
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('field.benefit.forWhom')}
          value={forWhom}
          options={peopleServed.map((value) => ({ value, label: t(`alternatives.whom.${value}`) }))}
          onSave={setForWhom}
        />
        <ChoiceEdit
          label={t('alternatives.shown')}
          value={strength}
          options={strengths.map((value) => ({ value, label: t(`alternatives.strengths.${value}`) }))}
          onSave={setStrength}
        />
      </div>
      <ChecksEdit
        label={t('alternativeForm.givenBy')}
        options={alternatives.map(({ id, name }) => ({ value: id, label: text(name) }))}
        chosen={chosen}
        onSave={choose}
      />
    </NewRecordForm>
  );
};
