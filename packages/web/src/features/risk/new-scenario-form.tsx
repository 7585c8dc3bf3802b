import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { useWorkbench } from '../../shared/data/context.js';

/** A scenario in a few words, from who or what to the harm; how often and how many is judged where it then opens. */
export const NewScenarioForm = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const navigate = useNavigate();
  if (of('activity').length === 0) return <NeedsActivity why={t('risk.needsActivity')} />;
  return (
    <NewRecord
      kind="scenario"
      names={['title', 'source', 'event', 'dimensions', 'affects', 'harm']}
      title={t('risk.new')}
      add={t('risk.add')}
      stem="scenario"
      onAdded={(scenario) => void navigate({ to: '.', search: (old) => ({ ...old, scenario }) })}
    />
  );
};
