import {
  type AssessmentRecord,
  fieldsOf,
  isObject,
  isText,
  type Kind,
  kindCatalogue,
  type RecordOf,
  type RequestedChange,
  type Text,
} from '@risikobilde/core';
import { type ComponentType, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { freeId } from '../edit/free-id.js';
import { ChoicesForm } from '../new-record/choices-form.js';
import { filledRecord, missingIn } from './complete.js';
import { IsNew } from './is-new.js';
import { kindOf, RecordOrNew } from './record-or-new.js';
import { type ByName, SpecialFrame } from './special.js';
import { useFieldLabels } from './use-field-labels.js';
import { ValueEdit } from './value-edit.js';
import type { ValueProps } from './value-props.js';

type Draft<K extends Kind> = Partial<RecordOf<K>>;
type Names<K extends Kind> = readonly (keyof RecordOf<K> & string)[];

type Props<K extends Kind> = {
  readonly kind: K;
  /** The fields that are asked for, which may depend on what is chosen so far; of an object, those it must have. */
  readonly names: Names<K> | ((draft: Draft<K>) => Names<K>);
  /** Those that may be left empty. */
  readonly optional?: (draft: Draft<K>) => Names<K>;
  /** Those within an object that are asked for though they may be left empty, as `names.country`. */
  readonly within?: readonly string[];
  /** Those that may be empty elsewhere and not here. */
  readonly needs?: Names<K>;
  /** Those that refer to a record which may be made in the same edit. */
  readonly orNew?: Names<K>;
  /** What is written by hand for a value, by the name of its field. */
  readonly special?: ByName<ComponentType<ValueProps>>;
  readonly title: string;
  readonly add: string;
  readonly anchor?: string;
  /** What the id is called when the record has no name to make one of. */
  readonly stem: string;
  /** What the record has without being asked: what follows from where it is made, never an answer. */
  readonly preset?: Draft<K> | ((draft: Draft<K>, id: string) => Draft<K>);
  /** What stands in the fields from the beginning, as read from elsewhere, for whoever enters it to change: never a judgement. */
  readonly begins?: Draft<K>;
  /** What cannot be chosen in a field, given what is chosen so far. */
  readonly except?: (draft: Draft<K>) => Readonly<Record<string, readonly string[]>>;
  /** Changes of other records that belong to the same edit. */
  readonly alongside?: (id: string) => readonly RequestedChange[];
  readonly onAdded?: (id: string) => void;
  /** For a form that was asked for: it begins with focus in it, and can be left. */
  readonly onCancel?: () => void;
  /** What becomes of it. */
  readonly note?: string;
};

/**
 * A new record of a kind from the fields it needs; the rest is filled in where it then stands. Nothing is chosen
 * beforehand, and the button says what is missing.
 */
export const NewRecord = <K extends Kind>(props: Props<K>) => {
  const { kind, title, add, anchor, stem, preset, except, alongside, onAdded, onCancel, special } = props;
  const { t } = useWords();
  const { record, edit, text } = useWorkbench();
  const { labelOf } = useFieldLabels();
  const [draft, setDraft] = useState<Draft<K>>(props.begins ?? {});
  const [made, setMade] = useState(0);
  const held = draft as Readonly<Record<string, unknown>>;
  const names: readonly string[] = typeof props.names === 'function' ? props.names(draft) : props.names;
  const optional: readonly string[] = props.optional?.(draft) ?? [];
  const orNew: readonly string[] = props.orNew ?? [];
  const needs: readonly string[] = props.needs ?? [];
  const asked = names.flatMap((name) => fieldsOf(kind).find(({ field }) => field.name === name) ?? []);
  const missing = asked
    .filter(({ field }) => !optional.includes(field.name))
    .flatMap((placed) => {
      const missed = missingIn(placed, held[placed.field.name]);
      return missed.length === 0 && isMissed(held[placed.field.name], needs.includes(placed.field.name))
        ? [placed]
        : missed;
    });
  const excluded = except?.(draft) ?? {};
  const submit = () => {
    const added: AssessmentRecord[] = [];
    const make = (of: Kind, given: (id: string) => Given, named: Given, otherwise: string): string => {
      const isTaken = (id: string) => record(id) !== undefined || added.some((one) => one.id === id);
      const id = freeId(nameIn(of, named, text), otherwise, isTaken);
      // The catalogue gave every field and what each must have, so this is a record of the kind.
      added.push({ kind: of, id, ...filledRecord(of, given(id)) } as unknown as AssessmentRecord);
      return id;
    };
    const given = Object.fromEntries(
      asked.map((placed): [string, unknown] => {
        const { name } = placed.field;
        const value = held[name];
        const other = orNew.includes(name) ? kindOf(placed) : undefined;
        return [
          name,
          other !== undefined && isObject(value) ? make(other, () => value, value, other) : value,
        ];
      }),
    );
    const whole = (id: string) => ({
      ...given,
      ...(typeof preset === 'function' ? preset(draft, id) : preset),
    });
    const id = make(kind, whole, given, stem);
    edit([...(alongside?.(id) ?? []), ...added.map((one) => ({ record: one.id, add: one }))]);
    setDraft({});
    setMade(made + 1);
    onAdded?.(id);
  };
  return (
    <ChoicesForm
      title={title}
      add={add}
      {...(anchor !== undefined && { anchor })}
      {...(onCancel && { onCancel })}
      missing={
        missing.length === 0
          ? undefined
          : t('edit.missing', { fields: { list: missing.map(({ place }) => ({ und: labelOf(place) })) } })
      }
      onAdd={submit}
    >
      <SpecialFrame kind={kind} special={special} asked={props.within}>
        <IsNew value>
          {asked.map((placed) => {
            const { name, value } = placed.field;
            const Control = orNew.includes(name) ? RecordOrNew : ValueEdit;
            const set = (next: unknown) => setDraft((before) => ({ ...before, [name]: next }));
            return (
              <Control
                key={`${placed.place} ${made}`}
                placed={placed}
                held={held[name]}
                except={excluded[name] ?? []}
                beside={held}
                onSave={set}
                {...(value.type !== 'object' && { onClear: () => set(undefined) })}
              />
            );
          })}
        </IsNew>
      </SpecialFrame>
      {props.note !== undefined && <p className="edit-note">{props.note}</p>}
    </ChoicesForm>
  );
};

const isMissed = (held: unknown, isNeeded: boolean): boolean =>
  isNeeded && (held === undefined || (Array.isArray(held) && held.length === 0));

type Given = Readonly<Record<string, unknown>>;

/** What a record is named by: of a sentence six words, which are enough to know it by. */
const nameIn = (kind: Kind, given: Given, text: (said: Text) => string): string => {
  const held = given[kindCatalogue[kind].title.match(/\w+/)?.[0] ?? ''];
  return isText(held) ? text(held).trim().split(/\s+/).slice(0, 6).join(' ') : '';
};
