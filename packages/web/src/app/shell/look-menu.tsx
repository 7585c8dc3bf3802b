import { MoonIcon, SunIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Menu } from '../../shared/components/menu/menu.js';
import { sessionQuery } from '../../shared/data/client.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { useColourScheme } from '../../shared/look.js';
import { useWords } from '../../shared/words.js';

// Without logins nobody fetches it.
const Account = lazyPart(async () => (await import('./account.js')).Account);
const LookChoices = lazyPart(async () => (await import('./look-choices.js')).LookChoices);

/** Light or dark, the language, and whether single keys are shortcuts; with logins, before it, who is logged in. */
export const LookMenu = () => {
  const { t } = useWords();
  const { data: session } = useQuery(sessionQuery);
  const Icon = useColourScheme() === 'dark' ? SunIcon : MoonIcon;
  const look = (
    <Menu side="end" name={t('shell.look')} label={<Icon aria-hidden />}>
      {() => (
        <Suspense fallback={null}>
          <LookChoices />
        </Suspense>
      )}
    </Menu>
  );
  return (
    <>
      {session?.mode === 'login' && (
        <Suspense fallback={null}>
          <Account session={session} />
        </Suspense>
      )}
      {look}
    </>
  );
};
