import { type Statement, unreadOf } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { TabsByAddress } from '../../shared/components/tabs-by-address.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Platform } from '../../shared/data/use-platform.js';
import { ConclusionPanel } from './conclusion-panel.js';
import { DocumentsPanel } from './documents-panel.js';
import { ExposurePanel } from './exposure-panel.js';
import { referrersOf } from './leaning.js';
import { NewerAlert } from './newer-alert.js';
import { OwnRecordsPanel } from './own-records-panel.js';
import { ReceivePanel } from './receive-panel.js';
import { StatementsTab } from './statements-tab.js';
import { UpdateTab } from './update-tab.js';
import { useOwn } from './use-answering.js';

const tabs = ['done', 'mine', 'changed', 'documents'] as const;
type Tab = (typeof tabs)[number];

/** The tab that the address names, by itself or through a statement that stands there. */
const tabOf = (hash: string, statements: readonly Statement[]): Tab => {
  const named = tabs.find((tab) => tab === hash);
  if (named) return named;
  const statement = statements.find(({ id }) => id === hash);
  return statement === undefined || statement.offer?.type === 'provided' ? 'done' : 'mine';
};

/** A service on its platform: done for it, left to it, and changed since last time. */
export const ServiceView = ({ platform }: { readonly platform: Platform }) => {
  const { t } = useWords();
  const { assessment, evaluation, text } = useWorkbench();
  const { hash } = useLocation();
  const own = useOwn();
  const leaning = useMemo(() => referrersOf(own), [own]);
  const { release, newer } = platform;
  const statements = assessment.inheritance?.statements ?? [];
  const unread = newer ? unreadOf(own, release, newer).length : 0;
  const tab = tabOf(hash, statements);
  const count = (answer: Statement['answer']): number =>
    statements.filter((statement) => statement.answer === answer).length;
  const done = statements.filter(({ offer }) => offer?.type === 'provided');
  const mine = statements.filter(({ offer }) => offer?.type === 'shared' || offer?.type === 'yours');
  const counts = { done: done.length, mine: mine.length, changed: unread };
  const contents: Readonly<Record<Tab, ReactNode>> = {
    done: <StatementsTab lead={t('services.doneLead')} statements={done} leaning={leaning} canAdoptAll />,
    mine: (
      <>
        <ConclusionPanel />
        <StatementsTab lead={t('services.mineLead')} statements={mine} leaning={leaning} />
        <ExposurePanel />
        <OwnRecordsPanel />
      </>
    ),
    changed: (
      <>
        <UpdateTab platform={platform} />
        <ReceivePanel />
      </>
    ),
    documents: <DocumentsPanel of="owner" />,
  };
  const { title, version, on } = release.manifest;
  return (
    <>
      <PageHead title={t('shell.screens.fromPlatform')} lead={t('services.leadOwner')}>
        <p className="subtle">
          {t('services.standsOn', { title: text(title), version, date: on })}{' '}
          {t(count('open') === statements.length ? 'services.countsNone' : 'services.counts', {
            all: statements.length,
            adopt: count('adopt'),
            adapt: count('adapt'),
            reject: count('reject'),
            open: count('open'),
          })}{' '}
          {evaluation.conclusion.claims.length > 0 && (
            <strong>{t(`conclusion.${evaluation.conclusion.standing}`)}.</strong>
          )}
        </p>
      </PageHead>
      {newer && tab !== 'changed' && <NewerAlert />}
      <TabsByAddress
        chosen={tab}
        tabs={tabs.map((value) => ({
          value,
          label: `${t(`services.tabs.${value}`)}${value === 'documents' ? '' : ` (${counts[value]})`}`,
          shown: contents[value],
        }))}
      />
    </>
  );
};
