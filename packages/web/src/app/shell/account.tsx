import { PersonIcon } from '@navikt/aksel-icons';
import type { Session } from '@risikobilde/api';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Menu } from '../../shared/components/menu/menu.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import './account.css';

/** Who is logged in, the organisation they act for, and the way out. */
export const Account = ({ session }: { readonly session: Session }) => {
  const { t } = useWords();
  const { user, organisations = [], organisation, permitted } = session;
  const choose = useMutation({
    mutationFn: (chosen: string) =>
      request('POST /api/session/organisation', { body: { organisation: chosen } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const logOut = useMutation({
    mutationFn: (isEverywhere: boolean) =>
      isEverywhere ? request('POST /logout/everywhere') : request('POST /logout'),
    onSuccess: ({ to }) => location.assign(to),
  });
  const error = logOut.error ?? choose.error;
  return (
    <Menu
      side="end"
      className="account"
      label={
        <>
          <PersonIcon aria-hidden />
          <span className="account-name">{user.name}</span>
        </>
      }
      name={t('account.menu', { name: user.name })}
    >
      {(close) => (
        <>
          {organisations.length > 0 && (
            <fieldset>
              <legend>{t('account.organisation')}</legend>
              {organisations.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="radio"
                    name="organisation"
                    checked={id === organisation}
                    disabled={choose.isPending}
                    onChange={() => choose.mutate(id)}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          )}
          <Link className="account-act" to="/varsler" search={keepCommon} onClick={close}>
            {t('notices.title')}
          </Link>
          <Link className="account-act" to="/deg" search={keepCommon} onClick={close}>
            {t('own.title')}
          </Link>
          {permitted.includes('administerAccess') && (
            <Link className="account-act" to="/tilgang" search={keepCommon} onClick={close}>
              {t('access.title')}
            </Link>
          )}
          {isUnsaved() && <p>{t('account.unsaved')}</p>}
          <button type="button" className="account-act" onClick={() => logOut.mutate(false)}>
            {t('account.logOut')}
          </button>
          <button type="button" className="account-act" onClick={() => logOut.mutate(true)}>
            {t('account.logOutEverywhere')}
          </button>
          {error && <p role="alert">{error.message}</p>}
        </>
      )}
    </Menu>
  );
};

/** Whether something has been typed in this browser and not stored, as `KeptEdits` and the forms keep it: it waits here for its writer. */
const isUnsaved = (): boolean =>
  Object.keys(localStorage).some((key) => /^risikobilde:(?:edits|typed):/.test(key));
