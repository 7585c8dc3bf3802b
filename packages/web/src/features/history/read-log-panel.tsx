import { Alert, Button } from '@digdir/designsystemet-react';
import type { ReadLog } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DataTable } from '../../shared/components/data-table.js';
import { Panel } from '../../shared/components/panel.js';
import { request } from '../../shared/data/api.js';
import { useWorkbench } from '../../shared/data/context.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';

/** Rows that are read and shown at a time. */
const pageSize = 50;

/** Who opened, took out or printed the assessment, and when; and how long that is kept. */
export const ReadLogPanel = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const log = useInfiniteQuery({
    queryKey: ['readings', id],
    queryFn: ({ pageParam }) =>
      request('GET /api/assessments/:id/readings', {
        params: { id },
        query: { limit: pageSize, ...(pageParam !== '' && { after: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const { data, error } = log;
  const [first] = data?.pages ?? [];
  const rows = data?.pages.flatMap(({ readings }) => readings) ?? [];
  return (
    <Panel title={t('readLog.title')}>
      <p className="prose">{t('readLog.lead')}</p>
      {first && <Kept {...first} />}
      <div role="status">
        {error && <Alert data-color="danger">{t('readLog.failed', { detail: error.message })}</Alert>}
        {data === undefined && !error && <Loading />}
        {data !== undefined && rows.length === 0 && <p>{t('readLog.none')}</p>}
      </div>
      {rows.length > 0 && <Rows rows={rows} />}
      {log.hasNextPage && (
        <Button
          variant="tertiary"
          data-size="sm"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('readLog.older')}
        </Button>
      )}
    </Panel>
  );
};

const Kept = ({ days, said }: Pick<ReadLog, 'days' | 'said'>) => {
  const { t, language } = useWords();
  return (
    <p className="prose subtle">
      {t('readLog.kept', {
        days,
        said: said === undefined ? 'none' : 'said',
        who: said?.by.name ?? '',
        when: said === undefined ? '' : formatMoment(said.at, language),
      })}
    </p>
  );
};

const Rows = ({ rows }: { readonly rows: ReadLog['readings'] }) => {
  const { t, language } = useWords();
  return (
    <DataTable
      label={t('readLog.title')}
      columns={[t('notices.delivery.made'), t('tasks.who'), t('compare.columns.what'), t('readLog.times')]}
      wide={2}
      rows={rows.map(({ id, last, by, link, kind, what, times }) => ({
        key: id,
        cells: [
          formatMoment(last, language),
          by === undefined
            ? t('readLog.link', { who: link?.madeBy?.name ?? 'none' })
            : by.isMachine
              ? `${by.name} (${t('accessOn.machine')})`
              : by.name,
          t('readLog.kind', { kind, what: what ?? '' }),
          String(times),
        ],
      }))}
    />
  );
};
