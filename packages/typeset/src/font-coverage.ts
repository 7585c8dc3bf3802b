/**
 * The characters that a font has a sign for, from its table `cmap`.
 * @param font a file in TrueType or OpenType
 * @throws Error when it has no table of a form that is read here (4 or 12)
 */
export const charactersOf = (font: Buffer): ReadonlySet<number> => {
  const cmap = tableOf(font, 'cmap');
  const forms = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * n)),
  );
  const read = forms.map((form) => [form.readUInt16BE(0), form] as const);
  const [whole, plane] = [12, 4].map((number) => read.find(([found]) => found === number)?.[1]);
  const all = new Set<number>();
  if (whole !== undefined)
    for (let n = 0; n < whole.readUInt32BE(12); n++) {
      const group = whole.subarray(16 + 12 * n);
      for (let one = group.readUInt32BE(0); one <= group.readUInt32BE(4); one++) all.add(one);
    }
  else if (plane !== undefined) for (const one of inSegments(plane)) all.add(one);
  else throw new Error('the font says in no form that is read here which characters it has');
  return all;
};

const tableOf = (font: Buffer, name: string): Buffer => {
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const entry = font.subarray(12 + 16 * n);
    if (entry.toString('latin1', 0, 4) === name) return font.subarray(entry.readUInt32BE(8));
  }
  throw new Error(`the font has no table ${name}`);
};

/** Form 4: segments of the first 65,536 characters; one whose glyph is 0 is not there. */
function* inSegments(form: Buffer): Generator<number> {
  const size = form.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let at = 0; at < size; at += 2) {
    const start = form.readUInt16BE(starts + at);
    const offset = form.readUInt16BE(offsets + at);
    for (let one = start; one <= form.readUInt16BE(ends + at) && one < 0xffff; one++) {
      const glyph =
        offset === 0
          ? one + form.readUInt16BE(deltas + at)
          : form.readUInt16BE(offsets + at + offset + 2 * (one - start));
      if (glyph % 0x10000 !== 0) yield one;
    }
  }
}

/**
 * A text with the number of each character that the font has no sign for in its place, `[U+1F600]`: a reader sees that something stands
 * there, and can find out what. Without, a single one is why a whole document cannot be set.
 */
export const withNumbers = (text: string, has: ReadonlySet<number>): string =>
  text.replaceAll(/\P{ASCII}/gu, (one) => {
    const number = one.codePointAt(0) ?? 0;
    return has.has(number) || isUnseen.test(one)
      ? one
      : `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`;
  });

/** Spaces, and what directs or joins the letters beside it, have no sign in any font. */
const isUnseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
