import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { askedFor, namesLike } from '@risikobilde/core';
import { useParticipants } from './use-participants.js';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isFirst?: boolean;
  /** It was sent without words: said under it, and it has the focus. */
  readonly isMissing?: boolean;
};

const most = 6;

/** A comment as it is written. After `@` come the names of those who took part; arrows and Enter choose one. */
export const MentionField = ({ label, value, onChange, isFirst = false, isMissing = false }: Props) => {
  const { t } = useWords();
  const names = useParticipants();
  const list = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [isShut, setShut] = useState(false);
  useEffect(() => {
    if (isMissing) field.current?.focus();
  }, [isMissing]);
  const asked = isShut ? undefined : askedFor(value, caret);
  const found = asked ? namesLike(names, asked.typed).slice(0, most) : [];
  const isOpen = found.length > 0;
  const current = Math.min(at, found.length - 1);
  const choose = (name: string) => {
    if (!asked) return;
    const before = `${value.slice(0, asked.from)}@${name} `;
    onChange(before + value.slice(caret).trimStart());
    setShut(true);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const name = found[current];
    if (by !== undefined) setAt((current + by + found.length) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && name !== undefined) choose(name);
    else if (event.key === 'Escape') setShut(true);
    else return;
    // The key was for the list: the form is not sent, and the card stays open.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Field data-size="sm" className="mention-field">
      <Label>{label}</Label>
      <Textarea
        ref={field}
        rows={2}
        autoFocus={isFirst}
        value={value}
        aria-invalid={isMissing}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? `${list}-${current}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
          setAt(0);
          setShut(false);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setShut(true)}
        onKeyDown={onKeyDown}
      />
      {isMissing && <ValidationMessage>{t('comments.empty')}</ValidationMessage>}
      <span role="status" className="visually-hidden">
        {isOpen && t('comments.found', { n: found.length })}
      </span>
      {isOpen && (
        <ul id={list} role="listbox" aria-label={t('comments.people')} className="mention-list">
          {found.map((name, i) => (
            <li
              key={name}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === current}
              // Before the field loses focus.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(name);
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
};
