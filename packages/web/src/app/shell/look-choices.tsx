import {
  colourSchemes,
  setColourScheme,
  setShortcuts,
  useColourScheme,
  useHasShortcuts,
} from '../../shared/look.js';
import { useWords } from '../../shared/words.js';
import { LanguageChoices } from './language-choices.js';

export const LookChoices = () => {
  const { t } = useWords();
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
      <LanguageChoices />
      <label>
        <input type="checkbox" checked={shortcuts} onChange={(event) => setShortcuts(event.target.checked)} />
        {t('look.shortcuts')}
      </label>
    </>
  );
};
