import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { languages, type Text } from '@risikobilde/core';
import { useEffect, useId, useRef, useState } from 'react';
import { isLanguage, languageInfo } from '@risikobilde/words';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { useAutosave } from './use-autosave.js';
import { withLanguage } from './with-language.js';
import './edit.css';
import { useMainLanguage } from '../../data/use-main-language.js';

type Props = {
  /** What the text is, for the field and for the button that opens it. */
  readonly label: string;
  readonly value: Text | undefined;
  readonly onSave: (value: Text) => void;
  /** Takes the whole text away; given where a record may be without it. */
  readonly onClear?: () => void;
  readonly multiline?: boolean;
  /** Shown above the text; the label is said to screen readers either way. */
  readonly showLabel?: boolean;
};

/**
 * A text that reads as text and opens for editing in place, in the languages it has. It is saved when the hand rests
 * and when the field is left; Escape closes it.
 */
export const TextEdit = ({ label, value, onSave, onClear, multiline = false, showLabel = false }: Props) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const [open, setOpen] = useState(false);
  const main = useMainLanguage();
  const isLocked = useIsLocked();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className="text-edit">
      {showLabel && <span className="edit-label">{label}</span>}
      {open && !isLocked ? (
        <div
          className="text-edit-fields"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          {withMain(main).map((each) => (
            <LanguageField
              key={each}
              language={each}
              main={main}
              label={`${label}, ${nameOf(each)}`}
              name={nameOf(each)}
              value={value}
              multiline={multiline}
              takesFocus={each === language}
              onSave={onSave}
              {...(onClear && { onClear })}
            />
          ))}
          <Button variant="secondary" data-size="sm" onClick={close}>
            {t('common.done')}
          </Button>
        </div>
      ) : (
        <div className="text-edit-read">
          {value ? <span>{text(value)}</span> : <span className="edit-empty">{t('edit.empty')}</span>}
          {!isLocked && (
            <button
              ref={opener}
              type="button"
              className="edit-pencil"
              aria-label={`${t('common.edit')}: ${label}`}
              onClick={() => setOpen(true)}
            >
              <PencilIcon aria-hidden fontSize="1.125rem" />
            </button>
          )}
        </div>
      )}
    </div>
  );
};

/** The languages there are words in, and the one that the assessment is kept in where it is another. */
const withMain = (main: string): readonly string[] => (isLanguage(main) ? languages : [main, ...languages]);

const nameOf = (language: string): string => (isLanguage(language) ? languageInfo[language].name : language);

type FieldProps = Pick<Props, 'value' | 'onSave' | 'onClear'> & {
  readonly language: string;
  readonly main: string;
  readonly label: string;
  readonly name: string;
  readonly multiline: boolean;
  readonly takesFocus: boolean;
};

const LanguageField = (props: FieldProps) => {
  const { language, main, label, name, value, multiline, takesFocus, onSave, onClear } = props;
  const { t } = useWords();
  const id = useId();
  const stored = value?.[language] ?? '';
  const [draft, setDraft] = useState(stored);
  const field = useRef<HTMLTextAreaElement>(null);
  const { later, now, isWaiting } = useAutosave((typed: string) => {
    if (typed.trim() === stored) return;
    const next = withLanguage(value, language, typed, main);
    if (next) onSave(next);
    else if (value !== undefined) onClear?.();
  });
  // Undo or another window: what is stored is shown; a space under way to the next word stays.
  useEffect(() => {
    if (!isWaiting()) setDraft((typed) => (typed.trim() === stored ? typed : stored));
  }, [stored, isWaiting]);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const isEmpty = draft.trim() === '';
  const note =
    language === main
      ? isEmpty && !onClear && t('edit.needsMain', { language: nameOf(main) })
      : isEmpty && value !== undefined && t('edit.falls', { language: nameOf(main) });
  return (
    <div className="text-edit-field">
      <label htmlFor={id} aria-label={label}>
        {name}
      </label>
      <textarea
        ref={field}
        id={id}
        lang={language}
        rows={multiline ? 5 : 2}
        value={draft}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          later(event.target.value);
        }}
        onBlur={now}
      />
      {note && (
        <p id={`${id}-note`} className="edit-note">
          {note}
        </p>
      )}
    </div>
  );
};
