import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { Loading } from '../../shared/loading.js';
import { ComparePanel } from './compare-panel.js';
import { EventsPanel } from './events-panel.js';
import { useEvents } from '../../shared/data/history-queries.js';
import { VerifyPanel } from './verify-panel.js';
import './history.css';

/** Every edit, any two moments held against each other, and whether the chain of edits is whole. */
export const HistoryPage = () => {
  const { t } = useWords();
  const { data, error } = useEvents();
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('shell.screens.history')}
        </Heading>
        <Paragraph>{t('history.lead')}</Paragraph>
      </div>
      <VerifyPanel />
      {error && <Alert data-color="danger">{t('history.failed', { detail: error.message })}</Alert>}
      {data === undefined && !error && <Loading />}
      {data !== undefined && data.length > 0 && (
        <>
          {data.length > 1 && <ComparePanel events={data} />}
          <EventsPanel events={data} />
        </>
      )}
    </>
  );
};
