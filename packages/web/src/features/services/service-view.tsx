import { unreadOf } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { ViewParts } from '../../shared/components/view-parts.js';
import type { Platform } from '../../shared/data/use-platform.js';
import { ChainPicture } from './chain/chain-picture.js';
import { ConclusionPanel } from './conclusion-panel.js';
import { DecisionsTab } from './decisions/decisions-tab.js';
import { DocumentsPanel } from './documents-panel.js';
import { ExposurePanel } from './exposure-panel.js';
import { NewerAlert } from './newer-alert.js';
import { OwnRecordsPanel } from './own-records-panel.js';
import { ReceivePanel } from './receive-panel.js';
import { UnsaidPanel } from './unsaid-panel.js';
import { UpdateTab } from './update-tab.js';
import { useOwn } from './use-answering.js';

const tabs = ['decisions', 'changed', 'chain', 'mine', 'documents'] as const;
type Tab = (typeof tabs)[number];

/** The tab that the address names; a statement stands among the decisions. */
const tabOf = (hash: string): Tab => tabs.find((tab) => tab === hash) ?? 'decisions';

/** A service on its platform: done for it, left to it, and changed since last time. */
export const ServiceView = ({ platform }: { readonly platform: Platform }) => {
  const { t } = useWords();
  const { hash } = useLocation();
  const own = useOwn();
  const { release, newer } = platform;
  const tab = tabOf(hash);
  const unread = newer ? unreadOf(own, release, newer).length : 0;
  const shown: Readonly<Record<Tab, () => ReactNode>> = {
    decisions: () => (
      <>
        {newer && <NewerAlert />}
        <DecisionsTab key={hash} platform={platform} named={hash} />
      </>
    ),
    changed: () => (
      <>
        <PageHead
          title={t(newer ? 'services.newerAnswer' : 'services.newestAnswer', {
            n: unread,
            version: (newer ?? release).manifest.version,
          })}
          lead={t('services.newerLead')}
        />
        <UpdateTab platform={platform} />
        <ReceivePanel />
      </>
    ),
    chain: () => <ChainPicture />,
    mine: () => (
      <>
        <PageHead title={t('services.tabs.mine')} lead={t('services.mineLead')} />
        <UnsaidPanel />
        <ConclusionPanel />
        <ExposurePanel />
        <OwnRecordsPanel />
      </>
    ),
    documents: () => (
      <>
        <PageHead title={t('services.tabs.documents')} lead={t('services.documentsLead')} />
        <DocumentsPanel of="owner" />
      </>
    ),
  };
  return (
    <>
      <ViewParts
        label={t('shell.screens.fromPlatform')}
        chosen={tab}
        parts={tabs.map((value) => ({
          value,
          label:
            value === 'changed' && unread > 0
              ? t('services.tabs.changedN', { n: unread })
              : t(`services.tabs.${value}`),
        }))}
      />
      {shown[tab]()}
    </>
  );
};
