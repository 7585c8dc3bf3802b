import { Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/words.js';

type Props = {
  /** What the form is about, for screen readers. */
  readonly title: string;
  readonly label: string;
  readonly children?: ReactNode;
  /** What is wrong beside a missing reason, said when it is tried to be saved. */
  readonly fault?: string | undefined;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
};

/** An answer that counts only with its reason. */
export const ReasonForm = ({ title, label, children, fault, onSave, onCancel }: Props) => {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const form = useRef<HTMLFormElement>(null);
  // It stands in place of the buttons that opened it, and they in place of it when it is done: focus goes along both ways.
  useEffect(() => {
    const place = form.current?.parentElement;
    form.current?.querySelector<HTMLElement>('textarea, select')?.focus();
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          (place?.querySelector('button') ?? document.getElementById('main'))?.focus({ preventScroll: true });
      });
    };
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing && fault === undefined) onSave(reason.trim());
  };
  return (
    <form ref={form} className="reason-form" aria-label={title} onSubmit={save} noValidate>
      {children}
      {tried && fault !== undefined && <ValidationMessage>{fault}</ValidationMessage>}
      <Field>
        <Label>{label}</Label>
        <Textarea
          rows={2}
          lang="nb"
          value={reason}
          aria-invalid={tried && isMissing}
          onChange={(event) => setReason(event.target.value)}
        />
        {tried && isMissing && <ValidationMessage>{t('services.needsReason')}</ValidationMessage>}
      </Field>
      <div className="row-of-buttons">
        <Button type="submit" data-size="sm">
          {t('common.saveAnswer')}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
