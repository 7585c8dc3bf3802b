/**
 * A language that the product speaks. To add one: a line here, and a folder of the same name under `messages/`.
 */
export type LanguageInfo = {
  /** What the language calls itself. */
  readonly name: string;
  /** The locale that `Intl` is asked for. Never `nn`: browsers lack its data and answer in English. */
  readonly intl: string;
  /** The language whose words are read where this one has none, both in messages and in the texts of records. */
  readonly fallback?: string;
  /** The areas of messages it has, when it does not have them all. */
  readonly areas?: readonly string[];
};

const described = {
  nb: { name: 'Bokmål', intl: 'nb-NO' },
  nn: { name: 'Nynorsk', intl: 'nb-NO', fallback: 'nb' },
  en: { name: 'English', intl: 'en-GB', fallback: 'nb' },
  da: {
    name: 'Dansk',
    intl: 'da-DK',
    fallback: 'nb',
    areas: ['common', 'document', 'web-shell', 'web-tasks'],
  },
} as const satisfies Readonly<Record<string, LanguageInfo>>;

/** A language that the product has words in. */
export type Language = keyof typeof described;

export const languageInfo: Readonly<Record<Language, LanguageInfo>> = described;

/** The languages, the one that messages are first written in leading. */
export const languages = Object.keys(described) as readonly Language[];

/** Whether some of the product has no words in the language yet; what is missing is said in the one it falls back on. */
export const isPartlyTranslated = (language: Language): boolean => languageInfo[language].areas !== undefined;

/** The languages that have words for everything. */
export const wholeLanguages = languages.filter((language) => !isPartlyTranslated(language));

/** The language whose words are read where one has none. */
export const fallbackOf = (language: Language): Language | undefined => {
  const { fallback } = languageInfo[language];
  return fallback !== undefined && isLanguage(fallback) ? fallback : undefined;
};

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(described, tag);
