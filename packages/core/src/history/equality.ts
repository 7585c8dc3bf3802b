import { isObject } from '../model/is-object.js';
import { canonicalJson } from '../model/canonical-json.js';

// Two questions that are easily taken for one. Whether two results are the same: then it does not matter how they were written.
// Whether the stored bytes are the same: then nobody has touched them. Every caller says by the name which it asks.

/** SHA-256 of a text in UTF-8, in lower case hexadecimal; core has no cryptography of its own. */
export type HashText = (text: string) => string;

/** Whether two plain values are the same result: the order of fields means nothing, and a field that is undefined is not there. */
export const isSameResult = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSameResult(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSameResult(ownField(a, name), ownField(b, name)));
};

/** Hash of a result, shared by all that are equal, however they are written: of the canonical JSON. */
export const resultHash = (value: unknown, hash: HashText): string => hash(canonicalJson(value));

/** Whether a text is, byte for byte, the one that was hashed when it was stored. */
export const isSameBytes = (text: string, stored: string, hash: HashText): boolean => hash(text) === stored;

/** A field of its own that a value has; `constructor` and its like, which every object inherits, are none. */
export const ownField = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
