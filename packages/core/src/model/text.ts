import type { z } from 'zod';
import type { textSchema } from './text-schema.js';

export const languages = ['nb', 'nn', 'en'] as const;
/** bokmål, nynorsk, English. */
export type Language = (typeof languages)[number];

/** One text in the languages it exists in. Bokmål is the source language of an assessment. */
export type Text = Readonly<z.infer<typeof textSchema>>;

/** The text in a language; nynorsk and English fall back on bokmål, so that nothing is ever blank. */
export const textIn = (text: Text, language: Language): string => text[language] ?? text.nb;

/** A text that is complete in all three languages: what the rules themselves say. */
export type FullText = { readonly nb: string; readonly nn: string; readonly en: string };

const isText = (value: object): value is Text => {
  const keys = Object.keys(value);
  return (
    'nb' in value &&
    keys.every((key) => (languages as readonly string[]).includes(key)) &&
    Object.values(value).every((v) => typeof v === 'string')
  );
};

/** What a value becomes when every text in it is read in one language. */
export type Localised<T> = T extends string
  ? T
  : T extends Text
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Localised<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Localised<T[Key]> }
        : T;

/** Every text in a value, read in one language. */
export const localise = <T>(value: T, language: Language): Localised<T> => {
  const walk = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(walk);
    if (item === null || typeof item !== 'object') return item;
    if (isText(item)) return textIn(item, language);
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, walk(inner)]));
  };
  // The walk mirrors the type above it: texts become strings, everything else keeps its shape.
  return walk(value) as Localised<T>;
};
