import { isText, isTextSchema, type LocalDate, type Text, type WorldKind } from '@risikobilde/core';
import { z } from 'zod';
import { line, plainText } from '../tree/inline.js';
import { type PageWriter, wordsOf } from '../tree/writer.js';
import type { Cell, FieldItem, Value } from '../tree/tree.js';
import { fieldLabel } from '../labels/field-labels.js';
import { formatRange } from '../words/numbers.js';

const lineOf = (inlines: Cell): Value => ({ type: 'line', inlines });

/** The schema under `optional`, `default`, `lazy` and the like. */
export const bare = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return bare(schema.unwrap() as z.ZodType);
  // A lazy schema may name itself; it is opened one step at a time, as far as the value goes.
  if (schema instanceof z.ZodLazy) return bare(schema.unwrap() as z.ZodType);
  return schema;
};

/** The fields of a value of an object schema, each with its label, in the order of the schema. */
export const fieldsOf = (
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
  parent: string,
  writer: PageWriter,
  without: ReadonlySet<string> = new Set(),
): readonly FieldItem[] =>
  Object.entries(schema.shape).flatMap(([name, inner]) => {
    const held = value[name];
    if (held === undefined || without.has(name) || isEmpty(held)) return [];
    const shown = valueOf(inner as z.ZodType, held, parent, name, writer);
    return [{ label: fieldLabel(parent, name)[writer.language], value: shown }];
  });

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const valueOf = (
  schema: z.ZodType,
  value: unknown,
  parent: string,
  name: string,
  writer: PageWriter,
): Value => {
  const inner = bare(schema);
  if (isTextSchema(inner)) return lineOf(writer.text(value as Text));
  if (inner instanceof z.ZodObject)
    return { type: 'fields', fields: fieldsOf(inner, value as Record<string, unknown>, name, writer) };
  if (inner instanceof z.ZodArray) {
    const items = (value as readonly unknown[])
      .filter((item) => !isLaterThan(item, writer.view.evaluation.asOf, name))
      .map((item) => valueOf(inner.element as z.ZodType, item, parent, name, writer));
    return { type: 'list', items };
  }
  // Fields whose schema another record decides (what a service writes in a statement's place): told by their own form.
  if (inner instanceof z.ZodRecord)
    return {
      type: 'fields',
      fields: Object.entries(value as Readonly<Record<string, unknown>>).map(([key, held]) => ({
        label: fieldLabel(name, key)[writer.language],
        value: unknownValue(held, key, writer),
      })),
    };
  if (inner instanceof z.ZodUnion) {
    const option = optionFor(inner.options as readonly z.ZodType[], value);
    return option ? valueOf(option, value, parent, name, writer) : lineOf(line(String(value)));
  }
  if (inner instanceof z.ZodTuple)
    return lineOf(line(formatRange(value as [number, number], writer.language)));
  return lineOf(leaf(inner, value, parent, name, writer));
};

// A fixed word goes before an id, which any word could be.
const optionFor = (options: readonly z.ZodType[], value: unknown): z.ZodType | undefined =>
  [...options]
    .sort((a, b) => Number(b instanceof z.ZodLiteral) - Number(a instanceof z.ZodLiteral))
    .find((option) => bare(option).safeParse(value).success);

/** Lists that hold what somebody did or said on a day; what came after the date of the page is not there yet. */
const datedLists: ReadonlySet<string> = new Set([
  'judgements',
  'directions',
  'impactAssessments',
  'changeLog',
  'evidence',
  'grounds',
]);

const isLaterThan = (item: unknown, asOf: LocalDate, list: string): boolean => {
  if (!datedLists.has(list) || item === null || typeof item !== 'object') return false;
  const dated = item as { readonly on?: string; readonly date?: string; readonly from?: string };
  return [dated.on, dated.date, dated.from].some((day) => day !== undefined && day > asOf);
};

const yesNo = (value: boolean, writer: PageWriter): string =>
  writer.result(value ? 'answer.yes' : 'answer.no').toLowerCase();

const leaf = (schema: z.ZodType, value: unknown, parent: string, name: string, writer: PageWriter): Cell => {
  if (typeof value === 'boolean') return line(yesNo(value, writer));
  if (name === 'level' && typeof value === 'number') return line(levelWords(value, parent, writer));
  if (typeof value === 'number') return line(writer.number(value));
  const text = String(value);
  const meta = z.globalRegistry.get(schema) ?? {};
  if ('refersTo' in meta) return writer.ref(text);
  if ('refersToWorld' in meta) return factOf(meta['refersToWorld'], text, writer);
  if (meta['format'] === 'date') return line(writer.date(text as LocalDate));
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return line(writer.word(name, text));
  if (/^[A-Z]{2}$/.test(text)) return line(writer.country(text));
  if (isAlternative(name, writer, text)) return writer.alternative(text);
  if (name === 'url') return [{ type: 'link', url: text, children: [plainText(text)] }];
  const catalogued = catalogueItem(parent, name, text);
  if (catalogued !== undefined && hasItem(catalogued, writer)) return writer.item(catalogued);
  // Free words may hold the id of a record, as the id of a finding does.
  if (text.includes(':')) return writer.item(text);
  return line(writer.view.tellsHidden(text) ? writer.phrase('hidden') : text);
};

// Two fields may leave the catalogue out, as there is but one it can be.
const catalogueItem = (parent: string, name: string, text: string): string | undefined => {
  if (parent === 'criteria' && name === 'item') return `wp248:${text}`;
  return parent === 'freedom' && name === 'right' ? `freedoms:${text}` : undefined;
};

const hasItem = (reference: string, writer: PageWriter): boolean => {
  const [catalogue = '', id] = reference.split(':');
  return writer.view.context.world('catalogue', catalogue)?.items.some((item) => item.id === id) ?? false;
};

/** A level of the scale with its name: "2 (mulig)". */
const levelWords = (level: number, parent: string, writer: PageWriter): string => {
  const { context } = writer.view;
  const scale = context.world('scale', context.head.scale);
  const found = scale?.[parent === 'frequency' ? 'likelihood' : 'consequence'].find((s) => s.level === level);
  return found ? `${level} (${wordsOf(found.name, writer.language).toLowerCase()})` : String(level);
};

const isAlternative = (name: string, writer: PageWriter, text: string): boolean =>
  ['alternative', 'against', 'alternatives'].includes(name) &&
  writer.view.context.head.alternatives.some((alternative) => alternative.id === text);

const factOf = (kinds: unknown, id: string, writer: PageWriter): Cell => {
  const kind = (kinds as readonly WorldKind[]).find((k) => writer.view.context.world(k, id) !== undefined);
  return kind ? writer.fact(kind, id) : line(`${id} (${writer.phrase('unknown')})`);
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const unknownValue = (value: unknown, name: string, writer: PageWriter): Value => {
  if (isText(value)) return lineOf(writer.text(value));
  if (Array.isArray(value))
    return { type: 'list', items: value.map((item: unknown) => unknownValue(item, name, writer)) };
  if (isMapping(value))
    return {
      type: 'fields',
      fields: Object.entries(value).map(([key, held]) => ({
        label: fieldLabel(name, key)[writer.language],
        value: unknownValue(held, key, writer),
      })),
    };
  const text = String(value);
  return lineOf(line(writer.view.tellsHidden(text) ? writer.phrase('hidden') : text));
};
