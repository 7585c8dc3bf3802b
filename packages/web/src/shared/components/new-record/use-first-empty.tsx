import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../words.js';
import '../edit/edit.css';

/**
 * A form whose button can always be pressed: pressed too soon it says what is missing and goes to the first empty field. A
 * button that cannot be pressed says nothing to who does not see it.
 */
export const useFirstEmpty = (
  isReady: boolean,
): {
  /** For `onSubmit`: does what the form is for when all is filled in. */
  readonly whenReady: (done: () => void) => (event: FormEvent<HTMLFormElement>) => void;
  /** Whether it was pressed while something is missing. */
  readonly isMissed: boolean;
  /** What is missing, said once it was pressed. */
  readonly note: ReactNode;
} => {
  const { t } = useWords();
  const [isTried, setTried] = useState(false);
  const isMissed = isTried && !isReady;
  return {
    whenReady: (done) => (event) => {
      event.preventDefault();
      setTried(!isReady);
      if (isReady) done();
      else firstEmpty(event.currentTarget)?.focus();
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
