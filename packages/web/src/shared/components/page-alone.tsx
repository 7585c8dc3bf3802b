import type { ReactNode } from 'react';
import './page-alone.css';

/** A page of no assessment, about the one who is logged in or their organisation. `className`: what is its own in how it looks. */
export const PageAlone = ({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) => (
  <div className="page-alone">
    <main id="main" tabIndex={-1} className={className}>
      {children}
    </main>
  </div>
);
