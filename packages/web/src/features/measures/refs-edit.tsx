import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';

const catalogues: readonly string[] = ['nsm-principles', 'supplementary-measures'];

/** The items of catalogues that a measure answers, such as a principle of NSM. */
export const RefsEdit = ({ measure }: { readonly measure: RecordOf<'measure'> }) => {
  const { t } = useWords();
  const { text, world } = useWorkbench();
  const { set } = useRecordEdit<'measure'>(measure);
  const isLocked = useIsLocked();
  const items = world.entries.flatMap((entry) =>
    entry.kind === 'catalogue'
      ? entry.items.map((item) => ({
          value: `${entry.id}:${item.id}`,
          catalogue: entry.id,
          label: text(item.text),
          // Ids that are numbers are what the catalogue itself calls its items.
          from: /^\d/.test(item.id)
            ? t('measures.item', { catalogue: text(entry.title), id: item.id })
            : text(entry.title),
        }))
      : [],
  );
  const itemOf = (ref: string) => items.find(({ value }) => value === ref);
  const free = items.filter(
    ({ value, catalogue }) => catalogues.includes(catalogue) && !measure.refs.includes(value),
  );
  return (
    <section>
      <h4>{t('measures.refs')}</h4>
      <ListEdit
        items={measure.refs}
        nameOf={(ref) => itemOf(ref)?.label ?? ref}
        onSave={(refs) => set('refs', refs)}
        empty={t('measureForm.noRefs')}
        render={(ref) => (
          <>
            {itemOf(ref)?.label ?? ref}
            <p className="measures-meta">{itemOf(ref)?.from}</p>
          </>
        )}
      />
      {!isLocked && (
        <ChoiceEdit
          label={t('measureForm.addRef')}
          value={undefined}
          options={free.map(({ value, label, from }) => ({ value, label: `${from}: ${label}` }))}
          onSave={(ref) => set('refs', [...measure.refs, ref])}
        />
      )}
    </section>
  );
};
