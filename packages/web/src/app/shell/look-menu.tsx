import { MoonIcon, SunIcon } from '@navikt/aksel-icons';
import { Suspense } from 'react';
import { Menu } from '../../shared/components/menu/menu.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { useColourScheme } from '../../shared/look.js';
import { useWords } from '../../shared/words.js';

const LookChoices = lazyPart(async () => (await import('./look-choices.js')).LookChoices);

/** Light or dark, the language, and whether single keys are shortcuts. */
export const LookMenu = () => {
  const { t } = useWords();
  const Icon = useColourScheme() === 'dark' ? SunIcon : MoonIcon;
  return (
    <Menu side="end" name={t('shell.look')} label={<Icon aria-hidden />}>
      {() => (
        <Suspense fallback={null}>
          <LookChoices />
        </Suspense>
      )}
    </Menu>
  );
};
