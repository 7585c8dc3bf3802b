import type { Catalogues } from './words-catalogues.js';

/**
 * Areas whose texts may be said elsewhere too. The label of a field is the field's own: that of a decision may change and that of
 * an advice stay. The command line and the pictures keep the words of their tables together.
 */
const ownTexts: ReadonlySet<string> = new Set(['about-rules', 'charts', 'cli', 'fields', 'figures']);

/** Copies that are wanted: the bokmål, and why it is not one key. */
export const wantedCopies: Readonly<Record<string, string>> = {};

/** Messages of the screens that say the same in bokmål as another message, a line each. */
export const copiesIn = ({ nb }: Catalogues): readonly string[] => {
  const keys = new Map<string, string[]>();
  for (const { name, messages } of nb.areas)
    if (!ownTexts.has(name))
      for (const [key, text] of Object.entries(messages)) keys.set(text, [...(keys.get(text) ?? []), key]);
  return [...keys].flatMap(([text, said]) =>
    said.length > 1 && wantedCopies[text] === undefined ? [`"${text}": ${said.join(', ')}`] : [],
  );
};
