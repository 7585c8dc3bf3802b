import {
  addDays,
  isTextSchema,
  type Assessment,
  type AssessmentRecord,
  isSupposed,
  type Kind,
  kinds,
  type Language,
  type Level,
  type LocalDate,
  recordSchemas,
} from '@risikobilde/core';
import { z } from 'zod';
import { day } from './fixture.js';

/** A value put into a field, and where it came from: what must be found again in what is published. */
export type Marker = {
  readonly record: string;
  readonly path: string;
  readonly value: string | number | LocalDate;
  readonly form: 'text' | 'string' | 'id' | 'number' | 'date';
};

export type Filled = { readonly assessment: Assessment; readonly markers: readonly Marker[] };

type Fill = {
  next: number;
  readonly markers: Marker[];
  readonly refs: (kinds: readonly string[]) => string | undefined;
};
type Place = {
  readonly record: string;
  readonly path: string;
  readonly variant: number;
  readonly depth: number;
};

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;

const optionsOf = (schema: z.ZodUnion): readonly z.ZodType[] =>
  schema.options.flatMap((option) => {
    const inner = unwrapped(option as z.ZodType);
    return inner instanceof z.ZodUnion ? optionsOf(inner) : [inner];
  });

const future = /(^|\.)(until|expires|due)$/;

// Shapes that a marker must take where a pattern asks for one; the first that passes is used.
const candidates = (n: number): readonly string[] => [
  `M${n}x`,
  `m-${n}`,
  String(100000000 + n),
  '6(1)(e)',
  '46(2)(c)',
  'b',
  'NO',
  n.toString(16).padStart(64, '0'),
  `https://example.org/m${n}`,
  'nb',
];

const fill = (schema: z.ZodType, place: Place, state: Fill): unknown => {
  const inner = unwrapped(schema);
  const note = (value: Marker['value'], form: Marker['form']) => {
    state.markers.push({ record: place.record, path: place.path, value, form });
    return value;
  };
  const n = (state.next += 1);
  if (isTextSchema(inner)) {
    note(`M${n}`, 'text');
    return { nb: `M${n}nb`, nn: `M${n}nn`, en: `M${n}en` };
  }
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(inner.shape).map(([name, field]) => [
        name,
        fill(
          field as z.ZodType,
          { ...place, path: place.path === '' ? name : `${place.path}.${name}`, depth: place.depth + 1 },
          state,
        ),
      ]),
    );
  // Percentages rise, and there is one for each of three values.
  if (place.path.endsWith('chances')) return [5, 50, 95];
  if (inner instanceof z.ZodArray) {
    const element = unwrapped(inner.element as z.ZodType);
    const options = element instanceof z.ZodUnion ? grounded(optionsOf(element), place.depth) : [element];
    return options.map((option) => fill(option, { ...place, depth: place.depth + 1 }, state));
  }
  if (inner instanceof z.ZodUnion) {
    const options = grounded(optionsOf(inner), place.depth);
    return fill(options[place.variant % options.length] ?? inner, place, state);
  }
  if (inner instanceof z.ZodTuple) {
    note(1000 + n, 'number');
    return [1000 + n, 5000000 + n];
  }
  if (inner instanceof z.ZodEnum) return inner.options[place.variant % inner.options.length];
  if (inner instanceof z.ZodLiteral) return [...inner.values][0];
  if (inner instanceof z.ZodBoolean) return true;
  if (inner instanceof z.ZodNumber) {
    if (inner.safeParse(10000 + n).success) return note(10000 + n, 'number');
    return inner.safeParse(3).success ? 3 : 1;
  }
  // Fields that another kind decides: what a service writes in the place of a statement's own.
  if (inner instanceof z.ZodRecord) {
    note(`M${n}`, 'text');
    return { title: { nb: `M${n}nb`, nn: `M${n}nn`, en: `M${n}en` } };
  }
  const meta = z.globalRegistry.get(inner) ?? {};
  if ('refersTo' in meta) {
    const id = state.refs(meta['refersTo'] as string[]);
    if (id !== undefined) return id;
    return note(`m-${n}`, 'id');
  }
  if (meta['format'] === 'date')
    return note(addDays(day(future.test(place.path) ? '2090-01-01' : '1990-01-01'), n % 10_000), 'date');
  const value = candidates(n).find((candidate) => inner.safeParse(candidate).success);
  if (value === undefined) throw new Error(`no value for ${place.record}.${place.path}`);
  if (value.includes(String(n))) note(value, 'string');
  return value;
};

// Grounds hold grounds: below a few levels only the plain ones.
const grounded = (options: readonly z.ZodType[], depth: number): readonly z.ZodType[] => {
  if (depth < 4) return options;
  return options.filter(
    (option) => !(option instanceof z.ZodObject && ('all' in option.shape || 'anyOf' in option.shape)),
  );
};

/** How many variants show every option of the widest union outside a list. */
const variants: Partial<Record<Kind, number>> = {
  consideration: 7,
  scenario: 3,
  effect: 2,
  opinion: 3,
  claim: 3,
};

/** Records of every kind with every field filled, each value to be told from every other. */
export const fillEveryField = (
  level: Level,
  start: number,
  refs: Fill['refs'] = () => undefined,
  without: readonly Kind[] = [],
): { readonly records: readonly AssessmentRecord[]; readonly markers: readonly Marker[] } => {
  const state: Fill = { next: start, markers: [], refs };
  const records = kinds
    // What is supposed stands on no page.
    .filter((kind) => !without.includes(kind) && !isSupposed({ kind }))
    .flatMap((kind) =>
      Array.from({ length: variants[kind] ?? 1 }, (_, variant) => {
        const record = `m-${(state.next += 1)}`;
        state.markers.push({ record, path: 'id', value: record, form: 'id' });
        const schema: z.ZodObject = recordSchemas[kind];
        const fields = Object.entries(schema.shape)
          .filter(([name]) => !['id', 'kind', 'level'].includes(name))
          .map(([name, field]) => [
            name,
            fill(field as z.ZodType, { record, path: name, variant, depth: 1 }, state),
          ]);
        const value = { id: record, kind, level, ...Object.fromEntries(fields) };
        return schema.parse(value) as AssessmentRecord;
      }),
    );
  return { records, markers: state.markers };
};

/** How a text marker reads in a language. */
export const textMarker = (marker: Marker, language: Language): string => `${marker.value}${language}`;

/** Whether a text holds a value. */
export type Held = (value: string) => boolean;

/**
 * Whether a text holds each of thousands of values, at the cost of reading it once. A value is told from others by its digits, so one whose
 * digits stand nowhere in the text, whole, is not there.
 */
export const heldIn = (text: string): Held => {
  const words = new Set(text.match(/[\p{L}\p{N}-]+/gu));
  const digits = new Set(text.match(/\d+/g));
  return (value) => {
    if (words.has(value)) return true;
    const [own] = /\d{4,}/.exec(value) ?? [];
    return (own === undefined || digits.has(own)) && text.includes(value);
  };
};
