import { TrashIcon } from '@navikt/aksel-icons';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';

type Props = { readonly label: string; readonly onRemove: () => void };

/** Takes away what it stands beside; nothing where the record is the platform's. */
export const RemoveButton = ({ label, onRemove }: Props) =>
  useIsLocked() ? null : (
    <button type="button" className="edit-pencil" aria-label={label} onClick={onRemove}>
      <TrashIcon aria-hidden fontSize="1.125rem" />
    </button>
  );
