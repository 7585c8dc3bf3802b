import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
};

/** The heading of a screen, and what it is for. */
export const PageHead = ({ title, lead, children }: Props) => (
  <div className="page-head">
    <Heading level={1} data-size="md">
      {title}
    </Heading>
    <Paragraph>{lead}</Paragraph>
    {children}
  </div>
);
