import {
  type AssessmentRecord,
  isText,
  kindCatalogue,
  type Language,
  languages,
  type Text,
  textIn,
  walkFields,
} from '@risikobilde/core';

/** What is searched of a record in one language. Texts that do not exist in it are read in bokmål, as they are shown. */
export type SearchText = { readonly language: Language; readonly title: string; readonly body: string };

/** The texts of a record in bokmål, and in each other language that it has any text in. */
export const searchTextsOf = (record: AssessmentRecord): readonly SearchText[] => {
  const { texts, strings } = wordsOf(record);
  return languages
    .filter((language) => language === 'nb' || texts.some((text) => text[language] !== undefined))
    .map((language) => {
      const read = (text: Text): string => plain(textIn(text, language));
      const named = titleOf(record) ?? texts[0];
      const title = named === undefined ? record.id : read(named);
      const others = texts.filter((text) => text !== named).map(read);
      return { language, title, body: [...others, ...strings.map(plain), record.id].join('\n') };
    });
};

/** The text that a record is called by, when it is called by one. */
const titleOf = (record: AssessmentRecord): Text | undefined => {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const named = fields[kindCatalogue[record.kind].title.slice(1, -1)];
  return isText(named) ? named : undefined;
};

/** What the catalogue says is searched: every text, and the strings that a reader may look for. */
const wordsOf = (record: AssessmentRecord): { readonly texts: Text[]; readonly strings: string[] } => {
  const texts: Text[] = [];
  const strings: string[] = [];
  walkFields(record, ({ field }, { type }, held) => {
    if (type === 'text' && isText(held)) texts.push(held);
    if (typeof held === 'string' && field.searchable) strings.push(held);
    // What another record decides holds texts of its own.
    if (type === 'free') texts.push(...Object.values(held ?? {}).filter(isText));
  });
  return { texts, strings };
};

/**
 * Markdown as a reader sees it, near enough for an excerpt: links by their words, no marks of headings and tables. Nothing is
 * looked for past the next bracket, so that it takes as long for any text of the same length.
 */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/!?\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/^::.*$/gm, '')
    .replaceAll(/\[\^[^\][]*\]:?/g, '')
    .replaceAll(/^[#>|\s-]+/gm, '')
    // The marks that the search puts around what it found must not come from the text; PostgreSQL holds no NUL, and
    // looks for no words in what is in angle brackets.
    .replaceAll(/[\p{Cc}\uE000\uE001*`|<>]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
