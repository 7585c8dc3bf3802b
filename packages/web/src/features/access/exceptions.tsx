import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { Access, ExceptionRequest } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { formatDay, formatMoment } from '@risikobilde/words';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DataTable } from '../../shared/components/data-table.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';
import { Choice, type Pairs } from './fields.js';
import { End } from './access-list.js';

type Props = {
  readonly organisation: string;
  readonly access: Pick<Access, 'exceptions' | 'apart'>;
  readonly people: Pairs;
  readonly isAll: boolean;
};

/** Data protection officers who contribute too, as the organisation has assessed it; and those whose roles do not go together. */
export const Exceptions = ({ organisation, access, people, isAll }: Props) => {
  const { t } = useWords();
  const ofHere = (one: { readonly organisation: string }): boolean => one.organisation === organisation;
  const apart = access.apart.filter(ofHere);
  return (
    <section aria-labelledby="access-exceptions">
      <h2 id="access-exceptions">{t('access.exceptions')}</h2>
      <p className="prose">{t('access.exceptionsLead')}</p>
      {apart.length > 0 && (
        <>
          <h3>{t('access.apart')}</h3>
          <p className="prose">{t('access.apartLead')}</p>
          <ul>
            {apart.map(({ person, roles }) => (
              <li key={person.id}>
                {t('access.apartOf', {
                  name: person.name,
                  list: {
                    list: roles.map((role) => ({ und: t(`access.role.${role}`).toLocaleLowerCase() })),
                  },
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Asked rows={access.exceptions.filter(ofHere)} isAll={isAll} />
      <Ask organisation={organisation} people={people} />
    </section>
  );
};

const Asked = ({ rows, isAll }: { readonly rows: Access['exceptions']; readonly isAll: boolean }) => {
  const { t, language } = useWords();
  const [ending, setEnding] = useState<string>();
  const agree = useMutation({
    mutationFn: (given: string) => request('POST /api/access/exceptions/:given/agree', { params: { given } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const shown = rows.filter(({ isInForce, isWaiting }) => isAll || isInForce || isWaiting);
  if (shown.length === 0) return <p className="subtle">{t('access.noExceptions')}</p>;
  const at = ({ when, by }: { readonly when: string; readonly by: { readonly name: string } }): string =>
    t('access.givenBy', { when: formatMoment(when, language), who: by.name });
  return (
    <>
      {agree.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {agree.error.message}
        </Alert>
      )}
      <DataTable
        label={t('access.exceptions')}
        columns={[
          t('access.person'),
          t('access.exceptionAsked'),
          t('access.exceptionAgreed'),
          t('type.lastDay'),
          t('common.why'),
          '',
        ]}
        wide={4}
        rows={shown.map(({ id, person, asked, askedBy, agreed, ended, until, reason, ...one }) => ({
          key: id,
          cells: [
            person.name,
            at({ when: asked, by: askedBy }),
            agreed ? at(agreed) : one.isWaiting ? t('access.exceptionWaits') : '–',
            formatDay(until, language),
            <>
              {reason}
              {ended && (
                <span className="access-note">
                  {t('access.endedBy', {
                    when: formatMoment(ended.when, language),
                    who: ended.by.name,
                    why: ended.reason,
                  })}
                </span>
              )}
            </>,
            ended ? null : !one.isInForce && !one.isWaiting ? (
              t('access.past')
            ) : ending === id ? (
              <End
                kind="exceptions"
                id={id}
                label={t('access.exceptionWhyEnd', { name: person.name })}
                onDone={() => setEnding(undefined)}
              />
            ) : (
              <span className="access-acts">
                {one.mayAgree && (
                  <Button
                    data-size="sm"
                    disabled={agree.isPending}
                    aria-label={t('access.exceptionAgreeOf', { name: person.name })}
                    onClick={() => agree.mutate(id)}
                  >
                    {t('access.exceptionAgree')}
                  </Button>
                )}
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('access.exceptionEndOf', { name: person.name })}
                  onClick={() => setEnding(id)}
                >
                  {t('access.end')}
                </Button>
              </span>
            ),
          ],
        }))}
      />
    </>
  );
};

const nothing = { person: '', until: '', reason: '' };

/** Asks for one: another administrator answers. */
const Ask = ({ organisation, people }: Pick<Props, 'organisation' | 'people'>) => {
  const { t } = useWords();
  const [typed, setTyped] = useState(nothing);
  const set = (some: Partial<typeof nothing>) => setTyped({ ...typed, ...some });
  const ask = useMutation({
    mutationFn: (body: ExceptionRequest) => request('POST /api/access/exceptions', { body }),
    onSuccess: async () => {
      setTyped(nothing);
      await queryClient.invalidateQueries();
    },
  });
  const isReady = typed.person !== '' && typed.until !== '' && typed.reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || ask.isPending) return;
    // As a field for a day gives it.
    ask.mutate({ ...typed, organisation, until: typed.until as LocalDate, reason: typed.reason.trim() });
  };
  return (
    <FoldOut summary={t('access.exceptionAsk')}>
      <form className="access-form" onSubmit={submit} noValidate>
        <Choice
          label={t('access.person')}
          value={typed.person}
          options={[['', t('access.choose')], ...people]}
          onChange={(person) => set({ person })}
        />
        <Textfield
          data-size="sm"
          type="date"
          label={t('type.lastDay')}
          description={t('access.exceptionUntil')}
          value={typed.until}
          onChange={({ target }) => set({ until: target.value })}
        />
        <Textfield
          data-size="sm"
          label={t('access.exceptionWhy')}
          description={t('access.exceptionWhyHelp')}
          value={typed.reason}
          maxLength={500}
          onChange={({ target }) => set({ reason: target.value })}
        />
        <Button type="submit" data-size="sm" disabled={!isReady} loading={ask.isPending}>
          {t('access.exceptionAsk')}
        </Button>
        <div role="status">
          {ask.isSuccess && (
            <Alert data-color="success" data-size="sm">
              {t('access.exceptionIsAsked')}
            </Alert>
          )}
          {ask.error && (
            <Alert data-color="danger" data-size="sm">
              {ask.error.message}
            </Alert>
          )}
        </div>
      </form>
    </FoldOut>
  );
};
