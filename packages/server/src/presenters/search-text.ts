import {
  type AssessmentRecord,
  isObject,
  isText,
  type Language,
  languages,
  type Text,
  textIn,
} from '@risikobilde/core';

/** What is searched of a record in one language. Texts that do not exist in it are read in bokmål, as they are shown. */
export type SearchText = { readonly language: Language; readonly title: string; readonly body: string };

/** The texts of a record as a reader of bokmål gets them, and in each other language that it has any text in. */
export const searchTextsOf = (record: AssessmentRecord): readonly SearchText[] => {
  const texts: Text[] = [];
  collect(record, texts);
  return languages
    .filter((language) => language === 'nb' || texts.some((text) => text[language] !== undefined))
    .map((language) => {
      const read = (text: Text): string => plain(textIn(text, language));
      const named = titleFieldOf(record);
      const title = named === undefined ? record.id : read(named);
      const others = texts.filter((text) => text !== named).map(read);
      return { language, title, body: [...others, record.id].join('\n') };
    });
};

/** What a record is called: its title, its name, or what it says. */
const titleFieldOf = (record: AssessmentRecord): Text | undefined => {
  const fields: Readonly<Record<string, unknown>> = record;
  return ['title', 'name', 'text', 'question', 'why', 'because'].map((name) => fields[name]).find(isText);
};

const collect = (value: unknown, into: Text[]): void => {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isText(value)) into.push(value);
  else if (isObject(value)) for (const item of Object.values(value)) collect(item, into);
};

/** Markdown as a reader sees it, near enough for an excerpt: links by their words, no marks of headings and tables. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^::.*$/gm, '')
    .replaceAll(/\[\^[^\]]*\]:?/g, '')
    .replaceAll(/^[#>|\s-]+/gm, '')
    // The marks that the search puts around what it found must not come from the text; PostgreSQL holds no NUL, and
    // looks for no words in what is in angle brackets.
    .replaceAll(/[\p{Cc}\uE000\uE001*`|<>]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
