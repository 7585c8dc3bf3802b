import type { RecordOf } from '@risikobilde/core';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWords } from '../../shared/words.js';

type Props = { readonly benefit: RecordOf<'benefit'> };

/** A benefit: what it is, for whom, how well it is shown, and which alternatives give it. */
export const BenefitPanel = ({ benefit }: Props) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  return (
    <>
      <Fields of={benefit} names={['text', 'forWhom', 'strength', 'alternatives']} />
      <MoreFields of={benefit} />
      {!isLocked && <RemoveRecord id={benefit.id} label={t('alternativeForm.removeBenefit')} />}
    </>
  );
};
