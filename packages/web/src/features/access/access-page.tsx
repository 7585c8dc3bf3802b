import { Alert } from '@digdir/designsystemet-react';
import type { Access } from '@risikobilde/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { PageAlone } from '../../shared/components/page-alone.js';
import { PageHead } from '../../shared/components/page-head.js';
import { allPages } from '../../shared/data/all-pages.js';
import { request } from '../../shared/data/api.js';
import { sessionQuery } from '../../shared/data/client.js';
import { Loading } from '../../shared/loading.js';
import { useStart } from '../../shared/use-start.js';
import { useWords } from '../../shared/words.js';
import { Exceptions } from './exceptions.js';
import { FailedJobs } from './failed-jobs.js';
import { GiveGrant } from './give-grant.js';
import { GiveRole } from './give-role.js';
import { AccessList } from './access-list.js';
import { ReadLogPeriod } from './read-log-period.js';
import { RegisterMachine } from './register-machine.js';
import { Webhooks } from './webhooks.js';
import '../../shared/components/screen.css';
import './access.css';

const accessQuery = {
  queryKey: ['access'],
  queryFn: async (): Promise<Access> => {
    const pages = await allPages((after) => request('GET /api/access', { query: { after } }));
    const [first] = pages;
    return {
      ...first,
      memberships: pages.flatMap(({ memberships }) => memberships),
      exceptions: pages.flatMap(({ exceptions }) => exceptions),
      apart: pages.flatMap(({ apart }) => apart),
      assessments: pages.flatMap(({ assessments }) => assessments),
      grants: pages.flatMap(({ grants }) => grants),
      others: pages.flatMap(({ others }) => others),
      ...(first.machines && {
        machines: {
          ...first.machines,
          clients: pages.flatMap(({ machines }) => machines?.clients ?? []),
        },
      }),
    };
  },
};

/** Who has which role in the organisations that one administers, and what is shared with whom. */
export const AccessPage = () => {
  const { t } = useWords();
  useStart(t('access.title'));
  const { data: session } = useQuery(sessionQuery);
  const hasLogins = session !== undefined && session.mode !== 'local';
  const { data, error } = useQuery({ ...accessQuery, enabled: hasLogins });
  const [chosen, setChosen] = useState<string>();
  const organisation =
    data?.organisations.find(({ id }) => id === (chosen ?? session?.organisation)) ?? data?.organisations[0];
  return (
    <PageAlone className="access">
      {!data && (
        <PageHead
          title={t('access.title')}
          lead={t(session && !hasLogins ? 'access.noLogins' : 'access.lead')}
        />
      )}
      {hasLogins && !data && !error && <Loading />}
      {error && (
        <Alert data-color="danger" role="alert">
          {error.message}
        </Alert>
      )}
      {data && data.organisations.length > 1 && (
        <FilterChips
          label={t('account.organisation')}
          value={organisation?.id ?? ''}
          options={data.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={setChosen}
        />
      )}
      {data && organisation && (
        <Organisation key={organisation.id} access={data} id={organisation.id} name={organisation.name} />
      )}
    </PageAlone>
  );
};

/** Those who are known by now: of who has not said yes there is a name and no person. */
const peopleIn = (all: Access['memberships']): ReadonlyMap<string, string> =>
  new Map(all.flatMap(({ person }) => (person ? [[person.id, person.name] as const] : [])));

type Props = { readonly access: Access; readonly id: string; readonly name: string };

const Organisation = ({ access, id, name }: Props) => {
  const { t, say } = useWords();
  const [isAll, setAll] = useState(false);
  const memberships = access.memberships.filter(({ organisation }) => organisation === id);
  const assessments = access.assessments.filter(({ organisation }) => organisation === id);
  const titles = new Map(assessments.map((one) => [one.id, say(one.title)]));
  const grants = access.grants.filter(({ assessment }) => titles.has(assessment));
  const people = peopleIn(memberships.filter(({ isInForce }) => isInForce));
  const everybody = peopleIn(access.memberships);
  return (
    <>
      <PageHead title={t('access.answer', { n: people.size, organisation: name })} lead={t('access.lead')} />
      <label className="access-all">
        <input type="checkbox" checked={isAll} onChange={({ target }) => setAll(target.checked)} />
        {t('access.showEnded')}
      </label>
      <section aria-labelledby="access-roles">
        <h2 id="access-roles">{t('access.roles')}</h2>
        <AccessList
          label={t('access.roles')}
          subject={t('access.person')}
          kind="memberships"
          isAll={isAll}
          rows={memberships.map((one) => ({
            ...one,
            name: one.person?.name ?? one.invited?.name ?? '',
          }))}
        />
        <GiveRole organisation={id} identifier={access.identifier} people={[...everybody]} />
      </section>
      <Exceptions organisation={id} access={access} people={[...people]} isAll={isAll} />
      {access.machines && (
        <section aria-labelledby="access-machines">
          <h2 id="access-machines">{t('access.machines')}</h2>
          <p className="access-lead">{t('access.machinesLead')}</p>
          <AccessList
            label={t('access.machines')}
            subject={t('access.machine')}
            kind="memberships"
            none={t('access.noMachines')}
            isAll={isAll}
            rows={access.machines.clients
              .filter(({ organisation }) => organisation === id)
              .map((one) => ({
                ...one,
                name: one.machine.name,
                note: t('access.machineNote', {
                  clientId: one.clientId,
                  scopes: one.scopes.includes('write') ? 'write' : 'read',
                }),
              }))}
          />
          <RegisterMachine organisation={id} facts={access.machines} />
        </section>
      )}
      <section aria-labelledby="access-grants">
        <h2 id="access-grants">{t('access.grants')}</h2>
        <AccessList
          label={t('access.grants')}
          subject={t('access.sharedWith')}
          kind="grants"
          isAll={isAll}
          rows={grants.map((one) => ({
            ...one,
            name: one.person?.name ?? one.organisation?.name ?? one.invited?.name ?? '',
            note: titles.get(one.assessment),
          }))}
        />
        {assessments.length > 0 && (
          <GiveGrant
            assessments={[...titles]}
            identifier={access.identifier}
            people={[...everybody]}
            organisations={access.others.map((one) => [one.id, one.name])}
          />
        )}
      </section>
      <Webhooks organisation={id} name={name} />
      <FailedJobs organisation={id} />
      <ReadLogPeriod organisation={id} />
      <section aria-labelledby="access-archive">
        <h2 id="access-archive">{t('access.archive')}</h2>
        <p className="prose">{t('access.archiveLead')}</p>
        <p>
          <a
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            href={`/api/access/organisations/${encodeURIComponent(id)}/archive`}
            download
          >
            {t('access.archiveGet')}
          </a>
        </p>
      </section>
    </>
  );
};
