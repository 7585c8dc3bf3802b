import {
  createWords,
  type Language,
  languages,
  type Message,
  type Text,
  type Words,
} from '@risikobilde/words';
import { loadMessages } from '@risikobilde/words/load';
import { useEffect, useSyncExternalStore } from 'react';

const fetched = new Map<string, Promise<Words>>();
const shown = new Set<() => void>();
let now: Words | undefined;
let wanted: Language | undefined;
/** Whether a screen after the first has been asked for. */
let isWhole = false;

const nothing = { messages: {} };

/** The words of a language, fetched once: those of the first screen, or all of them. */
const wordsOf = (language: Language, all: boolean): Promise<Words> => {
  const name = `${language} ${all}`;
  const before = fetched.get(name);
  if (before !== undefined) return before;
  const words = Promise.all([
    loadMessages[language].first(),
    all ? loadMessages[language].rest() : nothing,
  ]).then(([first, rest]) =>
    createWords(language, { ...first.messages, ...rest.messages }, all ? undefined : fetchesTheRest),
  );
  fetched.set(name, words);
  // A reader who was offline may choose the language again.
  words.catch(() => fetched.delete(name));
  return words;
};

/** The words of a language that need not be the page's: for a text that is drafted in the assessment's own. */
export const wordsIn = (language: Language): Promise<Words> => wordsOf(language, true);

/** Shows the page in a language, as soon as its words are here; until then the page stays in the one before. */
export const showIn = async (language: Language): Promise<void> => {
  wanted = language;
  const words = await wordsOf(language, isWhole);
  if (wanted !== language || now === words) return;
  now = words;
  if (typeof document !== 'undefined') document.documentElement.lang = language;
  for (const tell of shown) tell();
};

/** Fetches the words of the screens after the first. */
export const showAll = async (): Promise<void> => {
  isWhole = true;
  await showIn(wanted ?? 'nb');
};

/** What is said after the first screen waits the moment that its words take. */
const fetchesTheRest: Pick<Words, 'say'> = {
  say: () => {
    void showAll();
    return '';
  },
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
  const fetched = await Promise.allSettled(languages.map((language) => wordsOf(language, true)));
  const here = fetched.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const texts = Object.fromEntries(here.map(({ language, say }) => [language, say(said)]));
  return { ...texts, nb: texts['nb'] ?? now?.say(said) ?? said.key };
};
