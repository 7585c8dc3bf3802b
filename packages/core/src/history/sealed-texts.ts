import { isObject } from '../model/is-object.js';
import { allAtOnce, type Parts } from '../model/parts.js';
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

type Put = (text: string, place: TextPlace, index: number) => string;

/** The value with each text in the fields named put through a function, in the order of canonical JSON. */
export const mapTexts = (
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  put: Put,
): Readonly<Record<string, unknown>> => allAtOnce(mapTextsInParts(value, fields, put));

/** The same, with a stop after each item of the lists in those fields. */
function* mapTextsInParts(
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  put: Put,
): Parts<Readonly<Record<string, unknown>>> {
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
  const mapped: Record<string, unknown> = {};
  for (const name of [...fields].sort()) {
    const held = value[name];
    if (held === undefined) continue;
    if (!Array.isArray(held)) {
      mapped[name] = walk(held, [name]);
      continue;
    }
    const items: unknown[] = [];
    for (const [at, item] of held.entries()) {
      items.push(walk(item, [name, at]));
      yield;
    }
    mapped[name] = items;
  }
  return { ...value, ...mapped };
}

/** How many texts there are in the fields named. */
export const countTexts = (value: Readonly<Record<string, unknown>>, fields: readonly string[]): number =>
  fields.reduce((sum, name) => sum + textsWithin(value[name]), 0);

const textsWithin = (one: unknown): number => {
  if (typeof one === 'string') return 1;
  const inner = Array.isArray(one) ? one : isObject(one) ? Object.values(one) : [];
  return inner.reduce<number>((sum, item) => sum + textsWithin(item), 0);
};

/** What is left of a text when it is erased: a hash that nothing can be guessed against without the salt. */
export const digestOf = (salt: string, text: string, hash: HashText): string =>
  hash(canonicalJson([salt, text]));

/**
 * The hash that seals a value: of the canonical JSON of the value with a digest in the place of each text. Texts can be erased
 * without it changing, and nothing else can be altered. Undefined when there are not as many seals as texts.
 */
export const sealedHash = (...all: Parameters<typeof sealedHashInParts>): string | undefined =>
  allAtOnce(sealedHashInParts(...all));

export function* sealedHashInParts(
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  seals: Seals,
  hash: HashText,
): Parts<string | undefined> {
  let count = 0;
  const covered = yield* mapTextsInParts(value, fields, (text, _, index) => {
    count += 1;
    const seal = seals[index] ?? '';
    return isErased(seal) ? seal : digestOf(seal, text, hash);
  });
  // Inside another value, so that no event can be shown in which the texts are the digests of another.
  return count === seals.length ? hash(canonicalJson({ salted: covered })) : undefined;
}

/** Seals as they are stored. */
export const sealsIn = (text: string): Seals => {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read) || !read.every((one) => typeof one === 'string'))
    throw new TypeError('the seals of an event are a list of texts');
  return read;
};
