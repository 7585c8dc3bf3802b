import { languages } from '@risikobilde/core';
import { isPartlyTranslated, languageInfo } from '@risikobilde/words';
import { useNavigate } from '@tanstack/react-router';
import {
  colourSchemes,
  setColourScheme,
  setShortcuts,
  useColourScheme,
  useHasShortcuts,
} from '../../shared/look.js';
import { useWords } from '../../shared/words.js';

export const LookChoices = () => {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const scheme = useColourScheme();
  const shortcuts = useHasShortcuts();
  return (
    <>
      <fieldset>
        <legend>{t('look.colours')}</legend>
        {colourSchemes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="colours"
              checked={one === scheme}
              onChange={() => setColourScheme(one)}
            />
            {t(`look.${one}`)}
          </label>
        ))}
      </fieldset>
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
            {isPartlyTranslated(one)
              ? t('shell.partlyTranslated', { language: languageInfo[one].name })
              : languageInfo[one].name}
          </label>
        ))}
      </fieldset>
      <label>
        <input type="checkbox" checked={shortcuts} onChange={(event) => setShortcuts(event.target.checked)} />
        {t('look.shortcuts')}
      </label>
    </>
  );
};
