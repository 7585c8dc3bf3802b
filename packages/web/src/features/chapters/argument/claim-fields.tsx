import type { Reason, RecordOf } from '@risikobilde/core';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { FieldEdit } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { GroundsEdit } from './grounds-edit.js';

type Props = { readonly claim: RecordOf<'claim'>; readonly reasons: readonly Reason[] };

/** A claim: its sentence, its chapter, whether the conclusion needs it, who looks at it again, and its grounds. */
export const ClaimFields = ({ claim, reasons }: Props) => {
  const { t } = useWords();
  const { of, provenance } = useWorkbench();
  // A claim stands in a chapter of the assessment that it comes from.
  const elsewhere = of('section')
    .map(({ id }) => id)
    .filter((id) => provenance(id).from !== provenance(claim.id).from);
  return (
    <>
      <FieldEdit of={claim} name="text" />
      <FieldEdit of={claim} name="section" except={elsewhere} />
      <FieldEdit of={claim} name="essential" />
      <h3>{t('argument.restsOn')}</h3>
      <GroundsEdit
        holder={claim.id}
        of="claim"
        grounds={'all' in claim.grounds ? claim.grounds.all : [claim.grounds]}
        reasons={reasons}
        changeTo={(all) => ({ record: claim.id, set: { grounds: { all } } })}
      />
      <FieldEdit of={claim} name="owner" />
      <MoreFields of={claim} />
      <RemoveRecord id={claim.id} label={t('argument.removeClaim')} />
    </>
  );
};
