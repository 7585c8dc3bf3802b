import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { useShowMade } from '../../shared/components/new-record/show-made.js';
import { useWorkbench } from '../../shared/data/context.js';

export const newActivity = 'new-activity';

/** A new activity is the operator's own until somebody says otherwise. */
export const NewActivityForm = () => {
  const { t } = useWords();
  const operator = useWorkbench().of('assessment')[0]?.subject.operator;
  const showMade = useShowMade();
  return (
    <NewRecord
      kind="activity"
      anchor={newActivity}
      title={t('activities.new')}
      add={t('activities.add')}
      stem="behandling"
      names={['title', 'description', 'obtainedFrom']}
      preset={{
        decides: operator === undefined ? [] : [{ party: operator, what: ['purpose', 'essentialMeans'] }],
      }}
      onAdded={showMade}
    />
  );
};
