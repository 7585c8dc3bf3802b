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
  /** Some messages are not there yet: each of those is said in the language that this one falls back on. */
  readonly isPartlyTranslated?: true;
};

const described = {
  nb: { name: 'Bokmål', intl: 'nb-NO' },
  nn: { name: 'Nynorsk', intl: 'nb-NO', fallback: 'nb' },
  en: { name: 'English', intl: 'en-GB', fallback: 'nb' },
  da: {
    name: 'Dansk',
    intl: 'da-DK',
    fallback: 'nb',
    isPartlyTranslated: true,
  },
} as const satisfies Readonly<Record<string, LanguageInfo>>;

/** A language that the product has words in. */
export type Language = keyof typeof described;

export const languageInfo: Readonly<Record<Language, LanguageInfo>> = described;

/** The languages, the one that messages are first written in leading. */
export const languages = Object.keys(described) as readonly Language[];

/** Whether some of the product has no words in the language yet; what is missing is said in the one it falls back on. */
export const isPartlyTranslated = (language: Language): boolean =>
  languageInfo[language].isPartlyTranslated === true;

/** The languages that have words for everything. */
export const wholeLanguages = languages.filter((language) => !isPartlyTranslated(language));

/** The language whose words are read where one has none. */
export const fallbackOf = (language: Language): Language | undefined => {
  const { fallback } = languageInfo[language];
  return fallback !== undefined && isLanguage(fallback) ? fallback : undefined;
};

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(described, tag);
