import { type Language, languages } from '@risikobilde/core';
import { fieldAt, listAt, textAt } from './json.js';
import type { LayoutFile } from './layouts.js';

/** The texts of the form in one language, by id, and the model paths that their variables read. */
export type AppTexts = {
  readonly language: Language;
  readonly file: string;
  readonly byId: ReadonlyMap<string, string>;
  readonly readPaths: readonly string[];
};

const languageOf = (path: string): Language | undefined =>
  languages.find((language) => path.toLowerCase().endsWith(`/resource.${language}.json`));

export const readTexts = (files: readonly LayoutFile[]): readonly AppTexts[] =>
  files.flatMap(({ path, value }) => {
    const language = languageOf(path);
    if (language === undefined) return [];
    const resources = listAt(fieldAt(value, 'resources'));
    const texts = resources.flatMap((item) => {
      const id = textAt(fieldAt(item, 'id'));
      return id === undefined ? [] : [[id, textAt(fieldAt(item, 'value')) ?? ''] as const];
    });
    const variables = resources.flatMap((item) => listAt(fieldAt(item, 'variables')));
    return [
      {
        language,
        file: path,
        byId: new Map(texts),
        readPaths: variables
          .filter((item) => textAt(fieldAt(item, 'dataSource'))?.startsWith('dataModel') === true)
          .flatMap((item) => textAt(fieldAt(item, 'key')) ?? [])
          .map((key) => key.replaceAll(/\[[^\][]*\]/g, '')),
      },
    ];
  });

/** A text as a person reads it: the id stands for itself where there is no such text. */
export const shownText = (texts: readonly AppTexts[], id: string): string => {
  for (const language of ['nb', 'nn', 'en'] as const) {
    const found = texts.find((one) => one.language === language)?.byId.get(id);
    if (found !== undefined && found !== '') return found.replaceAll(/<[^<>]*>/g, ' ');
  }
  return id;
};
