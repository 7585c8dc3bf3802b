import { conclusionMarks, type Evaluation } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

/** How many of the facts under the conclusion somebody has read in the original, and the way to the others. */
export const FactsRead = ({ conclusion }: Pick<Evaluation, 'conclusion'>) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { total, primary } = conclusionMarks({ conclusion });
  if (conclusion.claims.length === 0) return null;
  return (
    <p className="subtle status-facts">
      {t('reading.share', { total, primary })}{' '}
      {primary < total && (
        <Link className="ds-link" to="/a/$id/kilder" params={{ id }} search={keepCommon} hash="leseliste">
          {t('reading.toList')}
        </Link>
      )}
    </p>
  );
};
