import type { Ground, Reason, RecordOf } from '@risikobilde/core';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { FieldEdit } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { GroundsEdit } from './grounds-edit.js';

type Props = { readonly claim: RecordOf<'claim'>; readonly reasons: readonly Reason[] };

/** A claim: its sentence, its chapter, whether the conclusion needs it and why, its grounds, its reservation, and who looks at it again. */
export const ClaimFields = ({ claim, reasons }: Props) => {
  const { t } = useWords();
  const { of, provenance, evaluation } = useWorkbench();
  const unless = evaluation.claims.find(({ id }) => id === claim.id)?.unless;
  // A claim stands in a chapter of the assessment that it comes from.
  const elsewhere = of('section')
    .map(({ id }) => id)
    .filter((id) => provenance(id).from !== provenance(claim.id).from);
  return (
    <>
      <FieldEdit of={claim} name="text" />
      <FieldEdit of={claim} name="section" except={elsewhere} />
      <FieldEdit of={claim} name="essential" />
      {(claim.essential || claim.essentialBecause) && <FieldEdit of={claim} name="essentialBecause" />}
      <h3>{t('argument.restsOn')}</h3>
      <GroundsEdit
        holder={claim.id}
        of="claim"
        grounds={partsOf(claim.grounds)}
        reasons={reasons}
        changeTo={(all) => ({ record: claim.id, set: { grounds: { all } } })}
      />
      <h3>{t('field.claim.unless')}</h3>
      <p className="edit-note">{t('help.claim.unless')}</p>
      <GroundsEdit
        holder={claim.id}
        of="reservation"
        grounds={partsOf(claim.unless)}
        reasons={unless?.type === 'all' ? unless.children : unless ? [unless] : []}
        changeTo={(all) =>
          all.length === 0
            ? { record: claim.id, unset: ['unless'] }
            : { record: claim.id, set: { unless: { all } } }
        }
      />
      <FieldEdit of={claim} name="owner" />
      <MoreFields of={claim} />
      <RemoveRecord id={claim.id} label={t('argument.removeClaim')} />
    </>
  );
};

/** The parts of a ground; `all` at the top is how several are written. */
const partsOf = (ground: Ground | undefined): readonly Ground[] =>
  ground === undefined ? [] : 'all' in ground ? ground.all : [ground];
