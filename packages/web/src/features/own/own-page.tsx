import { Alert } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { PageAlone } from '../../shared/components/page-alone.js';
import { PageHead } from '../../shared/components/page-head.js';
import { request } from '../../shared/data/api.js';
import { sessionQuery } from '../../shared/data/client.js';
import { Loading } from '../../shared/loading.js';
import { useStart } from '../../shared/use-start.js';
import { useWords } from '../../shared/words.js';
import { ActsFor } from './acts-for.js';
import { OwnInvitations } from './own-invitations.js';
import { OwnKept } from './own-data.js';
import { keptQueryKey, OwnLogins } from './own-logins.js';
import { OwnReadings } from './own-readings.js';
import '../../shared/components/screen.css';
import './own.css';

/** Asked anew whenever the page is opened: a login may have ended, or another begun, meanwhile. */
const keptQuery = {
  queryKey: keptQueryKey,
  queryFn: () => request('GET /api/session/kept'),
  staleTime: 0,
};

/** What one is offered, whom one acts for, where one is logged in, and what is kept of oneself. */
export const OwnPage = () => {
  const { t } = useWords();
  useStart(t('own.title'));
  const { data: session } = useQuery(sessionQuery);
  const hasLogins = session !== undefined && session.mode !== 'local';
  const { data, error } = useQuery({ ...keptQuery, enabled: hasLogins });
  return (
    <PageAlone className="own">
      <PageHead
        title={data ? t('own.answer', { n: data.logins.length }) : t('own.title')}
        lead={t(session && !hasLogins ? 'own.noLogins' : 'own.lead')}
      />
      {hasLogins && !data && !error && <Loading />}
      {error && (
        <Alert data-color="danger" role="alert">
          {error.message}
        </Alert>
      )}
      {data && (
        <>
          <OwnInvitations invitations={data.invitations.filter(({ isOpen }) => isOpen)} />
          {session && <ActsFor session={session} />}
          <OwnLogins logins={data.logins} />
          <OwnReadings readings={data.readings} />
          <OwnKept kept={data} />
        </>
      )}
    </PageAlone>
  );
};
