/** What a content control is known by when the file comes back. */
export type Tag = {
  /** `record/field`, for a paragraph of a chapter `record/body/LINE`; or `*` and the mark of that, where it is too long for a tag. */
  readonly place: string;
  /** The language that the text is in, when it is another than that of the document. */
  readonly language?: string | undefined;
  /** The mark of what stood in it when the file was made. */
  readonly base: string;
};

/** As Word allows. */
const longest = 64;

export const tagOf = ({ place, language, base }: Tag): string => {
  const end = `${language === undefined ? '' : `@${language}`}~${base}`;
  return place.length + end.length > longest ? `${shortPlace(place)}${end}` : `${place}${end}`;
};

/** A place that is too long for a tag, by its mark. */
export const shortPlace = (place: string): string => `*${markOf(place)}`;

const form = /^(.+?)(?:@([a-z]{2,3}))?~([0-9a-z]{8})$/;

/** Undefined when the tag is none of ours. */
export const readTag = (tag: string): Tag | undefined => {
  const [, place, language, base] = form.exec(tag) ?? [];
  return place === undefined || base === undefined ? undefined : { place, language, base };
};

/**
 * A mark of a text: eight letters and figures, the same for the same words and marks however they are spaced. Not for security: that
 * two texts share one by chance happens once in 2.8 million million.
 */
export const markOf = (text: string): string => {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const char of normal(text)) {
    const code = char.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0').slice(-8);
};

/** What stands for a footnote in the words of a paragraph. */
export const noteSign = '\uFFFC';

/** The words of runs as they are read in Word, a note as its sign. */
export const wordsOfRuns = (runs: string): string =>
  runs
    .replaceAll(calledAgain, `<w:t>${noteSign}</w:t>`)
    .replaceAll(/<w:footnoteReference [^>]*>/g, `<w:t>${noteSign}</w:t>`)
    .replaceAll('<w:br/>', '<w:t> </w:t>')
    .match(/<w:t(?: [^>]*)?>[^<]*/g)
    ?.map((found) => decoded(found.slice(found.indexOf('>') + 1)))
    .join('') ?? '';

// A note that is called a second time is a link that says its number.
const calledAgain =
  /<w:hyperlink w:anchor="[^"]*"><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t[^>]*>\d+<\/w:t><\/w:r><\/w:hyperlink>/g;

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** White space is one space, and none at the ends; a soft hyphen is nothing. */
export const normal = (text: string): string => text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
