import { isObject } from '../model/is-object.js';
import { canonicalJson } from '../model/canonical-json.js';
import type { HashText } from './equality.js';

/**
 * How each text in an event is sealed, in the order of `textsIn`: its salt, or the digest that is left of a text that was erased
 * with its salt. Digests of salted texts are what SD-JWT (RFC 9901) discloses texts by.
 */
export type Seals = readonly string[];

/** A text in a value: the names and numbers that lead to it. */
export type TextPlace = readonly (string | number)[];

/** 64 hexadecimal digits; a salt is shorter. */
const digestLength = 64;
export const isErased = (seal: string): boolean => seal.length === digestLength;

/** JSON pointer (RFC 6901) of a text. */
export const pointerOf = (place: TextPlace): string =>
  place.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The value with each text in the fields named put through a function, in the order of canonical JSON. */
export const mapTexts = (
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  put: (text: string, place: TextPlace, index: number) => string,
): Readonly<Record<string, unknown>> => {
  let index = 0;
  const walk = (one: unknown, place: TextPlace): unknown => {
    if (typeof one === 'string') return put(one, place, index++);
    if (Array.isArray(one)) return one.map((item, at) => walk(item, [...place, at]));
    if (!isObject(one)) return one;
    return Object.fromEntries(
      Object.keys(one)
        .filter((name) => one[name] !== undefined)
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        .map((name) => [name, walk(one[name], [...place, name])]),
    );
  };
  const mapped = [...fields]
    .sort()
    .flatMap((name) => (value[name] === undefined ? [] : [[name, walk(value[name], [name])] as const]));
  return { ...value, ...Object.fromEntries(mapped) };
};

/** How many texts there are in the fields named. */
export const countTexts = (value: Readonly<Record<string, unknown>>, fields: readonly string[]): number => {
  let count = 0;
  mapTexts(value, fields, (text) => {
    count += 1;
    return text;
  });
  return count;
};

/** What is left of a text when it is erased: a hash that nothing can be guessed against without the salt. */
export const digestOf = (salt: string, text: string, hash: HashText): string =>
  hash(canonicalJson([salt, text]));

/**
 * The hash that seals a value: of the canonical JSON of the value with a digest in the place of each text. Texts can be erased
 * without it changing, and nothing else can be altered. Undefined when there are not as many seals as texts.
 */
export const sealedHash = (
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  seals: Seals,
  hash: HashText,
): string | undefined => {
  let count = 0;
  const covered = mapTexts(value, fields, (text, _, index) => {
    count += 1;
    const seal = seals[index] ?? '';
    return isErased(seal) ? seal : digestOf(seal, text, hash);
  });
  // Inside another value, so that no event can be shown in which the texts are the digests of another.
  return count === seals.length ? hash(canonicalJson({ salted: covered })) : undefined;
};

/** Seals as they are stored. */
export const sealsIn = (text: string): Seals => {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read) || !read.every((one) => typeof one === 'string'))
    throw new TypeError('the seals of an event are a list of texts');
  return read;
};
