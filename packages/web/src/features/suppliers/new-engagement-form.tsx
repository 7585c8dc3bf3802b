import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { useShowMade } from '../../shared/components/new-record/show-made.js';
import { useWorkbench } from '../../shared/data/context.js';

export const newEngagement = 'new-engagement';

/** Who processes for whom, under which contract, for which activities; a new supplier is made in the same edit. */
export const NewEngagementForm = () => {
  const { t } = useWords();
  const showMade = useShowMade();
  if (useWorkbench().of('activity').length === 0)
    return <NeedsActivity why={t('engagement.needsActivity')} />;
  return (
    <NewRecord
      kind="engagement"
      anchor={newEngagement}
      title={t('engagement.new')}
      add={t('engagement.add')}
      stem="databehandlerforhold"
      names={['contractor', 'principal', 'contract', 'activities']}
      orNew={['contractor']}
      except={({ contractor = '', principal = '' }) => ({ contractor: [principal], principal: [contractor] })}
      onAdded={showMade}
    />
  );
};
