import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import './screen.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** So that an address can lead to it. */
  readonly anchor?: string;
  readonly level?: 2 | 3;
  readonly className?: string;
  /** What is shown is older than what it is made of. */
  readonly isBusy?: boolean;
};

/** A part of a screen with its heading, which is its name for screen readers too. */
export const Panel = ({ title, children, anchor, level = 2, className = '', isBusy }: Props) => {
  const id = useId();
  return (
    <section id={anchor} className={`panel ${className}`.trim()} aria-labelledby={id} aria-busy={isBusy}>
      <Heading level={level} data-size="xs" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
};
