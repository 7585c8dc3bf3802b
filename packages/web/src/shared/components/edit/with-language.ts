import type { Language, Text } from '@risikobilde/core';

/**
 * The text after one of its languages was typed. Without bokmål there is no text: undefined, and what was stored holds.
 * An emptied nynorsk or English is taken away, so that bokmål is shown in its place.
 */
export const withLanguage = (text: Text | undefined, language: Language, words: string): Text | undefined => {
  const typed = words.trim();
  const { [language]: _old, ...others } = text ?? {};
  const next = typed === '' ? others : { ...others, [language]: typed };
  const { nb } = next as Partial<Text>;
  if (nb === undefined) return undefined;
  const { nn, en } = next as Partial<Text>;
  return { nb, ...(nn !== undefined && { nn }), ...(en !== undefined && { en }) };
};
