import { Heading, Paragraph, Tabs } from '@digdir/designsystemet-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { FreedomsTab } from './freedoms-tab.js';
import { RightsTab } from './rights-tab.js';
import './rights.css';

/** The rights of data subjects by activity, and the interference test of the human rights. */
export const RightsPage = () => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const tab = hash === 'freedoms' || record(hash)?.kind === 'freedom' ? 'freedoms' : 'rights';
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('shell.screens.rights')}
        </Heading>
        <Paragraph>{t('rights.lead')}</Paragraph>
      </div>
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: true, hash: next, resetScroll: false })}
      >
        <Tabs.List>
          <Tabs.Tab value="rights">{t('rights.tabs.rights')}</Tabs.Tab>
          <Tabs.Tab value="freedoms">{t('rights.tabs.freedoms')}</Tabs.Tab>
        </Tabs.List>
        {/* A panel for each tab: the element shows the panel its tab controls, and must find it there from the start. */}
        <Tabs.Panel value="rights" className="rights-panel">
          {tab === 'rights' && <RightsTab />}
        </Tabs.Panel>
        <Tabs.Panel value="freedoms" className="rights-panel">
          {tab === 'freedoms' && <FreedomsTab />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
};
