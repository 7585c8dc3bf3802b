import { ArrowRightIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';

type Props = { readonly icon: ReactNode; readonly title: string; readonly text: string };

/** What a way in says of itself. */
export const Door = ({ icon, title, text }: Props) => (
  <>
    <span className="start-door-icon">{icon}</span>
    <span className="start-door-text">
      <strong>{title}</strong>
      <span>{text}</span>
    </span>
    <ArrowRightIcon aria-hidden className="start-door-arrow" />
  </>
);
