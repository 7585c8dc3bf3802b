import { markdownFigures, markdownTables } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';

/** What is worked out of the records, as a table or a figure, to be put into the text. */
export const DerivedChoice = ({ onChoose }: { readonly onChoose: (directive: string) => void }) => {
  const { t } = useWords();
  return (
    <select
      className="chapter-derived"
      aria-label={t('chapters.tools.derived')}
      value=""
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{t('chapters.tools.derived')}</option>
      <optgroup label={t('chapters.tools.asTable')}>
        {markdownTables.map((of) => (
          <option key={of} value={`table{of="${of}"}`}>
            {t(`chapters.tables.${of}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('chapters.tools.asFigure')}>
        {markdownFigures.map((of) => (
          <option key={of} value={`figure{of="${of}"}`}>
            {t(`chapters.figures.${of}`)}
          </option>
        ))}
      </optgroup>
    </select>
  );
};
