import { useLocation } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { OwnSourcesPanel } from '../../shared/components/own-sources-panel.js';
import { PageHead } from '../../shared/components/page-head.js';
import { TabsByAddress } from '../../shared/components/tabs-by-address.js';
import { useWorkbench } from '../../shared/data/context.js';
import { FreedomsTab } from './freedoms-tab.js';
import { RightsTab } from './rights-tab.js';
import './rights.css';

/** The rights of data subjects by activity, and the interference test of the human rights. */
export const RightsPage = () => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const { hash } = useLocation();
  const tab = hash === 'freedoms' || record(hash)?.kind === 'freedom' ? 'freedoms' : 'rights';
  return (
    <>
      <PageHead title={t('shell.screens.rights')} lead={t('rights.lead')} />
      <TabsByAddress
        chosen={tab}
        tabs={[
          { value: 'rights', label: t('rights.tabs.rights'), shown: <RightsTab /> },
          { value: 'freedoms', label: t('rights.tabs.freedoms'), shown: <FreedomsTab /> },
        ]}
      />
      <OwnSourcesPanel />
    </>
  );
};
