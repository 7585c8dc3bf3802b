import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { ComparePanel } from './compare-panel.js';
import { EventsPanel } from './events-panel.js';
import { historyTexts } from './texts.js';
import { VerifyPanel } from './verify-panel.js';
import './history.css';

/** Who changed what, when and why; what differs between two moments; and proof that nothing was altered. */
export const HistoryPage = () => {
  const t = useTexts(historyTexts);
  const [from, setFrom] = useState<number>();
  const compare = useRef<HTMLElement>(null);
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('title')}
        </Heading>
        <Paragraph>{t('lead')}</Paragraph>
      </div>
      <EventsPanel
        onCompare={(revision) => {
          setFrom(revision);
          compare.current?.focus();
          compare.current?.scrollIntoView({ block: 'start' });
        }}
      />
      <ComparePanel key={from ?? 'newest'} region={compare} {...(from !== undefined && { from })} />
      <VerifyPanel />
    </>
  );
};
