import { Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { ListAndOne } from '../../shared/components/record-list.js';
import { useSelected } from '../../shared/components/use-selected.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ActivityPanel } from './activity-panel.js';
import { newActivity, NewActivityForm } from './new-activity-form.js';

/** The record of processing: the activities, and one of them in full, edited in place. */
export const ActivitiesPage = () => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const activities = of('activity');
  const selected = useSelected(activities);
  return (
    <>
      <PageHead title={t('chapters.tables.activities')} lead={t('activities.lead')} />
      {selected ? (
        <ListAndOne
          label={t('activities.list')}
          to="/a/$id/behandlinger"
          selected={selected.id}
          newForm={{ anchor: newActivity, label: t('activities.new') }}
          items={activities.map(({ id, title }) => ({ id, title: text(title) }))}
        >
          <ActivityPanel key={selected.id} activity={selected} />
        </ListAndOne>
      ) : (
        <Paragraph className="panel">{t('activities.none')}</Paragraph>
      )}
      <NewActivityForm />
    </>
  );
};
