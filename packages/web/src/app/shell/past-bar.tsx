import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon, today } from '../../shared/search-params.js';
import { useSetDay } from '../../shared/use-set-day.js';
import { useWords } from '../../shared/words.js';

/** Says what a day other than today shows, and that it is read only; fetched on such a day. */
export const PastBar = () => {
  const { t } = useWords();
  const { id, asOf, evaluation, text } = useWorkbench();
  const setDay = useSetDay();
  const tried = evaluation.conclusion.tried;
  return (
    <div className="shell-past" role="status">
      <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
      <span>
        <strong>
          {tried ? text(tried) : t(asOf < today() ? 'shell.past' : 'shell.ahead', { date: asOf })}
        </strong>{' '}
        {t('shell.readOnlyDay')}
      </span>
      <Link to="/a/$id/hva-om" params={{ id }} search={keepCommon}>
        {t('suppose.onThisDay')}
      </Link>
      <button type="button" onClick={() => setDay(today())}>
        {t('shell.backToToday')}
      </button>
    </div>
  );
};
