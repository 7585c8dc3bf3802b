import { type AssessmentRecord, fieldAt, isObject } from '@risikobilde/core';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useFieldLabels } from './use-field-labels.js';
import { type ByName, SpecialFrame } from './special.js';
import { ValueEdit } from './value-edit.js';
import type { ValueProps } from './value-props.js';
import { withField } from './with-field.js';
import '../screen.css';

type NamesOf<R extends AssessmentRecord> = Exclude<keyof R & string, 'kind' | 'id'>;
/** A field by its name; `harm.severity` is one field of an object. */
type NameOf<R extends AssessmentRecord> = NamesOf<R> | `${NamesOf<R>}.${string}`;
type Extras<R extends AssessmentRecord, T> = { readonly [Name in NameOf<R>]?: T };

type Props<R extends AssessmentRecord> = {
  readonly of: R;
  /** The fields to show, in this order. */
  readonly names: readonly NameOf<R>[];
  /** What cannot be chosen, such as the other end of a relation. */
  readonly except?: Extras<R, readonly string[]>;
  /**
   * What is written by hand for a value, at any depth, where the control that the catalogue gives does not say enough; it may
   * hold that control, which is `PlainEdit`.
   */
  readonly special?: Extras<R, ComponentType<ValueProps>>;
  /** What is said where a list is empty. */
  readonly empty?: Extras<R, string>;
  /** What stands below the control of a field, such as what is worked out from it. */
  readonly below?: Extras<R, ReactNode>;
  /** What a new item of a list begins with: what follows from where it is made, never an answer. */
  readonly begin?: Extras<R, unknown>;
  /** The only field is what the panel around it is called: its label is said to screen readers only. */
  readonly isTitled?: boolean;
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
  readonly except?: ByName<readonly string[]>;
  readonly special?: ByName<ComponentType<ValueProps>>;
  readonly empty?: ByName<string>;
  readonly below?: ByName<ReactNode>;
  readonly begin?: ByName<unknown>;
  readonly isTitled?: boolean;
};

/** The same for names that the compiler does not know. */
export const FieldRows = (props: RowProps) => {
  const { of, names, special, empty, except = {}, below = {}, begin = {}, isTitled = false } = props;
  const { labelOf } = useFieldLabels();
  return (
    <SpecialFrame kind={of.kind} of={of} special={special} empty={empty}>
      <dl className={isTitled ? 'facts titled' : 'facts'}>
        {names.map((name) => {
          const placed = fieldAt(of.kind, name);
          if (placed === undefined) return null;
          return (
            <Fragment key={name}>
              <dt>{labelOf(placed.place)}</dt>
              <dd>
                <Control of={of} name={name} hideLabel except={except[name]} begin={begin[name]} />
                {below[name]}
              </dd>
            </Fragment>
          );
        })}
      </dl>
    </SpecialFrame>
  );
};

type FieldProps<R extends AssessmentRecord> = Pick<
  ControlProps,
  'except' | 'hideLabel' | 'label' | 'begin'
> & {
  readonly of: R;
  readonly name: NameOf<R>;
};

/** One field of a record where it stands alone, under its label: `<FieldEdit of={claim} name="owner" />`. */
export const FieldEdit = <R extends AssessmentRecord>(props: FieldProps<R>) => (
  <div>
    <Control {...props} />
  </div>
);

type ControlProps = {
  readonly of: AssessmentRecord;
  readonly name: string;
  readonly except?: readonly string[] | undefined;
  readonly begin?: unknown;
  readonly hideLabel?: boolean;
  /** What the field is called where several records have one on the same screen. */
  readonly label?: string;
};

const Control = ({ of, name, except = [], begin, hideLabel = false, label }: ControlProps) => {
  const { edit } = useWorkbench();
  const { helpOf } = useFieldLabels();
  const placed = fieldAt(of.kind, name);
  if (placed === undefined) return null;
  const [outer = name, inner] = name.split('.');
  // A record is read here by the names that its catalogue gives.
  const values = of as unknown as Readonly<Record<string, unknown>>;
  const held = values[outer];
  const save = (value: unknown) => {
    const next = inner === undefined ? value : withField(held, inner, value);
    edit([
      next === undefined ? { record: of.id, unset: [outer] } : { record: of.id, set: { [outer]: next } },
    ]);
  };
  const help = helpOf(placed);
  return (
    <>
      <ValueEdit
        placed={placed}
        held={inner === undefined ? held : isObject(held) ? held[inner] : undefined}
        beside={inner === undefined ? values : isObject(held) ? held : {}}
        hideLabel={hideLabel}
        label={label}
        except={except}
        begin={begin}
        keptAs={`${of.id}.${name}`}
        onSave={save}
        {...(!placed.field.required && { onClear: () => save(undefined) })}
      />
      {help !== undefined && !writesHelp(placed.field.value.type) && <p className="edit-note">{help}</p>}
    </>
  );
};

// A line has its help tied to its input.
const writesHelp = (type: string): boolean => ['string', 'url', 'number'].includes(type);
