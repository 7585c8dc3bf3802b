import type { Language } from './language.js';
import type { MessageKey, ValuesOf } from './message.js';
import type { Text } from './text.js';
import { type Catalogue, createWords } from './words.js';

/** Says a message in every language that has it, for what is written into a record and kept there. */
export type Written = <K extends MessageKey>(key: K, ...values: ValuesOf<K>) => Text;

/** Says messages of these catalogues in every language at once. */
export const createWritten = (catalogues: Partial<Readonly<Record<Language, Catalogue>>>): Written => {
  // The keys of the catalogues are languages; only their names are lost to the type.
  const all = (Object.entries(catalogues) as readonly [Language, Catalogue][]).map(
    ([language, messages]) => ({ words: createWords(language, messages), messages }),
  );
  return (key, ...values) =>
    Object.fromEntries(
      all
        .filter(({ messages }) => messages[key] !== undefined)
        .map(({ words }) => [words.language, words.t(key, ...values)]),
    );
};
