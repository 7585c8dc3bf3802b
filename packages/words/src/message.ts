import type { MessageArguments } from './generated/message-arguments.js';
import type { Text } from './text.js';

export type MessageKey = keyof MessageArguments;

/** Something that can be said to a reader: a text that somebody wrote, or a message of the product's own. */
export type Sayable = Text | Message;

/** A list of names and the like, said as "a, b og c" (or "a, b eller c"). */
export type SayableList = { readonly list: readonly Sayable[]; readonly or?: true };

/** What fills a place in a message; a day is `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known. */
export type MessageValue = string | number | Sayable | SayableList;

/** A sentence as data: its key in the catalogues of the languages, and what fills its places. */
export type Message = {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, MessageValue>>;
};

/** What a key asks for beside itself: nothing, or the values of its places. */
export type ValuesOf<K extends MessageKey> =
  MessageArguments[K] extends Record<string, never> ? [] : [values: MessageArguments[K]];

/** A message; the compiler knows the places that each key has. */
export const message = <K extends MessageKey>(key: K, ...[values]: ValuesOf<K>): Message => ({
  key,
  values: values ?? {},
});

export const isMessage = (value: object): value is Message =>
  'key' in value && 'values' in value && typeof value.values === 'object';
