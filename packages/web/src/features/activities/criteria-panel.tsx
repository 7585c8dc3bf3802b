import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { ReasonedChoice } from '../../shared/components/edit/reasoned-choice.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Which of the nine criteria of WP 248 the processing meets, each with its reason: they say whether a DPIA is called for. */
export const CriteriaPanel = ({ activity }: { readonly activity: RecordOf<'activity'> }) => {
  const { t } = useWords();
  const { world, text } = useWorkbench();
  const { set } = useRecordEdit<'activity'>(activity);
  const isLocked = useIsLocked();
  const catalogue = world.entries.find(({ id }) => id === 'wp248');
  const items = catalogue?.kind === 'catalogue' ? catalogue.items : [];
  // A criterion is cited alone or with its catalogue.
  const itemOf = (cited: string) => items.find(({ id }) => id === cited || `wp248:${id}` === cited);
  const nameOf = (cited: string) => text(itemOf(cited)?.text ?? { nb: cited });
  const free = items.filter((item) => !activity.criteria.some((met) => itemOf(met.item) === item));
  return (
    <Panel title={t('criteria.criteria')}>
      <p className="prose">{t('criteria.lead')}</p>
      <ListEdit
        items={activity.criteria}
        nameOf={({ item }) => nameOf(item)}
        onSave={(criteria) => set('criteria', criteria)}
        empty={t('criteria.none')}
        render={(met, change) => (
          <>
            <strong>{nameOf(met.item)}</strong>
            <TextEdit
              label={`${t('common.why')}: ${nameOf(met.item)}`}
              multiline
              value={met.why}
              onSave={(why) => change({ ...met, why })}
            />
          </>
        )}
      />
      {!isLocked && free.length > 0 && (
        <ReasonedChoice
          label={t('criteria.add')}
          hideLabel={false}
          options={free.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          answer={undefined}
          onSave={({ value, why }) => set('criteria', [...activity.criteria, { item: value, why }])}
        />
      )}
    </Panel>
  );
};
