import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordList } from '../../shared/components/record-list.js';
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
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('chapters.tables.activities')}
        </Heading>
        <Paragraph>{t('activities.lead')}</Paragraph>
      </div>
      {selected ? (
        <div className="list-and-one">
          <RecordList
            label={t('activities.list')}
            to="/a/$id/behandlinger"
            selected={selected.id}
            newForm={{ anchor: newActivity, label: t('activities.new') }}
            items={activities.map((activity) => ({ id: activity.id, title: text(activity.title) }))}
          />
          <div>
            <RecordFrame id={selected.id}>
              <ActivityPanel key={selected.id} activity={selected} />
            </RecordFrame>
          </div>
        </div>
      ) : (
        <Paragraph className="panel">{t('activities.none')}</Paragraph>
      )}
      <NewActivityForm />
    </>
  );
};
