import { languageInfo, languages, type Language } from '@risikobilde/words';
import { Link, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../words.js';
import '../../shell.css';

/** The head of a page outside an assessment: the way to the start, and the language. */
export const StartHeader = ({ language }: { readonly language: Language }) => {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <header className="start-header">
      <Link to="/" search={language === 'nb' ? {} : { sprak: language }} className="shell-name">
        <img src="/icon.svg" alt="" width="28" height="28" />
        Risikobilde
      </Link>
      <label className="shell-field">
        <span>{t('common.language')}</span>
        <select
          value={language}
          onChange={(event) => {
            const sprak = languages.find((one) => one === event.target.value);
            void navigate({ to: '.', search: (old) => ({ ...old, ...(sprak && { sprak }) }), replace: true });
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageInfo[one].name}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
};
