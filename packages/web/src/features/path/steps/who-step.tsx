import { isOrganisationNumber } from '@risikobilde/core';
import { useState } from 'react';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { LineField, OrUnknown, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { usePath } from '../use-path.js';

/** Who answers for the assessment: the organisation, the manager who owns the risk and the data protection officer. */
export const WhoStep = (props: StepProps) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { asOf } = useWorkbench();
  const path = usePath();
  const { head, operator, textOf, typedOf } = path;
  // The operator of the template is nobody: what stands of it is no answer.
  const isNamed = operator !== undefined && (operator.id !== 'operator' || operator.changed !== undefined);
  const [name, setName] = useState(isNamed ? typedOf(operator.name) : '');
  const [type, setType] = useState<string | undefined>(isNamed ? operator.type : undefined);
  const [orgNumber, setOrgNumber] = useState(operator?.orgNumber ?? '');
  const [riskOwner, setRiskOwner] = useState(typedOf(head.riskOwner));
  const [dpo, setDpo] = useState(typedOf(head.dpo));
  const [unknown, setUnknown] = useState({
    riskOwner: path.answerTo('riskOwner') === 'unknown',
    dpo: path.answerTo('dpo') === 'unknown',
  });
  const digits = orgNumber.replaceAll(/\s/g, '');
  const isWrong = digits !== '' && !isOrganisationNumber(digits);
  const save = () => {
    if (operator === undefined) return;
    const told = (field: 'riskOwner' | 'dpo', typed: string) =>
      typed.trim() === '' || unknown[field] ? {} : { [field]: textOf(typed, head[field]) };
    const changed = { ...told('riskOwner', riskOwner), ...told('dpo', dpo) };
    path.edit([
      {
        record: operator.id,
        set: {
          name: textOf(name, isNamed ? operator.name : undefined),
          type,
          changed: asOf,
          ...(digits !== '' && { orgNumber: digits }),
        },
      },
      ...(Object.keys(changed).length > 0 ? [{ record: head.id, set: changed }] : []),
      ...path.clarify({
        riskOwner: unknown.riskOwner ? 'unknown' : undefined,
        dpo: unknown.dpo ? 'unknown' : undefined,
      }),
    ]);
  };
  const missing = [
    ...(name.trim() === '' ? [t('path.who.organisation')] : []),
    ...(type === undefined ? [t('path.who.kind')] : []),
    ...(isWrong ? [words.field('party.orgNumber')] : []),
  ];
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      <LineField label={t('path.who.organisation')} isRequired value={name} onChange={setName} />
      <SelectField
        label={t('path.who.kind')}
        isRequired
        value={type}
        options={words.choices('party.type')}
        onChange={setType}
      />
      <LineField
        label={words.field('party.orgNumber')}
        value={orgNumber}
        onChange={setOrgNumber}
        error={isWrong ? t('path.who.orgNumberWrong') : undefined}
      />
      <OrUnknown
        of={words.field('assessment.riskOwner')}
        isUnknown={unknown.riskOwner}
        onChange={(one) => setUnknown({ ...unknown, riskOwner: one })}
      >
        <LineField label={words.field('assessment.riskOwner')} value={riskOwner} onChange={setRiskOwner} />
      </OrUnknown>
      <OrUnknown
        of={words.field('assessment.dpo')}
        isUnknown={unknown.dpo}
        onChange={(one) => setUnknown({ ...unknown, dpo: one })}
      >
        <LineField label={words.field('assessment.dpo')} value={dpo} onChange={setDpo} />
      </OrUnknown>
    </StepForm>
  );
};
