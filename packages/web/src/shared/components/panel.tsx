import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import './screen.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** So that an address can lead to it. */
  readonly anchor?: string;
  readonly level?: 2 | 3;
};

/** A part of a screen with its heading, which is its name for screen readers too. */
export const Panel = ({ title, children, anchor, level = 2 }: Props) => {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id} {...(anchor !== undefined && { id: anchor })}>
      <Heading level={level} data-size="xs" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
};
