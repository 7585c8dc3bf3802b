import { Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../../words.js';
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
  /** For a form that was asked for: it begins with focus in it, and can be left. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
};

/** A form that makes something of choices alone. */
export const ChoicesForm = ({ title, add, anchor, missing, onAdd, onCancel, children }: Props) => {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const head = useId();
  const { handlers, isMissed } = useFirstEmpty(missing === undefined, onAdd);
  const wasAskedFor = onCancel !== undefined;
  useEffect(() => {
    if (wasAskedFor) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [wasAskedFor]);
  // What may not be added is not asked for; why is said above the screen.
  if (useIsLocked()) return null;
  return (
    <form
      ref={form}
      id={anchor}
      className="panel new-record"
      aria-labelledby={head}
      {...handlers}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onCancel) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Heading level={2} data-size="xs" id={head}>
        {title}
      </Heading>
      {children}
      <div className="row-of-fields">
        <Button type="submit" variant="secondary" data-size="sm">
          {add}
        </Button>
        {onCancel && (
          <Button variant="tertiary" data-size="sm" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      {missing !== undefined && (
        <p className={isMissed ? 'edit-note wrong' : 'new-record-note'} {...(isMissed && { role: 'alert' })}>
          {missing}
        </p>
      )}
    </form>
  );
};
