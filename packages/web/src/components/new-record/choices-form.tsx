import { Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import '../edit/edit.css';
import '../screen.css';
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
  const [isTried, setTried] = useState(false);
  const isWrong = isTried && missing !== undefined;
  return (
    <form
      id={anchor}
      className="panel new-record"
      aria-labelledby={head}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(missing !== undefined);
        if (missing === undefined) onAdd();
        else firstEmpty(event.currentTarget)?.focus();
      }}
    >
      <Heading level={2} data-size="xs" id={head}>
        {title}
      </Heading>
      {children}
      {/* Pressed too soon it says what is missing; a button that cannot be pressed says nothing to who does not see it. */}
      <Button type="submit" variant="secondary" data-size="sm">
        {add}
      </Button>
      {missing !== undefined && (
        <p className={isWrong ? 'edit-note wrong' : 'new-record-note'} {...(isWrong && { role: 'alert' })}>
          {missing}
        </p>
      )}
    </form>
  );
};

const firstEmpty = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"]), textarea, select')].find(
    (field) => field.value.trim() === '',
  );
