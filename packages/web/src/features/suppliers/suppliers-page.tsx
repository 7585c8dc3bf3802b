import { Heading, Paragraph, Tabs } from '@digdir/designsystemet-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { Article28Tab } from './article-28-tab.js';
import { EngagementsTab } from './engagements-tab.js';
import { SubprocessorsTab } from './subprocessors-tab.js';
import { isTab, type Tab, tabOfKind, tabs } from './tabs.js';
import { TermsTab } from './terms-tab.js';
import { TransfersTab } from './transfers-tab.js';
import './suppliers.css';

const contents: Readonly<Record<Tab, ReactNode>> = {
  suppliers: <EngagementsTab />,
  transfers: <TransfersTab />,
  'article-28': <Article28Tab />,
  terms: <TermsTab />,
  subprocessors: <SubprocessorsTab />,
};

/** Suppliers with their contracts, terms and sub-processors, and the transfers out of the EEA. */
export const SuppliersPage = () => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const tab = isTab(hash) ? hash : (tabOfKind(record(hash)?.kind) ?? 'suppliers');
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('shell.screens.suppliers')}
        </Heading>
        <Paragraph>{t('suppliers.lead')}</Paragraph>
      </div>
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: true, hash: next, resetScroll: false })}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`suppliers.tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* A panel for each tab: the element shows the panel its tab controls, and must find it there from the start. */}
        {tabs.map((each) => (
          <Tabs.Panel key={each} value={each} className="suppliers-panel">
            {each === tab && contents[each]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
};
