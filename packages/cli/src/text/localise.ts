import {
  isMessage,
  isText,
  type Message,
  type MessageValue,
  type Text,
  type Words,
} from '@risikobilde/words';

/** What a value becomes when every text and message in it is read in one language. */
export type InLanguage<T> = T extends string
  ? T
  : T extends Message
    ? string
    : T extends Text
      ? string extends keyof T
        ? string
        : LocalisedFields<T>
      : T extends readonly (infer Item)[]
        ? readonly InLanguage<Item>[]
        : T extends object
          ? LocalisedFields<T>
          : T;

type LocalisedFields<T> = { readonly [Key in keyof T]: InLanguage<T[Key]> };

/**
 * Every text and message in a value, read in one language. What had messages keeps their keys and values beside, under
 * `said`, by the field they were in: a program reads those, and a person the words.
 */
export const localise = <T>(value: T, words: Words): InLanguage<T> => {
  const walk = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(walk);
    if (item === null || typeof item !== 'object') return item;
    if (isMessage(item) || isText(item)) return words.say(item);
    const fields = Object.entries(item);
    const said = fields.filter(
      (field): field is [string, Message] =>
        typeof field[1] === 'object' && field[1] !== null && isMessage(field[1]),
    );
    return {
      ...Object.fromEntries(fields.map(([key, inner]) => [key, walk(inner)])),
      ...(said.length > 0 && {
        said: Object.fromEntries(said.map(([key, inner]) => [key, keyed(inner, words)])),
      }),
    };
  };
  // The walk mirrors the type above it: texts and messages become strings, everything else keeps its shape.
  return walk(value) as InLanguage<T>;
};

type Keyed = { readonly key: string; readonly values: Readonly<Record<string, unknown>> };

const keyed = ({ key, values }: Message, words: Words): Keyed => ({
  key,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value, words)])),
});

const valueOf = (value: MessageValue, words: Words): unknown => {
  if (typeof value !== 'object') return value;
  if (isMessage(value)) return keyed(value, words);
  return isList(value)
    ? { ...value, list: value.list.map((item) => valueOf(item, words)) }
    : words.say(value);
};

const isList = (
  value: Exclude<MessageValue, string | number>,
): value is Extract<MessageValue, { list: unknown }> => 'list' in value && Array.isArray(value['list']);
