import type { RecordOf } from '@risikobilde/core';
import { useTexts } from '../../shared/language.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { ReasonedChoice } from '../../shared/components/edit/reasoned-choice.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { criteriaTexts } from './criteria-texts.js';

/** Which of the nine criteria of WP 248 the processing meets, each with its reason: they say whether a DPIA is called for. */
export const CriteriaPanel = ({ activity }: { readonly activity: RecordOf<'activity'> }) => {
  const t = useTexts(criteriaTexts);
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
    <Panel title={t('criteria')}>
      <p className="prose">{t('lead')}</p>
      <ListEdit
        items={activity.criteria}
        nameOf={({ item }) => nameOf(item)}
        onSave={(criteria) => set('criteria', criteria)}
        empty={t('none')}
        render={(met, change) => (
          <>
            <strong>{nameOf(met.item)}</strong>
            <TextEdit
              label={`${t('why')}: ${nameOf(met.item)}`}
              multiline
              value={met.why}
              onSave={(why) => change({ ...met, why })}
            />
          </>
        )}
      />
      {!isLocked && free.length > 0 && (
        <ReasonedChoice
          label={t('add')}
          hideLabel={false}
          options={free.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          answer={undefined}
          onSave={({ value, why }) => set('criteria', [...activity.criteria, { item: value, why }])}
        />
      )}
    </Panel>
  );
};
