import { Alert } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { Loading } from '../../shared/loading.js';
import { useMay } from '../../shared/data/context.js';
import { AccessOnPanel } from './access-on-panel.js';
import { ComparePanel } from './compare-panel.js';
import { EventsPanel } from './events-panel.js';
import { useEvents } from '../../shared/data/history-queries.js';
import { ReadLogPanel } from './read-log-panel.js';
import { VerifyPanel } from './verify-panel.js';
import './history.css';

/** Edits that are read and shown at a time. */
const pageSize = 50;

/** Every edit, any two moments held against each other, and whether the chain of edits is whole. */
export const HistoryPage = () => {
  const { t } = useWords();
  const mayReadAccess = useMay('readAccessHistory');
  const mayReadLog = useMay('readReadLog');
  const [count, setCount] = useState(pageSize);
  const { data, error } = useEvents(count);
  return (
    <>
      <PageHead title={t('shell.screens.history')} lead={t('history.lead')} />
      {error && <Alert data-color="danger">{t('history.failed', { detail: error.message })}</Alert>}
      {data === undefined && !error && <Loading />}
      {data !== undefined && data.length > 0 && <ComparePanel events={data} />}
      <VerifyPanel />
      {mayReadAccess && <AccessOnPanel />}
      {mayReadLog && <ReadLogPanel />}
      {data !== undefined && data.length > 0 && (
        <EventsPanel events={data} onOlder={() => setCount(data.length + pageSize)} />
      )}
    </>
  );
};
