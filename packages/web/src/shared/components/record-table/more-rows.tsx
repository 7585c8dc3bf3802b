import { useWords } from '../../words.js';
import { type Parts, rowsInPart } from './use-parts.js';

/** Under a table that is not all there: how much is, and the way to more. */
export const MoreRows = ({ n, more, all }: Parts & { readonly all: number }) => {
  const { t } = useWords();
  if (n >= all) return null;
  return (
    <p className="more-rows">
      <span role="status">{t('table.part', { n, all })}</span>
      <button type="button" className="quiet-button" onClick={more}>
        {t('table.more', { n: Math.min(rowsInPart, all - n) })}
      </button>
    </p>
  );
};
