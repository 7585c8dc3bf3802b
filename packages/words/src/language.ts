/**
 * A language that the product speaks, with words for everything: a test refuses one that lacks some. To add one: a line here, and a folder of
 * the same name under `messages/`.
 */
export type LanguageInfo = {
  /** What the language calls itself. */
  readonly name: string;
  /** The locale that `Intl` is asked for. Never `nn`: browsers lack its data and answer in English. */
  readonly intl: string;
  /** The language whose words are read where this one has none, both in messages and in the texts of records. */
  readonly fallback?: string;
};

const described = {
  nb: { name: 'Bokmål', intl: 'nb-NO' },
  nn: { name: 'Nynorsk', intl: 'nb-NO', fallback: 'nb' },
  en: { name: 'English', intl: 'en-GB', fallback: 'nb' },
} as const satisfies Readonly<Record<string, LanguageInfo>>;

/** A language that the product has words in. */
export type Language = keyof typeof described;

export const languageInfo: Readonly<Record<Language, LanguageInfo>> = described;

/** The languages, the one that messages are first written in leading. */
export const languages = Object.keys(described) as readonly Language[];

/** The language whose words are read where one has none. */
export const fallbackOf = (language: Language): Language | undefined => {
  const { fallback } = languageInfo[language];
  return fallback !== undefined && isLanguage(fallback) ? fallback : undefined;
};

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(described, tag);
