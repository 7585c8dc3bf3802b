import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import { EventItem } from './event-item.js';
import { historyApi } from './history-api.js';
import { historyTexts } from './texts.js';

const pageSize = 20;

/** Every edit, newest first, a page at a time. */
export const EventsPanel = ({ onCompare }: { readonly onCompare: (revision: number) => void }) => {
  const t = useTexts(historyTexts);
  const { id, snapshot } = useWorkbench();
  const [page, setPage] = useState(0);
  const newest = snapshot.revision;
  const last = Math.max(0, newest - page * pageSize);
  const after = Math.max(0, last - pageSize);
  const query = useQuery({
    queryKey: ['history', id, after, last],
    queryFn: () => historyApi.events(id, after, last - after),
    placeholderData: (before) => before,
  });
  const events = query.data?.events.toReversed() ?? [];
  return (
    <section className="panel" aria-labelledby="edits">
      <Heading level={2} data-size="xs" id="edits">
        {t('edits')}
      </Heading>
      <Paragraph data-size="sm" className="history-prose">
        {newest === 1 ? t('one') : t('editsLead', { n: newest })}
      </Paragraph>
      {query.isPending && <Paragraph>{t('loading')}</Paragraph>}
      {query.isError && (
        <Paragraph role="alert">
          {t('failed')}{' '}
          <Button variant="secondary" data-size="sm" onClick={() => void query.refetch()}>
            {t('retry')}
          </Button>
        </Paragraph>
      )}
      <ol className="history-events" aria-busy={query.isFetching}>
        {events.map((event) => (
          <EventItem
            key={event.id}
            event={event}
            isNewest={event.revision === newest}
            onCompare={onCompare}
          />
        ))}
      </ol>
      {newest > pageSize && (
        <nav className="history-pages" aria-label={t('pages')}>
          <Button
            variant="secondary"
            data-size="sm"
            aria-disabled={page === 0}
            onClick={() => page > 0 && setPage(page - 1)}
          >
            {t('newer')}
          </Button>
          <span role="status">{t('shown', { from: newest - last + 1, to: newest - after, n: newest })}</span>
          <Button
            variant="secondary"
            data-size="sm"
            aria-disabled={after === 0}
            onClick={() => after > 0 && setPage(page + 1)}
          >
            {t('older')}
          </Button>
        </nav>
      )}
    </section>
  );
};
