import { Alert, Button, Tag } from '@digdir/designsystemet-react';
import type { Login } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

export const keptQueryKey = ['kept'] as const;

/** One's logins one by one; each but this one can be ended, and all of those at once. */
export const OwnLogins = ({ logins }: { readonly logins: readonly Login[] }) => {
  const { t, language } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  const end = useMutation({
    mutationFn: async (login: Login | 'others'): Promise<number> => {
      if (login === 'others') return (await request('POST /api/session/logins/end-others')).ended;
      await request('DELETE /api/session/logins/:login', { params: { login: login.id } });
      return 1;
    },
    // What was pressed is gone.
    onSuccess: () => head.current?.focus(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keptQueryKey }),
  });
  const nameOf = ({ browser, system }: Login): string => {
    const name = t(`logins.browser.${browser ?? 'unknown'}`);
    return system === undefined
      ? name
      : t('logins.in', { browser: name, system: t(`logins.system.${system}`) });
  };
  return (
    <section aria-labelledby="own-logins">
      <div className="own-head">
        <h2 id="own-logins" ref={head} tabIndex={-1}>
          {t('logins.title')}
        </h2>
        {logins.some(({ isThis }) => !isThis) && (
          <Button
            variant="secondary"
            data-size="sm"
            loading={end.isPending && end.variables === 'others'}
            onClick={() => end.mutate('others')}
          >
            {t('logins.endOthers')}
          </Button>
        )}
      </div>
      <p>{t('logins.lead')}</p>
      {end.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {end.error.message}
        </Alert>
      )}
      <div role="status">
        {end.isSuccess && <p className="own-done">{t('logins.ended', { n: end.data })}</p>}
      </div>
      <ul className="lined-list own-list">
        {logins.map((login) => (
          <li key={login.id}>
            <span className="own-login">
              <span>
                {nameOf(login)} {login.isThis && <Tag data-size="sm">{t('logins.this')}</Tag>}
              </span>
              <span className="meta">
                {t('logins.began', { when: formatMoment(login.began, language) })} ·{' '}
                {t('logins.used', { when: formatMoment(login.used, language) })}
              </span>
            </span>
            {!login.isThis && (
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={end.isPending}
                aria-label={t('logins.endOf', {
                  browser: nameOf(login),
                  when: formatMoment(login.began, language),
                })}
                onClick={() => end.mutate(login)}
              >
                {t('access.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
