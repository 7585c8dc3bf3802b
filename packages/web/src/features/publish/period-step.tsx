import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../../shared/data/context.js';
import { usePeriod } from '../../shared/period/use-period.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

/** The step beside the others while a period is open: it keeps no edition back, but every edition says how far it has come. */
export const PeriodStep = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const review = usePeriod();
  if (review === undefined) return null;
  const { period, items, done } = review;
  return (
    <p className="prose">
      <Link className="ds-link" to="/a/$id/oppgaver" params={{ id }} search={keepCommon} hash="periode">
        {t('period.step', { period: period.name })}
      </Link>
      {': '}
      {t('period.stepSaid', { n: items.length - done, of: items.length })}
    </p>
  );
};
