import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';

/** The measures that make up for what the law of the country does not give. */
export const SupplementaryEdit = ({ transfer }: { readonly transfer: RecordOf<'transfer'> }) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const nameOf = useNames();
  const isLocked = useIsLocked();
  const { set } = useRecordEdit<'transfer'>(transfer);
  const measures = of('measure');
  const free = measures.filter(({ id }) => !transfer.supplementary.includes(id));
  return (
    <>
      <ListEdit
        items={transfer.supplementary}
        nameOf={nameOf}
        onSave={(supplementary) => set('supplementary', supplementary)}
        empty={measures.length === 0 ? t('transfer.noMeasures') : t('suppliers.noSupplementary')}
        render={(measure) => <RecordLink record={measure}>{nameOf(measure)}</RecordLink>}
      />
      {!isLocked && free.length > 0 && (
        <ChoiceEdit
          label={t('transfer.addSupplementary')}
          value={undefined}
          options={free.map(({ id, title }) => ({ value: id, label: text(title) }))}
          onSave={(measure) => set('supplementary', [...transfer.supplementary, measure])}
        />
      )}
    </>
  );
};
