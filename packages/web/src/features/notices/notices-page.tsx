import { Alert, Button } from '@digdir/designsystemet-react';
import type { Notices } from '@risikobilde/api';
import { formatMoment, message } from '@risikobilde/words';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { PageHead } from '../../shared/components/page-head.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useStart } from '../../shared/use-start.js';
import { useWords } from '../../shared/words.js';
import { ChoiceForm } from './choice-form.js';
import { FeedsPanel } from './feeds-panel.js';
import './notices.css';

const noticesQuery = {
  queryKey: ['notices'],
  queryFn: ({ pageParam: after }: { readonly pageParam: string | undefined }) =>
    request('GET /api/notices', { query: { after } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: Notices) => next,
};

/** What one has been told, how one wants to be told, and one's feeds. */
export const NoticesPage = () => {
  const { t } = useWords();
  useStart(t('notices.title'));
  const {
    data: read,
    error,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  } = useInfiniteQuery(noticesQuery);
  const data = read?.pages[0];
  return (
    <div className="notices-page">
      <main id="main" tabIndex={-1} className="notices">
        {error && (
          <Alert data-color="danger" role="alert">
            {error.message}
          </Alert>
        )}
        {data && (
          <>
            <PageHead title={t('notices.answer', { n: data.unread })} lead={t('notices.lead')} />
            <Told notices={read?.pages.flatMap(({ notices }) => notices) ?? []} unread={data.unread} />
            {hasNextPage && (
              <Button
                variant="tertiary"
                data-size="sm"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {t('notices.older')}
              </Button>
            )}
            <section aria-labelledby="notices-mail">
              <h2 id="notices-mail">{t('notices.mail')}</h2>
              <p>{mailState(data, t)}</p>
              <ChoiceForm {...data} />
            </section>
            <FeedsPanel feeds={data.feeds} />
          </>
        )}
      </main>
    </div>
  );
};

type Told = Notices['notices'][number];
const isUnread = ({ isRead, isOver }: Told): boolean => !isRead && !isOver;

const mailState = ({ address, isMailSent }: Notices, t: ReturnType<typeof useWords>['t']): string => {
  if (!isMailSent) return t('notices.noMail');
  return address === undefined ? t('notices.noAddress') : t('notices.mailTo', { address });
};

const Told = ({ notices, unread }: Pick<Notices, 'notices' | 'unread'>) => {
  const { t, say, language } = useWords();
  const newest = notices[0]?.made;
  const read = useMutation({
    mutationFn: (until: string) => request('POST /api/notices/read', { body: { until } }),
    onSuccess: () => queryClient.invalidateQueries(noticesQuery),
  });
  if (newest === undefined) return <p className="subtle">{t('notices.none')}</p>;
  return (
    <section aria-labelledby="notices-list">
      <div className="notices-head">
        <h2 id="notices-list">{t('notices.list')}</h2>
        {unread > 0 && (
          <Button
            variant="secondary"
            data-size="sm"
            loading={read.isPending}
            onClick={() => read.mutate(newest)}
          >
            {t('notices.readAll')}
          </Button>
        )}
      </div>
      {read.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {read.error.message}
        </Alert>
      )}
      <ul className="lined-list notices-list">
        {notices.map((notice) => (
          <li key={`${notice.assessment} ${notice.key}`} data-unread={isUnread(notice) || undefined}>
            <a className="ds-link" href={notice.path}>
              {say(saidOf(notice))}
            </a>
            <span className="meta">
              {say(notice.title)} · {formatMoment(notice.made, language)}
              {isUnread(notice) && ` · ${t('notices.unread')}`}
              {notice.isOver && ` · ${t('notices.over')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A key has the places that its words have: a name or a day. */
const saidOf = ({ kind, by, day = '' }: Told) =>
  message(`notice.says.${kind}`, { who: by ?? message('notice.someone'), day });
