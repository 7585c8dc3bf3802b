import type { Message } from '@risikobilde/words/message';
import { z } from 'zod';
import { type Field as DescribedField, fieldsOfSchema } from '../kinds/description.js';
import type { Field, FieldValue, KindEntry } from '../kinds/field.js';
import { kindDescriptions } from '../kinds/kind-descriptions.js';
import { innerSchema, marksOf, unionForms } from '../model/schema-walk.js';
import { referencesToldBy } from '../references/references-in.js';

type Schema = z.core.$ZodType;
type Lookup = Readonly<Record<string, readonly Field[]>>;

/** What the kinds say of themselves: the catalogue of them and of their fields, and what each needs words for. */
export type DescribedKinds = {
  readonly kinds: Readonly<Record<string, KindEntry>>;
  /** The fields of each kind of its own. */
  readonly fields: Lookup;
  /** Objects that several fields hold, by name; `record`: what every record has. */
  readonly parts: Lookup;
  /** The keys of their messages: labels, help texts, items of lists, values and kinds. */
  readonly messageKeys: ReadonlySet<string>;
  /** The place of each field that has a help text, such as `measure.states`. */
  readonly placesWithHelp: ReadonlyMap<Schema, string>;
};

type State = {
  readonly parts: Map<string, readonly Field[]>;
  readonly messageKeys: Set<string>;
  readonly placesWithHelp: Map<Schema, string>;
};

const ofEveryRecord: ReadonlySet<string> = new Set([
  'id',
  'level',
  'heldBack',
  'from',
  'until',
  'changed',
  'origin',
  'anchor',
  'kind',
  'offer',
]);

/** Reads the descriptions; the files that hold the catalogue are written from this. */
export const readFieldCatalogue = (): DescribedKinds => {
  const state: State = { parts: new Map(), messageKeys: new Set(), placesWithHelp: new Map() };
  const kinds = Object.entries(kindDescriptions).map(([name, description]) => {
    const { schema, ...remarks } = description;
    state.messageKeys.add(`kind.${name}.one`).add(`kind.${name}.many`);
    const described = Object.entries(fieldsOfSchema(schema));
    const isCommon = ([field]: readonly [string, DescribedField]) => ofEveryRecord.has(field);
    const common = readFields(described.filter(isCommon), 'record', state);
    // The kinds that can be offered have one more of them.
    if (common.length >= (state.parts.get('record')?.length ?? 0)) state.parts.set('record', common);
    const entry: KindEntry = {
      ...remarks,
      ...(described.some(([field]) => field === 'offer') && { isStatement: true }),
    };
    const fields = readFields(
      described.filter((one) => !isCommon(one)),
      name,
      state,
    );
    return { name, entry, fields };
  });
  return {
    kinds: Object.fromEntries(kinds.map(({ name, entry }) => [name, entry])),
    fields: Object.fromEntries(kinds.map(({ name, fields }) => [name, fields])),
    parts: Object.fromEntries([...state.parts].sort(([a], [b]) => (a < b ? -1 : 1))),
    messageKeys: state.messageKeys,
    placesWithHelp: state.placesWithHelp,
  };
};

let catalogue: DescribedKinds | undefined;

/** The help text of the field that a schema of the kinds belongs to; undefined where it has none. */
export const fieldHelpOf = (schema: Schema): Message | undefined => {
  // Read once: it is the same for as long as the program runs.
  catalogue ??= readFieldCatalogue();
  const place = catalogue.placesWithHelp.get(schema);
  // A test holds that each has words.
  return place === undefined ? undefined : { key: `help.${place}`, values: {} };
};

const readFields = (
  fields: readonly (readonly [string, DescribedField])[],
  place: string,
  state: State,
): readonly Field[] =>
  fields.map(([name, { schema, remarks }]) => {
    const at = `${place}.${name}`;
    state.messageKeys.add(`field.${at}`);
    if (remarks.item === true) state.messageKeys.add(`item.${at}`);
    if (remarks.help === true) {
      state.messageKeys.add(`help.${at}`);
      if (!state.placesWithHelp.has(schema)) state.placesWithHelp.set(schema, at);
    }
    return { name, value: valueOf(schema, at, state), ...presenceOf(schema), ...remarks };
  });

const presenceOf = (schema: Schema): Pick<Field, 'required' | 'default'> => {
  if (schema instanceof z.ZodDefault) return { default: schema.def.defaultValue };
  return schema instanceof z.ZodOptional ? {} : { required: true };
};

const valueOf = (schema: Schema, place: string, state: State): FieldValue => {
  const inner = innerSchema(schema);
  const { id, format, refersToFinding } = marksOf(schema);
  if (id === 'Text') return { type: 'text' };
  if (id === 'LocalDate' || format === 'date') return { type: 'date' };
  if (id === 'Country') return { type: 'country' };
  if (refersToFinding === true) return { type: 'finding' };
  const [reference] = referencesToldBy(schema);
  if (reference !== undefined) return { type: 'reference', ...reference };
  const isObject = unionForms(schema).every((form) => innerSchema(form) instanceof z.ZodObject);
  if (typeof id === 'string' && isObject) return partOf(id, schema, state);
  if (inner instanceof z.ZodUnion)
    return { type: 'union', forms: unionForms(inner).map((form) => valueOf(form, place, state)) };
  if (inner instanceof z.ZodObject) return objectOf(inner, place, state);
  if (inner instanceof z.ZodArray) return listOf(inner, place, state);
  if (inner instanceof z.ZodTuple) return { type: 'range' };
  if (inner instanceof z.ZodRecord) return { type: 'free' };
  if (inner instanceof z.ZodBoolean) return { type: 'yesNo' };
  if (inner instanceof z.ZodNumber) return numberOf(inner);
  if (inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral) {
    const values = (inner instanceof z.ZodEnum ? inner.options : [...inner.values]).map(String);
    // A kind has words of its own.
    if (place !== 'record.kind') for (const value of values) state.messageKeys.add(`value.${place}.${value}`);
    return { type: 'choice', values };
  }
  return { type: inner instanceof z.ZodURL ? 'url' : 'string' };
};

const partOf = (id: string, schema: Schema, state: State): FieldValue => {
  const part = id.charAt(0).toLowerCase() + id.slice(1);
  if (!state.parts.has(part)) {
    // Known before it is read: a ground holds grounds.
    state.parts.set(part, []);
    const forms = unionForms(schema);
    const told = forms.flatMap((form) =>
      readFields(Object.entries(fieldsOfSchema(innerSchema(form))), part, state),
    );
    // Several forms may have a field in common.
    const fields = [...new Map(told.map((field) => [field.name, field])).values()];
    // Of several forms none needs its fields for the whole.
    state.parts.set(part, forms.length === 1 ? fields : fields.map(unrequired));
  }
  return { type: 'part', part };
};

const objectOf = (schema: z.ZodObject, place: string, state: State): FieldValue => ({
  type: 'object',
  fields: readFields(Object.entries(fieldsOfSchema(schema)), place, state),
});

const listOf = (schema: z.ZodArray, place: string, state: State): FieldValue => {
  const definitions = (schema.def.checks ?? []).map((check) => check._zod.def);
  const least = definitions.find(
    (check): check is z.core.$ZodCheckMinLengthDef => check.check === 'min_length',
  );
  return {
    type: 'list',
    of: valueOf(schema.element, place, state),
    ...(least !== undefined && { least: least.minimum }),
  };
};

const numberOf = (schema: z.ZodNumber): FieldValue => {
  const isBound = (bound: number | null): bound is number => bound !== null && Number.isSafeInteger(bound);
  const { minValue, maxValue, isInt } = schema;
  // Of the whole numbers above 0 the least is 1.
  const least = isBound(minValue) && isInt && !schema.safeParse(minValue).success ? minValue + 1 : minValue;
  return {
    type: 'number',
    ...(isInt && { whole: true }),
    ...(isBound(least) && Math.abs(least) < Number.MAX_SAFE_INTEGER && { least }),
    ...(isBound(maxValue) && maxValue < Number.MAX_SAFE_INTEGER && { most: maxValue }),
  };
};

const unrequired = (field: Field): Field => {
  const { required: _required, ...rest } = field;
  return rest;
};
