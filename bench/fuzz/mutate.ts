/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Random = ReturnType<typeof createRandom>;

/** What readers stumble over: ends and beginnings of every format here, signs that turn or hide text, numbers at their bounds. */
const pieces = [
  ...'<>&"\'`{}[]()|*_#\\/:;,-+=@%$!?~^\0\t\r\n'.split(''),
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udfff',
  '𝕏',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#x0;',
  '&#xFFFFFFFF;',
  '<w:p>',
  '</w:p>',
  '<w:t xml:space="preserve">',
  '---\n',
  '- ',
  ': ',
  '? ',
  '&x ',
  '*x',
  '!!js/function ',
  '<<: *x',
  '|\n',
  '>-\n',
  '"\\ud800"',
  'null',
  'true',
  '1e999',
  '-0',
  '9007199254740993',
  '2026-13-45',
  '0x7fffffff',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'C:\\',
  'class A { public string B { get; set; } }',
  '/* ',
  '*/',
  '@"',
  '$"{',
  '#if',
];

const at = (random: Random, length: number): number => Math.floor(random() * (length + 1));

/** A text that was one of its format before one to eight changes. */
export const mutateText = (text: string, random: Random): string => {
  let now = text;
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    const [here, length] = [at(random, now.length), Math.floor(random() ** 3 * 200)];
    const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
    const kind = Math.floor(random() * 6);
    if (kind === 0) now = now.slice(0, here) + now.slice(here + length);
    else if (kind === 1) now = now.slice(0, here) + piece + now.slice(here);
    else if (kind === 2) now = now.slice(0, here) + piece.repeat(1 + length) + now.slice(here);
    else if (kind === 3) {
      const there = at(random, now.length);
      now = now.slice(0, here) + now.slice(there, there + length) + now.slice(here);
    } else if (kind === 4) now = now.slice(0, here);
    else now = now.slice(0, here) + piece + now.slice(here + piece.length);
    if (now === '') now = piece;
  }
  return now;
};

/** Bytes likewise. */
export const mutateBytes = (bytes: Uint8Array, random: Random): Uint8Array => {
  let now = Uint8Array.from(bytes);
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    const [here, length] = [at(random, now.length - 1), Math.floor(random() ** 3 * 400)];
    const kind = Math.floor(random() * 5);
    if (kind === 0) now[here] = Math.floor(random() * 256);
    else if (kind === 1) now.fill(random() < 0.5 ? 0 : 255, here, here + 4);
    else if (kind === 2) now = Uint8Array.from([...now.subarray(0, here), ...now.subarray(here + length)]);
    else if (kind === 3) now = now.slice(0, here);
    else now.copyWithin(here, at(random, now.length), at(random, now.length));
    if (now.length === 0) now = Uint8Array.of(80);
  }
  return now;
};
