import type { Language, Text } from '@risikobilde/core';

/**
 * The text after one of its languages was typed. Without bokmål there is no text: undefined, and what was stored holds.
 * Another language that is emptied is taken away, so that bokmål is shown in its place.
 */
export const withLanguage = (text: Text | undefined, language: Language, words: string): Text | undefined => {
  const typed = words.trim();
  const { [language]: _old, ...others } = text ?? {};
  const next = typed === '' ? others : { ...others, [language]: typed };
  const { nb, ...translated } = next as Text;
  return nb === undefined ? undefined : { nb, ...translated };
};
