import { type FormEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { usePress } from '../edit/use-press.js';
import '../edit/edit.css';

type Handlers = {
  readonly onMouseDown: (event: MouseEvent<HTMLFormElement>) => void;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
};

/**
 * A form whose button can always be pressed: pressed too soon it says what is missing and goes to the first empty field. A
 * button that cannot be pressed says nothing to who does not see it. Pressed with focus in a field, what is typed there counts.
 */
export const useFirstEmpty = (
  isReady: boolean,
  /** What the form is for, when all is filled in. */
  done: () => void,
): {
  /** For the form. */
  readonly handlers: Handlers;
  /** Whether it was pressed while something is missing. */
  readonly isMissed: boolean;
  /** What is missing, said once it was pressed. */
  readonly note: ReactNode;
} => {
  const { t } = useWords();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isMissed = isTried && !isReady;
  const { hold, press } = usePress(() => {
    setTried(!isReady);
    if (isReady) done();
    else if (form.current) firstEmpty(form.current)?.focus();
  });
  return {
    handlers: {
      onMouseDown: (event) => {
        if (event.target instanceof Element && event.target.closest('button[type="submit"]')) hold(event);
      },
      onSubmit: (event) => {
        event.preventDefault();
        form.current = event.currentTarget;
        press(event.currentTarget.querySelector<HTMLElement>('button[type="submit"]'));
      },
    },
    isMissed,
    note: isMissed && (
      <p className="edit-note wrong" role="alert">
        {t('newRecord.needs')}
      </p>
    ),
  };
};

const firstEmpty = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"]), textarea, select')].find(
    (field) => field.value.trim() === '',
  );
