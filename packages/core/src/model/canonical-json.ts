const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * Canonical JSON of a value (RFC 8785): no white space, names sorted by UTF-16 code units, numbers and texts as
 * ECMAScript writes them. A field that is undefined is not there. What JSON cannot hold throws: a hash over something
 * else than what was meant is worse than none.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    // RFC 8785 section 3.2.2.2: a lone surrogate is an error, not a replacement character.
    if (/\p{Surrogate}/u.test(value))
      throw new TypeError('a text with half a character has no canonical JSON');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${String(value)} has no canonical JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || !isPlain(value))
    throw new TypeError(`a value of type ${typeof value} has no canonical JSON`);
  const fields = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((name) => `${canonicalJson(name)}:${canonicalJson(value[name])}`);
  return `{${fields.join(',')}}`;
};
