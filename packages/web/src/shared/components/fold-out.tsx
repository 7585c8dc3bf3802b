import { type ReactNode, useEffect, useState } from 'react';

type Props = {
  readonly summary: ReactNode;
  /** Said to screen readers in its place, where the words alone do not say what of. */
  readonly summaryLabel?: string;
  readonly className?: string;
  /** So that an address can lead to it. */
  readonly id?: string;
  /** It opens when this becomes true: the address names it. */
  readonly isMeant?: boolean;
  readonly children: ReactNode;
};

/**
 * What opens on a press. Its contents are there only while it is open: what refers to a record is looked for in all the
 * others, and a screen has many that nobody opens.
 */
export const FoldOut = ({ summary, summaryLabel, className, id, isMeant = false, children }: Props) => {
  const [open, setOpen] = useState(isMeant);
  useEffect(() => {
    if (isMeant) setOpen(true);
  }, [isMeant]);
  return (
    <details
      id={id}
      className={className}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary aria-label={summaryLabel}>{summary}</summary>
      {open && children}
    </details>
  );
};
