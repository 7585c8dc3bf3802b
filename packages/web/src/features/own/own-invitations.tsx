import { Alert, Button } from '@digdir/designsystemet-react';
import type { Invitation } from '@risikobilde/api';
import { formatDay, formatMoment } from '@risikobilde/words';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

/** The roles that one is offered: each is said yes or no to with one press. */
export const OwnInvitations = ({ invitations }: { readonly invitations: readonly Invitation[] }) => {
  const { t, say, language } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  const answer = useMutation({
    mutationFn: ({ id, is }: { readonly id: string; readonly is: 'yes' | 'no' }) =>
      request('POST /api/session/invitations/:invitation', {
        params: { invitation: id },
        body: { answer: is },
      }),
    // What was pressed is gone.
    onSuccess: () => head.current?.focus(),
    onSettled: () => queryClient.invalidateQueries(),
  });
  if (invitations.length === 0 && answer.isIdle) return null;
  return (
    <section aria-labelledby="own-offers">
      <h2 id="own-offers" ref={head} tabIndex={-1}>
        {t('own.offers')}
      </h2>
      {invitations.length > 0 && <p>{t('own.offersLead')}</p>}
      <div role="status">
        {answer.isSuccess && (
          <Alert data-color="success" data-size="sm">
            {t(answer.variables.is === 'yes' ? 'own.accepted' : 'own.declined')}
          </Alert>
        )}
      </div>
      {answer.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {answer.error.message}
        </Alert>
      )}
      <ul className="lined-list own-list">
        {invitations.map((one) => {
          const named = { role: t(`access.role.${one.role}`), organisation: one.organisation.name };
          const give = (is: 'yes' | 'no') => () => answer.mutate({ id: one.id, is });
          return (
            <li key={one.id}>
              <span className="own-login">
                <strong>{t('own.offer', named)}</strong>
                {one.title && <span>{t('own.offerOn', { title: say(one.title) })}</span>}
                {one.reason !== undefined && <span>{one.reason}</span>}
                <span className="subtle">
                  {t('own.offeredBy', { when: formatMoment(one.given, language), who: one.by })}
                  {one.until !== undefined &&
                    ` · ${t('own.offerUntil', { day: formatDay(one.until, language) })}`}
                </span>
              </span>
              <span className="own-answers">
                <Button
                  data-size="sm"
                  disabled={answer.isPending}
                  aria-label={t('own.acceptOf', named)}
                  onClick={give('yes')}
                >
                  {t('own.accept')}
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={answer.isPending}
                  aria-label={t('own.declineOf', named)}
                  onClick={give('no')}
                >
                  {t('own.decline')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
