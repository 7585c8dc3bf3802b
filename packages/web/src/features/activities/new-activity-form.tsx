import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { useWorkbench } from '../../shared/data/context.js';

/** A new activity is the operator's own until somebody says otherwise. */
export const NewActivityForm = () => {
  const { t } = useWords();
  const operator = useWorkbench().of('assessment')[0]?.subject.operator;
  const { open } = usePanelAddress();
  return (
    <NewRecord
      kind="activity"
      title={t('activities.new')}
      add={t('activities.add')}
      stem="behandling"
      names={['title', 'description', 'obtainedFrom']}
      preset={{
        decides: operator === undefined ? [] : [{ party: operator, what: ['purpose', 'essentialMeans'] }],
      }}
      onAdded={open}
    />
  );
};
