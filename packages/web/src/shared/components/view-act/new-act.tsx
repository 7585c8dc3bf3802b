import { PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useIsLocked } from '../provenance/record-frame.js';
import { ViewAct } from './view-act.js';

/** What stands after `#` in the address of a view while its new record is written. */
export const newHash = 'ny';

/** The one «+ Ny …» of a view; it opens the editing panel with an empty record. */
export const NewAct = ({ label }: { readonly label: string }) =>
  useIsLocked() ? null : (
    <ViewAct>
      <Link
        to="."
        search
        hash={newHash}
        resetScroll={false}
        hashScrollIntoView={false}
        className="act-button"
        activeOptions={{ includeHash: true }}
      >
        <PlusIcon aria-hidden fontSize="1.25rem" />
        {label}
      </Link>
    </ViewAct>
  );
