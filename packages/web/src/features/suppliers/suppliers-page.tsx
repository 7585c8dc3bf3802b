import { Navigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { TabsByAddress } from '../../shared/components/tabs-by-address.js';
import { useWorkbench } from '../../shared/data/context.js';
import { Article28Tab } from './article-28-tab.js';
import { EngagementsTab } from './engagements-tab.js';
import { SubprocessorsTab } from './subprocessors-tab.js';
import { isTab, type Tab, tabOfKind, tabs } from './tabs.js';
import { TermsTab } from './terms-tab.js';
import './suppliers.css';

const contents: Readonly<Record<Tab, ReactNode>> = {
  suppliers: <EngagementsTab />,
  'article-28': <Article28Tab />,
  terms: <TermsTab />,
  subprocessors: <SubprocessorsTab />,
};

/** Suppliers with their contracts, terms and sub-processors, and the transfers out of the EEA. */
export const SuppliersPage = () => {
  const { t } = useWords();
  const { id, record } = useWorkbench();
  const { hash } = useLocation();
  // Transfers were a part of this page; links to them go on working.
  if (hash === 'transfers' || record(hash)?.kind === 'transfer')
    return (
      <Navigate
        to="/a/$id/overforinger"
        params={{ id }}
        search={keepCommon}
        hash={hash === 'transfers' ? '' : hash}
        replace
      />
    );
  return (
    <>
      <PageHead title={t('shell.screens.suppliers')} lead={t('suppliers.lead')} />
      <TabsByAddress
        chosen={isTab(hash) ? hash : (tabOfKind(record(hash)?.kind) ?? 'suppliers')}
        tabs={tabs.map((value) => ({ value, label: t(`suppliers.tabs.${value}`), shown: contents[value] }))}
      />
    </>
  );
};
