import { Link } from '@tanstack/react-router';
import { useWords } from '../../words.js';
import { keepCommon } from '../../search-params.js';
import { useWorkbench } from '../../data/context.js';

/** In place of a form that has no processing activity to choose yet: why, and the way to one. */
export const NeedsActivity = ({ why }: { readonly why: string }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  return (
    <p className="panel">
      {why}{' '}
      <Link className="ds-link" to="/a/$id/behandlinger" params={{ id }} search={keepCommon}>
        {t('needsActivity.toActivities')}
      </Link>
    </p>
  );
};
