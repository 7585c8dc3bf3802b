import {
  createWords,
  isLanguage,
  type Language,
  languageInfo,
  languages,
  type Message,
  type Text,
  type Words,
} from '@risikobilde/words';
import { loadMessages } from '@risikobilde/words/load';
import { useEffect, useSyncExternalStore } from 'react';

const loaded = new Map<Language, Promise<Words>>();
const shown = new Set<() => void>();
let now: Words | undefined;
let wanted: Language | undefined;

/** The words of a language, fetched once; with them those of its fallback, when it does not have all areas itself. */
const wordsOf = (language: Language): Promise<Words> => {
  const before = loaded.get(language);
  if (before !== undefined) return before;
  const { areas, fallback } = languageInfo[language];
  const words = Promise.all([
    loadMessages[language](),
    areas !== undefined && fallback !== undefined && isLanguage(fallback) ? wordsOf(fallback) : undefined,
  ]).then(([{ messages }, behind]) => createWords(language, messages, behind));
  loaded.set(language, words);
  // A reader who was offline may choose the language again.
  words.catch(() => loaded.delete(language));
  return words;
};

/** Shows the page in a language, as soon as its words are here; until then the page stays in the one before. */
export const showIn = async (language: Language): Promise<void> => {
  wanted = language;
  const words = await wordsOf(language);
  if (wanted !== language) return;
  now = words;
  if (typeof document !== 'undefined') document.documentElement.lang = language;
  for (const tell of shown) tell();
};

const listen = (tell: () => void): (() => void) => {
  shown.add(tell);
  return () => shown.delete(tell);
};

/** The words of the page: `t('risk.shown', { n, of })` for a text of the product, `say(text)` for one of a record. */
export const useWords = (): Words => {
  const words = useSyncExternalStore(listen, () => now);
  if (words === undefined)
    throw new Error('The page is drawn before its words are here: await showIn first.');
  return words;
};

/** Follows the language of the address; returns the one that the page is in, until the other's words are here. */
export const usePageLanguage = (language: Language): Language => {
  useEffect(() => void showIn(language).catch(() => undefined), [language]);
  return useWords().language;
};

/**
 * A message as a text of a record, in every language: what stands in a new record until somebody writes. Where the other
 * languages cannot be fetched, in those that are here.
 */
export const startingText = async (said: Message): Promise<Text & { readonly nb: string }> => {
  const whole = languages.filter((language) => languageInfo[language].areas === undefined);
  const fetched = await Promise.allSettled(whole.map(wordsOf));
  const here = fetched.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const texts = Object.fromEntries(here.map(({ language, say }) => [language, say(said)]));
  return { ...texts, nb: texts['nb'] ?? now?.say(said) ?? said.key };
};
