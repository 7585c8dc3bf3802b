import { Tabs } from '@digdir/designsystemet-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { FreedomsTab } from './freedoms-tab.js';
import { RightsTab } from './rights-tab.js';
import './rights.css';

const tabs = [
  ['rights', RightsTab],
  ['freedoms', FreedomsTab],
] as const;

/** The rights of data subjects by activity, and the interference test of the human rights. */
export const RightsPage = () => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const tab = hash === 'freedoms' || record(hash)?.kind === 'freedom' ? 'freedoms' : 'rights';
  return (
    <>
      <PageHead title={t('shell.screens.rights')} lead={t('rights.lead')} />
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: true, hash: next, resetScroll: false })}
      >
        <Tabs.List>
          {tabs.map(([value]) => (
            <Tabs.Tab key={value} value={value}>
              {t(`rights.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* A panel for each tab: the element shows the panel its tab controls, and must find it there from the start. */}
        {tabs.map(([value, Shown]) => (
          <Tabs.Panel key={value} value={value} className="rights-panel">
            {tab === value && <Shown />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
};
