import { Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import '../screen.css';
import { useIsLocked } from '../provenance/record-frame.js';
import { useFirstEmpty } from './use-first-empty.js';
import './new-record.css';

type Props = {
  readonly title: string;
  readonly add: string;
  /** So that a button elsewhere on the screen can lead to it. */
  readonly anchor?: string;
  /** What is not chosen yet, said below the button; until it is chosen nothing is added. */
  readonly missing: string | undefined;
  readonly onAdd: () => void;
  readonly children: ReactNode;
};

/** A form that makes something of choices alone. */
export const ChoicesForm = ({ title, add, anchor, missing, onAdd, children }: Props) => {
  const head = useId();
  const { whenReady, isMissed } = useFirstEmpty(missing === undefined);
  // What may not be added is not asked for; why is said above the screen.
  if (useIsLocked()) return null;
  return (
    <form id={anchor} className="panel new-record" aria-labelledby={head} onSubmit={whenReady(onAdd)}>
      <Heading level={2} data-size="xs" id={head}>
        {title}
      </Heading>
      {children}
      <Button type="submit" variant="secondary" data-size="sm">
        {add}
      </Button>
      {missing !== undefined && (
        <p className={isMissed ? 'edit-note wrong' : 'new-record-note'} {...(isMissed && { role: 'alert' })}>
          {missing}
        </p>
      )}
    </form>
  );
};
