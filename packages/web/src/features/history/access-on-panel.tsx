import { Alert } from '@digdir/designsystemet-react';
import type { AccessOn } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { dayHere } from '@risikobilde/words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '../../shared/components/data-table.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { request } from '../../shared/data/api.js';
import { useWorkbench } from '../../shared/data/context.js';
import { Loading } from '../../shared/loading.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

/** Who had which role on a day, and what they could do by it: who could approve. */
export const AccessOnPanel = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const [on, setOn] = useState<LocalDate>(today());
  const { data, error } = useQuery({
    queryKey: ['access-on', id, on],
    queryFn: () => request('GET /api/assessments/:id/access', { params: { id }, query: { on } }),
  });
  return (
    <Panel title={t('accessOn.title')}>
      <p className="prose">{t('accessOn.lead')}</p>
      <DayEdit label={t('accessOn.day')} value={on} onSave={setOn} />
      <div role="status">
        {error && <Alert data-color="danger">{t('accessOn.failed', { detail: error.message })}</Alert>}
        {data === undefined && !error && <Loading />}
        {data?.people.length === 0 && <p>{t('accessOn.none')}</p>}
        {data !== undefined && data.people.length > 0 && <Held {...data} />}
      </div>
    </Panel>
  );
};

const Held = ({ actions, people }: AccessOn) => {
  const { t } = useWords();
  return (
    <>
      <dl className="access-on">
        {actions.map((action) => {
          const names = people.flatMap(({ could, name }) => (could.includes(action) ? [name] : []));
          return (
            <div key={action}>
              <dt>{t('accessOn.act', { action })}</dt>
              <dd>{names.length === 0 ? t('accessOn.nobody') : names.join(', ')}</dd>
            </div>
          );
        })}
      </dl>
      <p className="prose subtle">{t('accessOn.fourEyes')}</p>
      <DataTable
        label={t('accessOn.people')}
        columns={[t('accessOn.name'), t('accessOn.roles')]}
        wide={1}
        rows={people.map(({ id, name, isMachine, roles }) => ({
          key: id,
          cells: [
            isMachine ? `${name} (${t('accessOn.machine')})` : name,
            <ul key="roles" className="plain-list">
              {roles.map((one, at) => (
                <li key={at}>{t('accessOn.role', roleValues(one))}</li>
              ))}
            </ul>,
          ],
        }))}
      />
    </>
  );
};

type HadRole = AccessOn['people'][number]['roles'][number];
const roleValues = ({ role, through, of, given, givenBy, until, ended }: HadRole) => ({
  role,
  through,
  of: of ?? '',
  who: givenBy.name,
  given: dayHere(given),
  until: until ?? 'none',
  ended: ended === undefined ? 'none' : dayHere(ended),
});
