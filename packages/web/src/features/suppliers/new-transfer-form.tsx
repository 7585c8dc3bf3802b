import { useWords } from '../../shared/words.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { useWorkbench } from '../../shared/data/context.js';

/** What goes where, from whom and to whom; grounds and the assessment of the protection are given where it then opens. */
export const NewTransferForm = () => {
  const { t } = useWords();
  const { open } = usePanelAddress();
  if (useWorkbench().of('activity').length === 0) return <NeedsActivity why={t('transfer.needsActivity')} />;
  return (
    <NewRecord
      kind="transfer"
      title={t('transfer.new')}
      add={t('transfer.add')}
      stem="overforing"
      names={[
        'title',
        'data',
        'exporter',
        'importer',
        'country',
        'mode',
        'frequency',
        'clearText',
        'activities',
      ]}
      orNew={['importer']}
      except={({ exporter = '', importer = '' }) => ({ exporter: [importer], importer: [exporter] })}
      onAdded={open}
    />
  );
};
