import { languageInfo } from '@risikobilde/words';
import { Suspense } from 'react';
import { Menu } from '../../shared/components/menu/menu.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { useWords } from '../../shared/words.js';

const LanguageChoices = lazyPart(async () => (await import('./language-choices.js')).LanguageChoices);

/** The language by its name, where whoever is new looks for it. */
export const LanguageMenu = () => {
  const { t, language } = useWords();
  const { name } = languageInfo[language];
  return (
    <Menu side="end" name={`${t('common.language')}: ${name}`} label={name}>
      {() => (
        <Suspense fallback={null}>
          <LanguageChoices />
        </Suspense>
      )}
    </Menu>
  );
};
