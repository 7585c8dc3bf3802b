import type { MessageArguments } from './generated/message-arguments.js';
import type { Message } from './message-value.js';

export type { Message, MessageValue, Sayable, SayableList } from './message-value.js';
export { isLanguage, type Language, languages } from './language.js';
export { isText, type Text } from './text.js';

export type MessageKey = keyof MessageArguments;

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
