import {
  type AssessmentRecord,
  fieldsOf,
  isText,
  type Kind,
  kindCatalogue,
  type PlacedField,
  type RecordOf,
  type RequestedChange,
  type Text,
} from '@risikobilde/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { freeId } from '../edit/free-id.js';
import { ChoicesForm } from '../new-record/choices-form.js';
import { missingIn, withDefaults } from './complete.js';
import { IsNew } from './is-new.js';
import { useFieldLabels } from './use-field-labels.js';
import { ValueEdit } from './value-edit.js';

type Draft<K extends Kind> = Partial<RecordOf<K>>;

type Props<K extends Kind> = {
  readonly kind: K;
  /** The fields that are asked for; of an object, those it must have. */
  readonly names: readonly (keyof RecordOf<K> & string)[];
  readonly title: string;
  readonly add: string;
  readonly anchor?: string;
  /** What the id is called when the record has no name to make one of. */
  readonly stem: string;
  /** What the record has without being asked: what follows from where it is made, never an answer. */
  readonly preset?: Draft<K> | ((draft: Draft<K>, id: string) => Draft<K>);
  /** What cannot be chosen in a field, given what is chosen so far. */
  readonly except?: (draft: Draft<K>) => Readonly<Record<string, readonly string[]>>;
  /** Changes of other records that belong to the same edit. */
  readonly alongside?: (id: string) => readonly RequestedChange[];
  readonly onAdded?: (id: string) => void;
  /** For a form that was asked for: it begins with focus in it, and can be left. */
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
};

/**
 * A new record of a kind from the fields it needs; the rest is filled in where it then stands. Nothing is chosen
 * beforehand, and the button says what is missing.
 */
export const NewRecord = <K extends Kind>(props: Props<K>) => {
  const { kind, names, title, add, anchor, stem, preset, except, alongside, onAdded, onCancel, children } =
    props;
  const { t } = useWords();
  const { record, edit, text } = useWorkbench();
  const { labelOf } = useFieldLabels();
  const [draft, setDraft] = useState<Draft<K>>({});
  const [made, setMade] = useState(0);
  const held = draft as Readonly<Record<string, unknown>>;
  const fields = fieldsOf(kind);
  const asked = names.flatMap((name) => fields.find(({ field }) => field.name === name) ?? []);
  const missing = asked.flatMap((placed) => missingIn(placed, held[placed.field.name]));
  const excluded = except?.(draft) ?? {};
  const submit = () => {
    const named = kindCatalogue[kind].title.match(/\w+/)?.[0] ?? '';
    const id = freeId(nameIn(held[named], text), stem, (taken) => record(taken) !== undefined);
    const given = { ...held, ...(typeof preset === 'function' ? preset(draft, id) : preset) };
    // The catalogue gave every field and what each must have, so this is a record of the kind.
    const whole = { kind, id, ...filled(fields, given) } as unknown as AssessmentRecord;
    edit([...(alongside?.(id) ?? []), { record: id, add: whole }]);
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
      <IsNew value>
        {asked.map((placed) => (
          <ValueEdit
            key={`${placed.place} ${made}`}
            placed={placed}
            held={held[placed.field.name]}
            except={excluded[placed.field.name] ?? []}
            onSave={(value) => setDraft((before) => ({ ...before, [placed.field.name]: value }))}
            {...(placed.field.value.type !== 'object' && {
              onClear: () => setDraft((before) => ({ ...before, [placed.field.name]: undefined })),
            })}
          />
        ))}
      </IsNew>
      {children}
    </ChoicesForm>
  );
};

// Six words of a sentence are enough to know it by.
const nameIn = (held: unknown, text: (said: Text) => string): string =>
  isText(held) ? text(held).trim().split(/\s+/).slice(0, 6).join(' ') : '';

const filled = (fields: readonly PlacedField[], given: Readonly<Record<string, unknown>>) =>
  withDefaults(
    { field: { name: '', value: { type: 'object', fields: fields.map(({ field }) => field) } }, place: '' },
    given,
  ) as object;
