import { useState } from 'react';
import { writer } from './writer.js';

/**
 * What somebody has typed in a form that is saved as a whole, and has not saved: it lies in this browser, each writer's apart, and is
 * shown again where it was typed. Put away when the form is saved or left on purpose.
 */
const prefix = 'risikobilde:typed:';

/** Where what is typed in one form lies: of this writer, in this assessment. */
export const typedPlace = (assessment: string, form: string): string =>
  `${prefix}${writer()?.id ?? ''}:${assessment}:${form}`;

// A form holds maps and sets, which JSON does not know.
const written = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return { $map: [...value] };
  return value instanceof Set ? { $set: [...value] } : value;
};
const read = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map))
    // Written by `written` only: pairs.
    return new Map(value.$map as readonly (readonly [unknown, unknown])[]);
  return '$set' in value && Array.isArray(value.$set) ? new Set(value.$set) : value;
};

type Typed = Readonly<Record<string, { readonly is?: unknown }>>;

/** Everything typed in a form, by field; nothing when nothing is. */
export const readTyped = (place: string): Typed =>
  // Written by `keepTyped` only.
  JSON.parse(localStorage.getItem(place) ?? '{}', read) as Typed;

export const keepTyped = (place: string, field: string, value: unknown): void =>
  localStorage.setItem(place, JSON.stringify({ ...readTyped(place), [field]: { is: value } }, written));

export const forgetTyped = (place: string): void => localStorage.removeItem(place);

export const isTyped = (place: string): boolean => localStorage.getItem(place) !== null;

/** The state of one field of a form, which begins with what was typed there before and not saved. */
export const useTypedAt = <T>(
  place: string,
  field: string,
  initial: T | (() => T),
): readonly [T, (next: T) => void] => {
  const [value, setValue] = useState<T>(() => {
    const kept = readTyped(place)[field];
    // Kept by the same field of the same form.
    if (kept !== undefined) return kept.is as T;
    return typeof initial === 'function' ? (initial as () => T)() : initial;
  });
  return [
    value,
    (next) => {
      setValue(next);
      keepTyped(place, field, next);
    },
  ];
};
