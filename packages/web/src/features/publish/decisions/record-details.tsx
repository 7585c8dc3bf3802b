import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
};

/** A record in one line that opens; it is open when the address names it. */
export const RecordDetails = ({ id, title, note, children }: Props) => {
  const { hash } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (hash === id) setOpen(true);
  }, [hash, id]);
  return (
    <details
      id={id}
      className="record-details"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title} <span className="subtle">{note}</span>
      </summary>
      {open && <div className="edit-group">{children}</div>}
    </details>
  );
};
