import { countryEntry, isNamed, isNumberOf } from '@risikobilde/core';
import { useCoreContext, useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWords } from '../../../shared/words.js';
import { LineField, OrUnknown, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';

/** Who answers for the assessment: the organisation, the manager who owns the risk and the data protection officer. */
export const WhoStep = (props: StepProps) => {
  const { t } = useWords();
  const words = useFieldWords();
  const path = usePath();
  const context = useCoreContext();
  const { head, operator, textOf, typedOf } = path;
  const named = operator !== undefined && isNamed(operator) ? operator : undefined;
  const [name, setName] = useTyped('name', typedOf(named?.name));
  const [type, setType] = useTyped<string | undefined>('type', named?.type);
  const [orgNumber, setOrgNumber] = useTyped('orgNumber', operator?.orgNumber ?? '');
  const [riskOwner, setRiskOwner] = useTyped('riskOwner', typedOf(head.riskOwner));
  const [dpo, setDpo] = useTyped('dpo', typedOf(head.dpo));
  const [unknown, setUnknown] = useTyped('unknown', {
    riskOwner: path.answerTo('riskOwner') === 'unknown',
    dpo: path.answerTo('dpo') === 'unknown',
  });
  const digits = orgNumber.replaceAll(/\s/g, '');
  const scheme = operator && countryEntry(context, operator.country)?.organisationNumber;
  const isWrong = digits !== '' && !isNumberOf(scheme, digits);
  const save = () => {
    if (operator === undefined) return;
    const told = (field: 'riskOwner' | 'dpo', typed: string) =>
      typed.trim() === '' || unknown[field] ? {} : { [field]: textOf(typed, head[field]) };
    const changed = { ...told('riskOwner', riskOwner), ...told('dpo', dpo) };
    path.edit([
      {
        record: operator.id,
        set: {
          name: textOf(name, named?.name),
          type,
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
        error={isWrong ? t('party.wrongOrgNumber') : undefined}
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
