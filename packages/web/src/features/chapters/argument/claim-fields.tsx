import type { Reason, RecordOf } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { GroundsEdit } from './grounds-edit.js';

type Props = { readonly claim: RecordOf<'claim'>; readonly reasons: readonly Reason[] };

/** A claim: its sentence, its chapter, whether the conclusion needs it, who looks at it again, and its grounds. */
export const ClaimFields = ({ claim, reasons }: Props) => {
  const { t } = useWords();
  const { of, text, provenance } = useWorkbench();
  const { set, unset } = useRecordEdit<'claim'>(claim);
  const isLocked = useIsLocked();
  const grounds = 'all' in claim.grounds ? claim.grounds.all : [claim.grounds];
  const sections = of('section').filter(({ id }) => provenance(id).from === provenance(claim.id).from);
  return (
    <>
      <TextEdit
        label={t('argument.text')}
        showLabel
        multiline
        value={claim.text}
        onSave={(words) => set('text', words)}
      />
      <ChoiceEdit
        label={t('field.claim.section')}
        value={claim.section}
        options={sections.map((section) => ({
          value: section.id,
          label: text(section.linkTitle ?? section.title),
        }))}
        onSave={(section) => set('section', section)}
      />
      <label className="check-edit">
        <input
          type="checkbox"
          disabled={isLocked}
          checked={claim.essential}
          onChange={(event) => set('essential', event.target.checked)}
        />
        {t('argument.essential')}
      </label>
      <h3>{t('argument.restsOn')}</h3>
      <GroundsEdit
        holder={claim.id}
        of="claim"
        grounds={grounds}
        reasons={reasons}
        changeTo={(all) => ({ record: claim.id, set: { grounds: { all } } })}
      />
      <TextEdit
        label={t('argument.owner')}
        showLabel
        value={claim.owner}
        onSave={(owner) => set('owner', owner)}
        onClear={() => unset('owner')}
      />
      <MoreFields of={claim} />
      {!isLocked && <RemoveRecord id={claim.id} label={t('argument.removeClaim')} />}
    </>
  );
};
