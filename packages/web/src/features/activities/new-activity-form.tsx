import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../shared/language.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { showMade } from '../../shared/components/new-record/show-made.js';
import { useWorkbench } from '../../shared/data/context.js';
import { activitiesTexts } from './texts.js';

export const newActivity = 'new-activity';

/** A new activity is the operator's own, with data from the persons themselves, until somebody says otherwise. */
export const NewActivityForm = () => {
  const t = useTexts(activitiesTexts);
  const { of } = useWorkbench();
  const navigate = useNavigate();
  const operator = of('assessment')[0]?.subject.operator;
  return (
    <NewRecordForm
      anchor={newActivity}
      title={t('new')}
      add={t('add')}
      stem="behandling"
      note={t('newNote')}
      fields={[
        { name: 'title', label: t('newTitle') },
        { name: 'description', label: t('newDescription'), long: true },
      ]}
      makeRecord={({ title = '', description = '' }, id) => ({
        kind: 'activity',
        id,
        level: 'public',
        title: { nb: title },
        description: { nb: description },
        purposes: [],
        data: [],
        subjects: [],
        recipients: [],
        systems: [],
        obtainedFrom: 'subject',
        decides:
          operator === undefined ? [] : [{ party: operator, what: ['purpose', 'essentialMeans'] as const }],
        criteria: [],
      })}
      onAdded={(id) => void navigate({ to: '.', search: true, hash: id }).then(showMade)}
    />
  );
};
