import {
  composedId,
  describeRules,
  type FieldValue,
  fieldsIn,
  fieldsOf,
  formOf,
  isText,
  type LocalDate,
  type PlacedField,
  type PlacedValue,
  type Text,
  type WorldKind,
} from '@risikobilde/core';
import { everyDigit, formatNumber, formatRange } from '@risikobilde/words';
import { line, plainText } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Cell, FieldItem, Value } from '../tree/tree.js';
import { fieldLabel } from '@risikobilde/words';
import { findingCell } from './finding-cell.js';

const lineOf = (inlines: Cell): Value => ({ type: 'line', inlines });

type Values = Readonly<Record<string, unknown>>;

/** The fields that a record or an object in it holds, each with its label, in the order of the catalogue. */
export const fieldItems = (
  fields: readonly PlacedField[],
  values: Values,
  writer: PageWriter,
): readonly FieldItem[] =>
  fields.flatMap((placed) => {
    const held = values[placed.field.name];
    if (held === undefined || (Array.isArray(held) && held.length === 0)) return [];
    const { field, place } = placed;
    const value: Value =
      field.value.type === 'free'
        ? { type: 'fields', fields: adaptedItems(String(values['of']), held as Values, writer) }
        : fieldValue(placed, { value: field.value, place }, held, writer);
    return [{ label: fieldLabel(writer.words, place), value }];
  });

/** What stands in a field, or at one place of the list in it. */
const fieldValue = (field: PlacedField, placed: PlacedValue, held: unknown, writer: PageWriter): Value => {
  const form = formOf(placed, held);
  if (form === undefined) return lineOf(line(String(held)));
  const { value, place } = form;
  if (value.type === 'list' && Array.isArray(held))
    return {
      type: 'list',
      items: held
        .filter((item: unknown) => !isLater(field, item, writer))
        .map((item: unknown) => fieldValue(field, { value: value.of, place }, item, writer)),
    };
  // Objects come as the schema of the record has them.
  if (value.type === 'object')
    return { type: 'fields', fields: fieldItems(fieldsIn(form), held as Values, writer) };
  return lineOf(fieldCell(field, value, held, writer));
};

const isLater = ({ field }: PlacedField, item: unknown, writer: PageWriter): boolean =>
  (field.dated ?? []).some((name) => {
    const day: unknown = item !== null && typeof item === 'object' ? (item as Values)[name] : undefined;
    return typeof day === 'string' && day > writer.view.evaluation.asOf;
  });

const yesNo = (value: boolean, writer: PageWriter): string =>
  writer.t(value ? 'answer.yes' : 'answer.no').toLowerCase();

/** A single value as a line: a reference by what it names, a choice in its words. */
const fieldCell = (placed: PlacedField, value: FieldValue, held: unknown, writer: PageWriter): Cell => {
  const { field, place } = placed;
  const text = String(held);
  switch (value.type) {
    case 'text':
      // A value of this type is a text, as its schema has it.
      return writer.text(held as Text);
    case 'yesNo':
      return line(yesNo(held === true, writer));
    case 'number':
      return line(
        field.scale === undefined
          ? formatNumber(Number(held), writer.language, everyDigit)
          : levelWords(Number(held), field.scale, writer),
      );
    case 'range':
      return line(formatRange(...(held as [number, number]), writer.language, everyDigit));
    case 'date':
      return line(writer.date(text as LocalDate));
    case 'country':
      return line(writer.country(text));
    case 'choice':
      return line(writer.word(place, text));
    case 'url':
      return [{ type: 'link', url: text, children: [plainText(text)] }];
    case 'finding':
      return findingCell(text, writer);
    case 'reference':
      return referenceCell(value, text, writer);
    case 'string':
      return field.catalogue === undefined ? line(text) : itemCell(text, [field.catalogue], writer);
    default:
      return line(text);
  }
};

const referenceCell = (
  { to, kinds }: Extract<FieldValue, { type: 'reference' }>,
  id: string,
  writer: PageWriter,
): Cell => {
  switch (to) {
    case 'record':
      return writer.ref(id);
    case 'world':
      return factOf(kinds, id, writer);
    case 'alternative':
      return writer.alternative(id);
    case 'catalogueItem':
      return itemCell(id, kinds, writer);
    case 'rule':
      return ruleCell(id, writer);
  }
};

/** A rule by its title; its id where no rule has it. */
const ruleCell = (id: string, writer: PageWriter): Cell => {
  const rule = describeRules().find((described) => described.id === id);
  return rule ? writer.text(rule.title) : line(id);
};

// Where there is but one catalogue that it can be, the item stands alone.
const itemCell = (id: string, catalogues: readonly string[], writer: PageWriter): Cell => {
  const [catalogue] = catalogues;
  return writer.item(catalogue === undefined ? id : `${catalogue}:${id}`, id);
};

/** A level of the scale with its name: "2 (mulig)". */
const levelWords = (level: number, axis: 'likelihood' | 'consequence', writer: PageWriter): string => {
  const { context } = writer.view;
  const found = context.world('scale', context.head.scale)?.[axis].find((step) => step.level === level);
  return found ? `${level} (${writer.plain(found.name).toLowerCase()})` : String(level);
};

const factOf = (kinds: readonly string[], id: string, writer: PageWriter): Cell => {
  // A reference to the world names kinds of world data.
  const kind = (kinds as readonly WorldKind[]).find((k) => writer.view.context.world(k, id) !== undefined);
  return kind ? writer.fact(kind, id) : line(`${id} (${writer.t('document.unknown')})`);
};

/** What a service writes in the place of a statement's own fields, as the kind of the statement has them. */
const adaptedItems = (of: string, fields: Values, writer: PageWriter): readonly FieldItem[] => {
  const { context } = writer.view;
  const platform = context.inheritance?.release.assessment;
  const statement = context.recordOfAnyDay(platform === undefined ? of : composedId(platform, of));
  if (statement !== undefined) return fieldItems(fieldsOf(statement.kind), fields, writer);
  // Nothing says what these fields are; only what is a text is known to be for a reader.
  return Object.entries(fields).flatMap(([name, held]) =>
    isText(held) ? [{ label: fieldLabel(writer.words, name), value: lineOf(writer.text(held)) }] : [],
  );
};
