import { Link } from '@tanstack/react-router';
import { useLibraryUpdates } from '../../shared/components/library-updates/use-library-updates.js';
import { useMay, useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

/** In one line, that the library has newer texts than those that were taken from it; nothing where it has not. */
export const LibraryLine = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { n } = useLibraryUpdates();
  if (!useMay('editAssessment') || n === 0) return null;
  return (
    <p className="status-library">
      <Link className="ds-link" to="/a/$id/oppgaver" params={{ id }} search={keepCommon} hash="bibliotek">
        {t('path.updates.line', { n })}
      </Link>
    </p>
  );
};
