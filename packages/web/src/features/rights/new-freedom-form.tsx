import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { useWorkbench } from '../../shared/data/context.js';

/** A human right to be tested, by name, and the processing that may interfere with it; its title is the catalogue's. */
export const NewFreedomForm = () => {
  const { t } = useWords();
  const { of, world } = useWorkbench();
  const navigate = useNavigate();
  const catalogue = world.entries.find(({ id }) => id === 'freedoms');
  const items = catalogue?.kind === 'catalogue' ? catalogue.items : [];
  if (of('activity').length === 0) return <NeedsActivity why={t('freedom.needsActivity')} />;
  return (
    <NewRecord
      kind="freedom"
      names={['right', 'activities']}
      preset={({ right = '' }) => ({
        title: items.find(({ id }) => id === right)?.text ?? { nb: right },
        steps: {},
      })}
      title={t('freedom.new')}
      add={t('freedom.add')}
      stem="frihet"
      onAdded={(id) => void navigate({ to: '.', search: true, hash: id })}
    />
  );
};
