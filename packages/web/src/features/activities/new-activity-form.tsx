import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { showMade } from '../../shared/components/new-record/show-made.js';
import { useWorkbench } from '../../shared/data/context.js';

export const newActivity = 'new-activity';

/** A new activity is the operator's own, with data from the persons themselves, until somebody says otherwise. */
export const NewActivityForm = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const navigate = useNavigate();
  const operator = of('assessment')[0]?.subject.operator;
  return (
    <NewRecordForm
      anchor={newActivity}
      title={t('activities.new')}
      add={t('activities.add')}
      stem="behandling"
      note={t('activities.newNote')}
      fields={[
        { name: 'title', label: t('activities.newTitle') },
        { name: 'description', label: t('activities.newDescription'), long: true },
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
