import { PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { newHash } from '../../shared/components/view-act/new-act.js';
import { ViewAct } from '../../shared/components/view-act/view-act.js';
import { useMay, useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useNarrow } from '../../shared/use-narrow.js';
import { useWords } from '../../shared/words.js';

/** What one does where the conclusion is read: says what speaks against it. On a narrow page the row of tabs has no room for it. */
export const RaiseAct = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const isLocked = useIsLocked();
  const isNarrow = useNarrow();
  if (!useMay('raiseDoubt') || isLocked || isNarrow) return null;
  return (
    <ViewAct>
      <Link
        to="/a/$id/innvendinger"
        params={{ id }}
        search={keepCommon}
        hash={newHash}
        className="act-button"
      >
        <PlusIcon aria-hidden fontSize="1.25rem" />
        {t('doubts.raise')}
      </Link>
    </ViewAct>
  );
};
