import type { Language } from '@risikobilde/core';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

type Tree = { readonly [key: string]: string | Tree };
/** The same keys in another language: a missing or an extra one is a compile error. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

export type Texts<T extends Tree = Tree> = {
  readonly nb: T;
  readonly nn: SameKeys<T>;
  readonly en: SameKeys<T>;
};

await i18next.use(initReactI18next).init({
  lng: 'nb',
  fallbackLng: 'nb',
  resources: {},
  interpolation: { escapeValue: false },
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

/** The texts of a feature in the language of the page: `t('save.offline', { n: 2 })`. */
export const useTexts = (texts: { readonly namespace: string }) => useTranslation(texts.namespace).t;

export const changeLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
};
