import { Alert, Button } from '@digdir/designsystemet-react';
import type { Notices } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { PageAlone } from '../../shared/components/page-alone.js';
import { PageHead } from '../../shared/components/page-head.js';
import { request } from '../../shared/data/api.js';
import { queryClient, sessionQuery } from '../../shared/data/client.js';
import { Loading } from '../../shared/loading.js';
import { isUnread, noticesQuery, saidOf } from '../../shared/data/notices.js';
import { useStart } from '../../shared/use-start.js';
import { useWords } from '../../shared/words.js';
import { ChoiceForm } from './choice-form.js';
import { FeedsPanel } from './feeds-panel.js';
import '../../shared/components/screen.css';
import './notices.css';

/** What one has been told, how one wants to be told, and one's feeds. */
export const NoticesPage = () => {
  const { t } = useWords();
  useStart(t('notices.title'));
  const { data: session } = useQuery(sessionQuery);
  const hasLogins = session !== undefined && session.mode !== 'local';
  const {
    data: read,
    error,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  } = useInfiniteQuery({ ...noticesQuery, enabled: hasLogins });
  const data = read?.pages[0];
  return (
    <PageAlone className="notices">
      {!data && (
        <PageHead
          title={t('notices.title')}
          lead={t(session && !hasLogins ? 'notices.noLogins' : 'notices.lead')}
        />
      )}
      {hasLogins && !data && !error && <Loading />}
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
    </PageAlone>
  );
};

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
          <li key={`${notice.assessment ?? ''} ${notice.key}`} data-unread={isUnread(notice) || undefined}>
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
