import { type FieldValue, formOf, fieldsIn, isObject, type PlacedField, type Text } from '@risikobilde/core';
import type { LocalDate } from '@risikobilde/core';
import type { ReactNode } from 'react';
import { capital } from '../../capital.js';
import { useWords } from '../../words.js';
import { ChecksEdit } from '../edit/checks-edit.js';
import { ChoiceEdit } from '../edit/choice-edit.js';
import { DayEdit } from '../edit/day-edit.js';
import { LineEdit } from '../edit/line-edit.js';
import { RangeEdit } from '../edit/range-edit.js';
import { TextEdit } from '../edit/text-edit.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { RecordLink } from '../record-link/record-link.js';
import { useNames } from '../record-link/use-names.js';
import { CheckEdit } from './check-edit.js';
import { fieldsWithin } from './complete.js';
import { CountryEdit } from './country-edit.js';
import { useIsNew } from './is-new.js';
import { ItemsEdit } from './items-edit.js';
import { NewText } from './new-text.js';
import { PicksEdit } from './picks-edit.js';
import { useSpecial } from './special.js';
import { useFieldLabels } from './use-field-labels.js';
import { useOptions } from './use-options.js';
import type { ValueProps } from './value-props.js';
import { withField } from './with-field.js';

/** The control of one value: the one written by hand for its place, or the one that the catalogue gives. */
export const ValueEdit = (props: ValueProps): ReactNode => {
  const Own = useSpecial().controls.get(props.placed.place);
  return Own === undefined ? <PlainEdit {...props} /> : <Own {...props} />;
};

/** The control of one value, chosen by what the catalogue says stands there. */
export const PlainEdit = ({
  placed,
  held,
  onSave,
  onClear,
  hideLabel = false,
  label: given,
  except = [],
  beside = {},
  begin,
  keptAs,
}: ValueProps): ReactNode => {
  const { t } = useWords();
  const { labelOf, helpOf, unitOf, addOf } = useFieldLabels();
  const options = useOptions();
  const isLocked = useIsLocked();
  const isNew = useIsNew();
  const { field, place } = placed;
  const label = given ?? labelOf(place);
  const help = helpOf(placed);
  const form = choosable(field.value)
    ? field.value
    : (formOf({ value: field.value, place }, held)?.value ?? field.value);
  const clear = onClear && { onClear };
  switch (form.type) {
    case 'text':
      if (isNew)
        return (
          <NewText
            label={label}
            value={held as Text | undefined}
            multiline={field.long === true}
            hideLabel={hideLabel}
            isRequired={field.required === true}
            onSave={onSave}
          />
        );
      return (
        <TextEdit
          label={label}
          value={held as Text | undefined}
          multiline={field.long === true}
          showLabel={!hideLabel}
          onSave={onSave}
          {...clear}
        />
      );
    case 'string':
    case 'url':
      return (
        <LineEdit
          label={label}
          value={held as string | undefined}
          hideLabel={hideLabel}
          {...(form.type === 'url' && { accepts: isWebAddress, wrong: t('edit.wrongUrl') })}
          {...(help !== undefined && { help })}
          onSave={onSave}
          {...clear}
        >
          {form.type === 'url' && typeof held === 'string' && (
            <a className="ds-link" href={held} target="_blank" rel="noreferrer">
              {t('edit.openCite', { title: typeof beside['title'] === 'string' ? beside['title'] : held })}
            </a>
          )}
        </LineEdit>
      );
    case 'number':
      return (
        <LineEdit
          label={label}
          short
          value={typeof held === 'number' ? String(held) : undefined}
          hideLabel={hideLabel}
          accepts={(typed) => isNumberOf(form, typed)}
          wrong={t('edit.notNumber')}
          {...(help !== undefined && { help })}
          onSave={(typed) => onSave(numberOf(typed))}
          {...clear}
        />
      );
    case 'date':
      return (
        <DayEdit
          label={label}
          value={held as LocalDate | undefined}
          hideLabel={hideLabel}
          {...(field.name === 'from' && { before: beside['until'] as LocalDate | undefined })}
          {...(field.name === 'until' && {
            after: (beside['from'] ?? beside['on']) as LocalDate | undefined,
          })}
          onSave={onSave}
          {...clear}
        />
      );
    case 'yesNo':
      // A box that nobody has touched says no; of what is new it is asked.
      return isNew && field.default === undefined ? (
        <ChoiceEdit
          label={label}
          value={held === undefined ? undefined : held === true ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: capital(t(`answer.${value}`)) }))}
          onSave={(answer) => onSave(answer === 'yes')}
        />
      ) : (
        <CheckEdit label={label} checked={held === true} onSave={onSave} />
      );
    case 'range':
      return (
        <RangeEdit
          label={label}
          unit={unitOf(field.name)}
          value={held as readonly [number, number] | undefined}
          onSave={onSave}
        />
      );
    case 'country':
      return (
        <CountryEdit
          label={label}
          value={held as string | undefined}
          hideLabel={hideLabel}
          onSave={onSave}
          {...clear}
        />
      );
    case 'choice':
    case 'reference':
    case 'union':
      return (
        <ChoiceEdit
          label={label}
          value={citedAlone(form, held as string | undefined)}
          hideLabel={hideLabel}
          options={options({ value: form, place }).filter(
            // What the shipped example says by itself, nobody else can say.
            ({ value }) => value === held || (value !== 'example' && !except.includes(value)),
          )}
          onSave={onSave}
          {...clear}
        />
      );
    case 'list':
      if (isLocked && form.of.type === 'reference' && form.of.to === 'record')
        return <RecordLinks ids={(held as readonly string[] | undefined) ?? []} />;
      if (choosable(form.of)) {
        const chosen = (held as readonly string[] | undefined) ?? [];
        const offered = options({ value: form.of, place }).filter(
          ({ value }) => chosen.includes(value) || !except.includes(value),
        );
        const picks = { label, hideLabel, options: offered, chosen, least: form.least ?? 0, onSave };
        return offered.length > mostBoxes ? (
          <PicksEdit {...picks} add={addOf(placed)} />
        ) : (
          <ChecksEdit {...picks} />
        );
      }
      return (
        <ItemsEdit
          ItemEdit={PlainEdit}
          placed={placed}
          of={form.of}
          least={form.least ?? 0}
          held={held}
          hideLabel={hideLabel}
          begin={begin}
          {...(keptAs !== undefined && { keptAs })}
          onSave={onSave}
        />
      );
    case 'object':
    case 'part':
      // What may be left out and must be whole when it is there is written beside, as an item of a list is.
      return onClear && requiredIn(placed).length > 1 ? (
        <ItemsEdit
          ItemEdit={PlainEdit}
          placed={placed}
          of={field.value}
          least={0}
          most={1}
          held={held === undefined ? [] : [held]}
          hideLabel={hideLabel}
          onSave={(items) => {
            const [whole] = items as readonly unknown[];
            if (whole === undefined) onClear();
            else onSave(whole);
          }}
        />
      ) : (
        <ObjectEdit placed={placed} held={held} hideLabel={hideLabel} onSave={onSave} {...clear} />
      );
    // What another record decides is edited where that record is.
    case 'free':
    case 'finding':
      return null;
  }
};

// More than can be looked over at once are chosen one by one.
const mostBoxes = 15;

const RecordLinks = ({ ids }: { readonly ids: readonly string[] }) => {
  const nameOf = useNames();
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <RecordLink record={id}>{nameOf(id)}</RecordLink>
    </span>
  ));
};

/** An item of the one catalogue that may be meant is cited alone, or with its catalogue. */
const citedAlone = (form: FieldValue, held: string | undefined): string | undefined =>
  form.type === 'reference' && form.to === 'catalogueItem' && form.kinds.length === 1
    ? held?.replace(`${form.kinds[0]}:`, '')
    : held;

/** One of what can be listed: fixed words, records, entries of the world, alternatives. */
const choosable = (value: FieldValue): boolean =>
  value.type === 'choice' ||
  (value.type === 'reference' && value.to !== 'rule') ||
  (value.type === 'union' && value.forms.every((form) => form.type === 'country' || choosable(form)));

const isWebAddress = (typed: string): boolean => /^https?:\/\//.test(typed) && URL.canParse(typed);

const numberOf = (typed: string): number => Number(typed.replace(/\s/g, '').replace(',', '.'));

const isNumberOf = (form: Extract<FieldValue, { type: 'number' }>, typed: string): boolean => {
  const number = numberOf(typed);
  return (
    Number.isFinite(number) &&
    (!form.whole || Number.isInteger(number)) &&
    number >= (form.least ?? 0) &&
    number <= (form.most ?? Number.POSITIVE_INFINITY)
  );
};

/** The fields that an object must have when it is there. */
const requiredIn = (placed: PlacedField): readonly PlacedField[] =>
  fieldsWithin(placed, undefined).filter(({ field }) => field.required);

/** The fields of an object beside each other; what is taken out of it leaves no empty object behind. */
const ObjectEdit = ({ placed, held, onSave, onClear, hideLabel }: ValueProps) => {
  const { labelOf } = useFieldLabels();
  const form = formOf({ value: placed.field.value, place: placed.place }, held);
  const isNew = useIsNew();
  const special = useSpecial();
  const inner = form === undefined ? [] : fieldsIn(form).filter(({ field }) => field.notEdited === undefined);
  // What may be left out of a new record is filled in where it then stands.
  const needed = inner.filter(({ field, place }) => field.required || special.asked.has(place));
  const asked = needed.length > 0 && (isNew || (onClear && !isObject(held))) ? needed : inner;
  const whole = isObject(held) ? held : {};
  return (
    <div className={isNew ? 'edit-group' : 'row-of-fields'}>
      {!hideLabel && <span className="edit-label whole-row">{labelOf(placed.place)}</span>}
      {asked.map((each) => {
        const { name, required } = each.field;
        return (
          <ValueEdit
            key={name}
            placed={each}
            held={whole[name]}
            beside={whole}
            onSaveWhole={onSave}
            onSave={(value) => onSave(withField(held, name, value))}
            {...(required && onClear && isObject(held) && { onClear })}
            {...(!required && {
              onClear: () => {
                const left = withField(held, name, undefined);
                if (left === undefined && onClear) onClear();
                else onSave(left ?? {});
              },
            })}
          />
        );
      })}
    </div>
  );
};
