import type { MessageArguments } from './generated/message-arguments.js';
import type { Message } from './message-value.js';

export type { Message, MessageValue, Sayable, SayableList } from './message-value.js';
export { isLanguage, type Language, languages } from './language.js';
export { isText, type Text } from './text.js';

export type MessageKey = keyof MessageArguments;

/** Arguments of a key: nothing, or the values of its places. */
export type ValuesOf<K extends MessageKey> =
  MessageArguments[K] extends Record<string, never> ? [] : [values: MessageArguments[K]];

/** Creates a message; the type of its arguments follows from the key. */
export const message = <K extends MessageKey>(key: K, ...[values]: ValuesOf<K>): Message => ({
  key,
  values: values ?? {},
});

export const isMessage = (value: object): value is Message =>
  'key' in value && 'values' in value && typeof value.values === 'object';
