import type { Text } from './text.js';

/** Message as data: its key in the catalogues of the languages, and what fills its places. Made by `message`. */
export type Message = {
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
};

/** Anything that can be said to a reader: a text that somebody wrote, or a message of the product's own. */
export type Sayable = Text | Message;

/** A list of names and the like, said as "a, b og c" (or "a, b eller c"). */
export type SayableList = { readonly list: readonly Sayable[]; readonly or?: true };

/** What fills a place in a message; a day is `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known. */
export type MessageValue = string | number | Sayable | SayableList;
