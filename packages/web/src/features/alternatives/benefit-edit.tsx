import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = { readonly benefit: RecordOf<'benefit'> };

/** The sentence of a benefit, edited in place, and behind a press the rest of it. */
export const BenefitEdit = ({ benefit }: Props) => {
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
          <Fields of={benefit} names={['forWhom', 'strength', 'alternatives']} />
          <MoreFields of={benefit} />
          <RemoveRecord id={benefit.id} label={t('alternativeForm.removeBenefit')} />
        </FoldOut>
      )}
    </>
  );
};
