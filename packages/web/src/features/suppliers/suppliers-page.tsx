import { Heading, Paragraph, Tabs } from '@digdir/designsystemet-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import { Article28Tab } from './article-28-tab.js';
import { EngagementsTab } from './engagements-tab.js';
import { SubprocessorsTab } from './subprocessors-tab.js';
import { isTab, tabOfKind, tabs } from './tabs.js';
import { TermsTab } from './terms-tab.js';
import { suppliersTexts } from './texts.js';
import { TransfersTab } from './transfers-tab.js';
import './suppliers.css';

/** Suppliers with their contracts, terms and sub-processors, and the transfers out of the EEA. */
export const SuppliersPage = () => {
  const t = useTexts(suppliersTexts);
  const { record } = useWorkbench();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const tab = isTab(hash) ? hash : (tabOfKind(record(hash)?.kind) ?? 'suppliers');
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('title')}
        </Heading>
        <Paragraph>{t('lead')}</Paragraph>
      </div>
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: true, hash: next, resetScroll: false })}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className="suppliers-panel">
          {tab === 'suppliers' && <EngagementsTab />}
          {tab === 'transfers' && <TransfersTab />}
          {tab === 'article-28' && <Article28Tab />}
          {tab === 'terms' && <TermsTab />}
          {tab === 'subprocessors' && <SubprocessorsTab />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
};
