import { Button, Heading } from '@digdir/designsystemet-react';
import type { AssessmentRecord } from '@risikobilde/core';
import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import { freeId } from '../edit/free-id.js';
import { newRecordTexts } from './texts.js';
import '../screen.css';
import './new-record.css';

type Field = { readonly name: string; readonly label: string; readonly long?: boolean };
type Props = {
  readonly title: string;
  readonly add: string;
  /** Texts that must be there before there is a record; the first one names it. */
  readonly fields: readonly [Field, ...Field[]];
  /** What the id is called when the name has no letters to make one of. */
  readonly stem: string;
  /** What becomes of it, said below the button. */
  readonly note?: string;
  /** What is not chosen yet, said below the button in place of the note; until it is chosen nothing is added. */
  readonly missing?: string | undefined;
  /** So that a button elsewhere on the screen can lead to it. */
  readonly anchor?: string;
  /** The record, or the records that are added together: all in one edit, which one undo takes back. */
  readonly makeRecord: (
    values: Readonly<Record<string, string>>,
    id: string,
  ) => AssessmentRecord | readonly AssessmentRecord[];
  readonly onAdded: (id: string) => void;
  /** Choices that stand before the texts. */
  readonly lead?: ReactNode;
  /** Choices that stand between the texts and the button. */
  readonly children?: ReactNode;
};

/** A record needs only a few words to begin; the rest is filled in where it then stands. */
export const NewRecordForm = (props: Props) => {
  const { title, add, fields, stem, note, missing, anchor, makeRecord, onAdded, lead, children } = props;
  const t = useTexts(newRecordTexts);
  const { record, edit } = useWorkbench();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const head = useId();
  const of = (name: string): string => (values[name] ?? '').trim();
  const isFilled = fields.every(({ name }) => of(name) !== '');
  const isReady = isFilled && missing === undefined;
  const submit = () => {
    const id = freeId(of(fields[0].name), stem, (taken) => record(taken) !== undefined);
    const made = makeRecord(Object.fromEntries(fields.map(({ name }) => [name, of(name)])), id);
    edit([made].flat().map((one) => ({ record: one.id, add: one })));
    setValues({});
    onAdded(id);
  };
  return (
    <form
      id={anchor}
      className="panel new-record"
      aria-labelledby={head}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) submit();
      }}
    >
      <Heading level={2} data-size="xs" id={head}>
        {title}
      </Heading>
      {lead}
      {fields.map(({ name, label, long }) => {
        const input = {
          value: values[name] ?? '',
          onChange: ({ target }: { readonly target: { readonly value: string } }) =>
            setValues({ ...values, [name]: target.value }),
        };
        return (
          <label key={name}>
            <span className="edit-label">{label}</span>
            {long ? <textarea rows={2} {...input} /> : <input {...input} />}
          </label>
        );
      })}
      {children}
      <Button type="submit" variant="secondary" data-size="sm" disabled={!isReady}>
        {add}
      </Button>
      {!isReady && (
        <p className="new-record-note">{isFilled ? missing : `${t('needs')} ${missing ?? note ?? ''}`}</p>
      )}
    </form>
  );
};
