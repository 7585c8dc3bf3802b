import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FoldOut } from './fold-out.js';
import './screen.css';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
};

/** A record in one line that opens; it is open when the address names it. */
export const RecordDetails = ({ id, title, note, children }: Props) => {
  const { hash } = useLocation();
  return (
    <FoldOut
      id={id}
      className="record-details"
      isMeant={hash === id}
      summary={
        <>
          {title} <span className="subtle">{note}</span>
        </>
      }
    >
      <div className="edit-group">{children}</div>
    </FoldOut>
  );
};
