import { languages } from '@risikobilde/core';
import { languageInfo } from '@risikobilde/words';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';

/** The languages to choose from, each by its own name. */
export const LanguageChoices = () => {
  const { t, language } = useWords();
  const navigate = useNavigate();
  return (
    <fieldset>
      <legend>{t('common.language')}</legend>
      {languages.map((one) => (
        <label key={one} lang={one}>
          <input
            type="radio"
            name="language"
            checked={one === language}
            onChange={() =>
              void navigate({
                to: '.',
                search: (old) => ({ ...old, sprak: one }),
                hash: true,
                replace: true,
                resetScroll: false,
              })
            }
          />
          {languageInfo[one].name}
        </label>
      ))}
    </fieldset>
  );
};
