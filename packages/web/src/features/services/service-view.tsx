import { Heading, Paragraph, Tabs } from '@digdir/designsystemet-react';
import type { Statement } from '@risikobilde/core';
import { unreadOf } from '@risikobilde/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWords } from '../../shared/words.js';
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
  const navigate = useNavigate();
  const own = useOwn();
  const leaning = useMemo(() => referrersOf(own), [own]);
  const { release, newer } = platform;
  const statements = assessment.inheritance?.statements ?? [];
  const unread = newer ? unreadOf(own, release, newer).length : 0;
  const tab = tabOf(hash, statements);
  const go = (to: string) => void navigate({ to: '.', search: true, hash: to, resetScroll: false });
  const count = (answer: Statement['answer']): number =>
    statements.filter((statement) => statement.answer === answer).length;
  const done = statements.filter(({ offer }) => offer?.type === 'provided');
  const mine = statements.filter(({ offer }) => offer?.type === 'shared' || offer?.type === 'yours');
  const counts = { done: done.length, mine: mine.length, changed: unread };
  const { title, version, on } = release.manifest;
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('shell.screens.services')}
        </Heading>
        <Paragraph>{t('services.leadOwner')}</Paragraph>
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
      </div>
      {newer && tab !== 'changed' && <NewerAlert />}
      <Tabs value={tab} onChange={go}>
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`services.tabs.${each}`)}
              {each !== 'documents' && ` (${counts[each]})`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="done" className="services-panel">
          {tab === 'done' && (
            <StatementsTab lead={t('services.doneLead')} statements={done} leaning={leaning} canAdoptAll />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="mine" className="services-panel">
          {tab === 'mine' && (
            <>
              <ConclusionPanel />
              <StatementsTab lead={t('services.mineLead')} statements={mine} leaning={leaning} />
              <ExposurePanel />
              <OwnRecordsPanel />
            </>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="changed" className="services-panel">
          {tab === 'changed' && (
            <>
              <UpdateTab platform={platform} />
              <ReceivePanel />
            </>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="documents" className="services-panel">
          {tab === 'documents' && <DocumentsPanel of="owner" />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
};
