import { useWords } from '../../words.js';
import type { Parts } from './use-parts.js';

/** Under a table that is not all there: how much is, and the way to more. */
export const MoreRows = ({ n, next, more, all }: Parts & { readonly all: number }) => {
  const { t } = useWords();
  if (n >= all) return null;
  return (
    <p className="more-rows">
      <span role="status">{t('table.part', { n, all })}</span>
      <button type="button" className="quiet-button" onClick={more}>
        {t('table.more', { n: next })}
      </button>
    </p>
  );
};
