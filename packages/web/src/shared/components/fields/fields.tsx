import { type AssessmentRecord, fieldAt, isObject } from '@risikobilde/core';
import { Fragment, type ReactNode } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useFieldLabels } from './use-field-labels.js';
import { ValueEdit } from './value-edit.js';
import { withField } from './with-field.js';
import '../screen.css';

type NamesOf<R extends AssessmentRecord> = Exclude<keyof R & string, 'kind' | 'id'>;

type Props<R extends AssessmentRecord> = {
  readonly of: R;
  /** The fields to show, in this order; `harm.severity` is one field of an object. */
  readonly names: readonly (NamesOf<R> | `${NamesOf<R>}.${string}`)[];
  /** What cannot be chosen, such as the other end of a relation. */
  readonly except?: { readonly [Name in NamesOf<R>]?: readonly string[] };
  /** What is written by hand for a field, where the control that the catalogue gives does not say enough. */
  readonly special?: { readonly [Name in NamesOf<R>]?: ReactNode };
};

/**
 * Fields of one record, each with its label and the control that the catalogue of fields gives. Every change is an edit
 * of its own: shown at once, saved and undoable.
 *
 * `<Fields of={measure} names={['title', 'owner', 'due']} />`
 */
export const Fields = <R extends AssessmentRecord>(props: Props<R>) => <FieldRows {...props} />;

type RowProps = {
  readonly of: AssessmentRecord;
  /** Names as the catalogue has them. */
  readonly names: readonly string[];
  readonly except?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly special?: Readonly<Record<string, ReactNode>>;
};

/** The same for names that the compiler does not know. */
export const FieldRows = ({ of, names, special = {}, except = {} }: RowProps) => {
  const { edit } = useWorkbench();
  const { labelOf, helpOf } = useFieldLabels();
  // A record is read here by the names that its catalogue gives.
  const values = of as unknown as Readonly<Record<string, unknown>>;
  const save = (name: string, value: unknown) =>
    edit([
      value === undefined ? { record: of.id, unset: [name] } : { record: of.id, set: { [name]: value } },
    ]);
  return (
    <dl className="facts">
      {names.map((name) => {
        const [outer = name, inner] = name.split('.');
        const placed = fieldAt(of.kind, name);
        if (placed === undefined) return null;
        const help = helpOf(placed);
        const held = values[outer];
        const set = (value: unknown) =>
          save(outer, inner === undefined ? value : withField(held, inner, value));
        return (
          <Fragment key={name}>
            <dt>{labelOf(placed.place)}</dt>
            <dd>
              {special[name] ?? (
                <ValueEdit
                  placed={placed}
                  held={inner === undefined ? held : isObject(held) ? held[inner] : undefined}
                  hideLabel
                  except={except[name] ?? []}
                  onSave={set}
                  {...(!placed.field.required && { onClear: () => set(undefined) })}
                />
              )}
              {help !== undefined && !writesHelp(placed.field.value.type) && (
                <p className="edit-note">{help}</p>
              )}
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
};

// A line has its help tied to its input.
const writesHelp = (type: string): boolean => ['string', 'url', 'number'].includes(type);
