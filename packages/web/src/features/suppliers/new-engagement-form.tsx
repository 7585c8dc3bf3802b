import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Who processes for whom, under which contract, for which activities; a new supplier is made in the same edit. */
export const NewEngagementForm = () => {
  const { t } = useWords();
  const { open } = usePanelAddress();
  if (useWorkbench().of('activity').length === 0)
    return <NeedsActivity why={t('engagement.needsActivity')} />;
  return (
    <>
      <p className="edit-note">
        <Link className="ds-link" to="." search hash="profiles">
          {t('profile.orFrom')}
        </Link>
      </p>
      <NewRecord
        kind="engagement"
        title={t('engagement.new')}
        add={t('engagement.add')}
        stem="databehandlerforhold"
        names={['contractor', 'principal', 'contract', 'activities']}
        orNew={['contractor']}
        except={({ contractor = '', principal = '' }) => ({
          contractor: [principal],
          principal: [contractor],
        })}
        onAdded={open}
      />
    </>
  );
};
