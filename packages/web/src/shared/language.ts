import i18next, { type FormatterModule } from 'i18next';
import { useWords } from './words.js';

type Tree = { readonly [key: string]: string | Tree };
/** The same keys in another language: a missing or an extra one is a compile error. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

export type Texts<T extends Tree = Tree> = {
  readonly nb: T;
  readonly nn: SameKeys<T>;
  readonly en: SameKeys<T>;
};

/** From five digits on a number is read in groups: 10 001 in Norwegian, 10,001 in English. */
const inGroups: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language) =>
    typeof value === 'number' && Math.abs(value) >= 10_000
      ? new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO').format(value)
      : value,
};

await i18next.use(inGroups).init({
  lng: 'nb',
  fallbackLng: 'nb',
  resources: {},
  interpolation: { escapeValue: false, alwaysFormat: true },
  returnNull: false,
});

/** Registers the texts of one feature under its name, complete in all three languages. */
export const defineTexts = <const T extends Tree>(
  namespace: string,
  texts: Texts<T>,
): Texts<T> & { readonly namespace: string } => {
  for (const language of ['nb', 'nn', 'en'] as const)
    i18next.addResourceBundle(language, namespace, texts[language], true, true);
  return { ...texts, namespace };
};

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;
const known = new Map<string, Say>();

// Every text is there from the start and never changes, so one without values in it is looked up once. Hundreds of small
// components ask at every drawing.
const textsIn = (language: string, namespace: string): Say => {
  const name = `${language} ${namespace}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const fixed = i18next.getFixedT(language, namespace);
  const plain = new Map<string, string>();
  const say: Say = (key, values) => {
    if (values !== undefined) return fixed(key, values);
    const text = plain.get(key) ?? fixed(key);
    plain.set(key, text);
    return text;
  };
  known.set(name, say);
  return say;
};

/** The texts of a feature in the language of the page: `t('save.offline', { n: 2 })`. */
export const useTexts = (texts: { readonly namespace: string }): Say =>
  textsIn(useWords().language, texts.namespace);
