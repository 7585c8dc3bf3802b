import { Alert, Button } from '@digdir/designsystemet-react';
import type { ShareLink } from '@risikobilde/api';
import { addDays, type LocalDate } from '@risikobilde/core';
import { dayHere } from '@risikobilde/words';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { allPages } from '../../shared/data/all-pages.js';
import { request } from '../../shared/data/api.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { CopyAddress } from './copy-address.js';

/** Days that a link works for unless another day is chosen. */
const usual = 14;

/** Links by which the draft can be read without an account: made, told once, withdrawn. */
export const SharePanel = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const client = useQueryClient();
  const [until, setUntil] = useState<LocalDate>(addDays(today(), usual));
  const query = { queryKey: ['share-links', id] };
  const { data } = useQuery({
    ...query,
    queryFn: async () =>
      (
        await allPages((after) =>
          request('GET /api/assessments/:id/share-links', { params: { id }, query: { after } }),
        )
      ).flatMap((page) => page.links),
  });
  const onSuccess = () => client.invalidateQueries(query);
  const make = useMutation({
    mutationFn: () => request('POST /api/assessments/:id/share-links', { params: { id }, body: { until } }),
    onSuccess,
  });
  const withdraw = useMutation({
    mutationFn: (link: string) =>
      request('DELETE /api/assessments/:id/share-links/:link', { params: { id, link } }),
    onSuccess,
  });
  const links = data ?? [];
  const withdrawn = (link: string) => links.some((one) => one.id === link && one.withdrawn !== undefined);
  const error = make.error ?? withdraw.error;
  const made = make.data && !withdrawn(make.data.id) ? make.data : undefined;
  const whole = `${location.origin}${made?.address ?? ''}`;
  return (
    <section className="panel" aria-label={t('publish.share')}>
      <p>{t('publish.shareLead')}</p>
      <div className="share-make">
        <DayEdit label={t('publish.shareUntil')} value={until} onSave={setUntil} />
        <Button variant="secondary" loading={make.isPending} onClick={() => make.mutate()}>
          {t('publish.shareMake')}
        </Button>
      </div>
      {error && (
        <Alert data-color="danger" role="alert">
          {error.message}
        </Alert>
      )}
      <div role="status">
        {made && (
          <div className="publish-receipt">
            <dl>
              <dt>{t('publish.shareOnce')}</dt>
              <dd>
                <a className="ds-link" href={made.address} target="_blank" rel="noreferrer">
                  {whole}
                </a>
              </dd>
            </dl>
            <CopyAddress address={whole} of={t('publish.share')} />
          </div>
        )}
      </div>
      {links.length > 0 && (
        <ul className="lined-list share-links" aria-label={t('publish.shareLinks')}>
          {links.map((link) => (
            <li key={link.id}>
              <span>
                {madeOf(link, t)} <span className="meta">{stateOf(link, t)}</span>
              </span>
              {isOpen(link) && (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={withdraw.isPending}
                  aria-label={t('publish.shareWithdrawOf', { date: dayHere(link.made) })}
                  onClick={() => withdraw.mutate(link.id)}
                >
                  {t('publish.shareWithdraw')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const isOpen = ({ until, withdrawn, isOwned }: ShareLink): boolean =>
  withdrawn === undefined && until >= today() && isOwned;

type Say = ReturnType<typeof useWords>['t'];

const madeOf = ({ made, madeBy }: ShareLink, t: Say): string =>
  madeBy === undefined
    ? t('publish.shareMade', { date: dayHere(made) })
    : t('publish.shareMadeBy', { date: dayHere(made), who: madeBy.name });

const stateOf = ({ until, withdrawn, isOwned }: ShareLink, t: Say): string =>
  withdrawn !== undefined
    ? t('publish.shareWithdrawn', { date: dayHere(withdrawn) })
    : until < today()
      ? t('publish.shareEnded', { date: until })
      : isOwned
        ? t('publish.shareWorks', { date: until })
        : t('publish.shareNobodys');
