import type { Change, Language } from '@risikobilde/core';

/**
 * The records whose texts read otherwise, each with those texts alone: in the language of the reader, and of a text that is the same there,
 * in the others.
 */
export const textChanges = (changes: readonly Change[], language: Language): readonly Change[] =>
  changes.flatMap((change): readonly Change[] => {
    if (change.type !== 'changed') return [];
    const texts = change.fields.filter(({ words }) => words !== undefined);
    const own = new Set(texts.flatMap((field) => (field.language === language ? [placeOf(field.path)] : [])));
    const fields = texts.filter((field) => field.language === language || !own.has(placeOf(field.path)));
    return fields.length === 0 ? [] : [{ ...change, fields }];
  });

/** The path without the language that it ends with. */
const placeOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));
