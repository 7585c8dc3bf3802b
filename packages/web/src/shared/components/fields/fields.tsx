import { type AssessmentRecord, fieldsOf } from '@risikobilde/core';
import { Fragment, type ReactNode } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useFieldLabels } from './use-field-labels.js';
import { ValueEdit } from './value-edit.js';
import '../screen.css';

type NamesOf<R extends AssessmentRecord> = Exclude<keyof R & string, 'kind' | 'id'>;

type Props<R extends AssessmentRecord> = {
  readonly of: R;
  /** The fields to show, in this order. */
  readonly names: readonly NamesOf<R>[];
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
export const Fields = <R extends AssessmentRecord>({ of, names, special, except }: Props<R>) => {
  const { edit } = useWorkbench();
  const { labelOf, helpOf } = useFieldLabels();
  const fields = new Map(fieldsOf(of.kind).map((placed) => [placed.field.name, placed]));
  // A record is read here by the names that its catalogue gives.
  const values = of as unknown as Readonly<Record<string, unknown>>;
  return (
    <dl className="facts">
      {names.map((name) => {
        const placed = fields.get(name);
        if (placed === undefined) return null;
        const help = helpOf(placed);
        return (
          <Fragment key={name}>
            <dt>{labelOf(placed.place)}</dt>
            <dd>
              {special?.[name] ?? (
                <ValueEdit
                  placed={placed}
                  held={values[name]}
                  hideLabel
                  {...(except?.[name] && { except: except[name] })}
                  onSave={(value) => edit([{ record: of.id, set: { [name]: value } }])}
                  {...(!placed.field.required && {
                    onClear: () => edit([{ record: of.id, unset: [name] }]),
                  })}
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
