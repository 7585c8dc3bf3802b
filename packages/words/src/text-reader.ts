import type { Language } from './language.js';
import type { Sayable } from './message.js';
import { isMessage } from './message.js';
import type { Text } from './text.js';
import { type Catalogue, createWords } from './words.js';

/**
 * Makes texts of messages, in every language that has them: for what is written into a record and kept there. What is a text
 * already stays as it is.
 */
export const createTextOf = (
  catalogues: Partial<Readonly<Record<Language, Catalogue>>>,
): ((said: Sayable) => Text) => {
  // The keys of the catalogues are languages; only their names are lost to the type.
  const all = (Object.entries(catalogues) as readonly [Language, Catalogue][]).map(
    ([language, messages]) => ({ words: createWords(language, messages), messages }),
  );
  return (said) =>
    isMessage(said)
      ? Object.fromEntries(
          all
            .filter(({ messages }) => messages[said.key] !== undefined)
            .map(({ words }) => [words.language, words.say(said)]),
        )
      : said;
};
