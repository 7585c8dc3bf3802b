import { PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { ViewAct } from '../../../shared/components/view-act/view-act.js';
import { useWords } from '../../../shared/words.js';
import { newNoticeHash } from '../parts.js';

/** The way to an empty notice; the view is one of several of the page, so its address is its own. */
export const NewNoticeAct = () => {
  const { t } = useWords();
  return useIsLocked() ? null : (
    <ViewAct>
      <Link
        to="."
        search
        hash={newNoticeHash}
        resetScroll={false}
        hashScrollIntoView={false}
        className="act-button"
        activeOptions={{ includeHash: true }}
      >
        <PlusIcon aria-hidden fontSize="1.25rem" />
        {t('suppliers.notices.new')}
      </Link>
    </ViewAct>
  );
};
