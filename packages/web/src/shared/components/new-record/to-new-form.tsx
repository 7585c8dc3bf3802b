import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useIsLocked } from '../provenance/record-frame.js';
import './new-record.css';

type Props = {
  /** The form that makes a new record, further down the screen. */
  readonly anchor: string;
  readonly label: string;
};

/** Leads to the form that makes a new record, and into its first field. */
export const ToNewForm = ({ anchor, label }: Props) =>
  useIsLocked() ? null : (
    <Button
      variant="tertiary"
      data-size="sm"
      className="to-new-form"
      onClick={() => {
        const form = document.getElementById(anchor);
        form?.scrollIntoView({ block: 'center' });
        form?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
      }}
    >
      <PlusIcon aria-hidden />
      {label}
    </Button>
  );
