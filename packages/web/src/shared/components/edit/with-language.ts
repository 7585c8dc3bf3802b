import type { Text } from '@risikobilde/core';

/**
 * The text after one of its languages was typed. Without the main language there is no text: undefined, and what was stored holds.
 * Another language that is emptied is taken away, so that the main one is shown in its place.
 */
export const withLanguage = (
  text: Text | undefined,
  language: string,
  words: string,
  main: string,
): Text | undefined => {
  const typed = words.trim();
  const { [language]: _old, ...others } = text ?? {};
  const { [main]: first, ...translated } = typed === '' ? others : { ...others, [language]: typed };
  return first === undefined ? undefined : { [main]: first, ...translated };
};
