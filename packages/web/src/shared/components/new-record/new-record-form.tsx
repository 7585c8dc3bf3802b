import type { AssessmentRecord, RequestedChange } from '@risikobilde/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { freeId } from '../edit/free-id.js';
import { ChoicesForm } from './choices-form.js';

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
  /** Changes of other records that belong to the same edit, such as the places of the chapters around a new one. */
  readonly alongside?: (id: string) => readonly RequestedChange[];
  readonly onAdded: (id: string) => void;
  /** Choices that stand before the texts. */
  readonly lead?: ReactNode;
  /** Choices that stand between the texts and the button. */
  readonly children?: ReactNode;
};

/** A record needs only a few words to begin; the rest is filled in where it then stands. */
export const NewRecordForm = (props: Props) => {
  const { title, add, fields, stem, note, missing, anchor, makeRecord, alongside, onAdded, lead, children } =
    props;
  const { t } = useWords();
  const { record, edit } = useWorkbench();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const of = (name: string): string => (values[name] ?? '').trim();
  const isFilled = fields.every(({ name }) => of(name) !== '');
  const isReady = isFilled && missing === undefined;
  const submit = () => {
    const id = freeId(of(fields[0].name), stem, (taken) => record(taken) !== undefined);
    const made = makeRecord(Object.fromEntries(fields.map(({ name }) => [name, of(name)])), id);
    edit([...(alongside?.(id) ?? []), ...[made].flat().map((one) => ({ record: one.id, add: one }))]);
    setValues({});
    onAdded(id);
  };
  return (
    <ChoicesForm
      title={title}
      add={add}
      {...(anchor !== undefined && { anchor })}
      missing={isReady ? undefined : isFilled ? missing : `${t('newRecord.needs')} ${missing ?? note ?? ''}`}
      onAdd={submit}
    >
      {lead}
      {fields.map(({ name, label, long }) => {
        const input = {
          value: values[name] ?? '',
          'aria-required': true,
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
    </ChoicesForm>
  );
};
