/**
 * SHA-256 of a text in UTF-8 (FIPS 180-4), in lower case hexadecimal. Core knows by it whether what somebody answered for has moved:
 * that is asked in every evaluation, at once, also in a browser, whose own digests come later. Half a character throws.
 */
export const sha256 = (text: string): string => {
  const { first, round } = constants();
  const state = Int32Array.from(first);
  const blocks = paddedWords(text);
  const w = new Int32Array(64);
  for (let at = 0; at < blocks.length; at += 16) {
    w.set(blocks.subarray(at, at + 16));
    for (let i = 16; i < 64; i++) {
      const [a, b] = [word(w, i - 15), word(w, i - 2)];
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      w[i] = (word(w, i - 16) + s0 + word(w, i - 7) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(round, i) + word(w, i)) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = (word(state, i) + value) | 0;
    });
  }
  return [...state].map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
};

const word = (words: Int32Array, at: number): number => words[at] ?? 0;
const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** The bytes of the text, a one, zeros, and the length in bits, in words of 32 bits. */
const paddedWords = (text: string): Int32Array => {
  const words = new Int32Array(((text.length * 3 + 72) >> 6) * 16);
  let length = 0;
  const put = (byte: number): void => {
    words[length >> 2] = word(words, length >> 2) | (byte << (24 - (length & 3) * 8));
    length++;
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point < 0xe000) throw new TypeError('a text with half a character has no hash');
    if (point < 0x80) put(point);
    else {
      const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      put(((0xf00 >> (more + 1)) & 0xff) | (point >> (6 * more)));
      for (let at = more - 1; at >= 0; at--) put(0x80 | ((point >> (6 * at)) & 0x3f));
    }
  }
  const bits = length * 8;
  put(0x80);
  const end = ((length + 8 + 63) >> 6) * 16;
  words[end - 2] = Math.floor(bits / 2 ** 32);
  words[end - 1] = bits | 0;
  return words.subarray(0, end);
};

type Constants = { readonly first: Int32Array; readonly round: Int32Array };
let made: Constants | undefined;

/** The first 32 bits of what comes after the point in the square and cube roots of the first primes, as the standard says. */
const constants = (): Constants => {
  if (made !== undefined) return made;
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (prime: number, power: 2 | 3): number => {
    const wanted = BigInt(prime) << BigInt(32 * power);
    let root = 0n;
    for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) if ((root + bit) ** BigInt(power) <= wanted) root += bit;
    return Number(root & 0xffffffffn);
  };
  made = {
    first: Int32Array.from(primes.slice(0, 8), (prime) => fraction(prime, 2) | 0),
    round: Int32Array.from(primes, (prime) => fraction(prime, 3) | 0),
  };
  return made;
};
