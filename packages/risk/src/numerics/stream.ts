/** Stream of pseudo-random numbers, determined by its key. */
export interface Stream {
  /** The next 32 bits, as an integer in [0, 2^32). */
  readonly bits: () => number;
  /** The next number, uniform in (0, 1). */
  readonly uniform: () => number;
  /** Writes as many next words of 32 bits as there is room for: a third of the time of asking one by one. */
  readonly fill: (words: Uint32Array) => void;
}

/**
 * The stream of a key such as `S01|sizes`: the same key gives the same numbers on every machine, and a scenario that is added
 * changes nobody else's. sfc32 (Doty-Humphrey; passes PractRand), seeded by FNV-1a of the key and stirred.
 */
export function createStream(key: string): Stream {
  let a = fnv(key, 0x811c9dc5);
  let b = fnv(key, 0x9e3779b9);
  let c = fnv(key, 0x85ebca6b);
  let counter = 1;
  const bits = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  const fill = (words: Uint32Array): void => {
    // The same with the state in variables of the loop's own, known to be whole numbers of 32 bits: a third of the time.
    let p = a | 0;
    let q = b | 0;
    let r = c | 0;
    let n = counter | 0;
    for (let k = 0; k < words.length; k++) {
      const t = (((p + q) | 0) + n) | 0;
      n = (n + 1) | 0;
      p = q ^ (q >>> 9);
      q = (r + (r << 3)) | 0;
      r = (((r << 21) | (r >>> 11)) + t) | 0;
      words[k] = t;
    }
    a = p;
    b = q;
    c = r;
    counter = n;
  };
  for (let stir = 0; stir < 16; stir++) bits();
  return { bits, uniform: () => (bits() + 0.5) / 4294967296, fill };
}

function fnv(key: string, basis: number): number {
  let hash = basis;
  for (let k = 0; k < key.length; k++) hash = Math.imul(hash ^ key.charCodeAt(k), 0x01000193);
  return hash | 0;
}
