import { xml } from '../xml.js';
import { markOf, type Tag, tagOf, wordsOfRuns } from './tags.js';

/** What the text of a Word document refers to and what stands in parts of their own: addresses, notes, comments, pictures. */
export type Parts = {
  /** The relation of an address. */
  readonly address: (url: string) => string;
  /** The relation of a picture. */
  readonly picture: (svg: string) => {
    readonly svg: string;
    readonly fallback: string;
    readonly number: number;
  };
  /** Adds a note and gives its number. */
  readonly note: (paragraphs: string) => number;
  /** Adds a comment and gives its number. */
  readonly comment: (words: string) => number;
  /** A name for a place, in the letters that Word allows. */
  readonly bookmark: (label: string) => string;
  readonly hasPlace: (label: string) => boolean;
  /** A number that no other part has. */
  readonly next: () => number;
  /** A list that counts from one: its number. */
  readonly counted: (start: number) => number;
};

export type PartCollection = Parts & {
  readonly relations: () => readonly (readonly [
    id: string,
    type: string,
    target: string,
    external: boolean,
  ])[];
  readonly pictures: () => readonly (readonly [path: string, svg: string])[];
  readonly notes: () => readonly string[];
  readonly comments: () => readonly string[];
  readonly lists: () => readonly number[];
};

/** Numbers that the document's own lists have: bullets and headings. */
export const bullets = 1;
export const headings = 2;

export const createParts = (places: ReadonlySet<string>): PartCollection => {
  const relations: [string, string, string, boolean][] = [];
  const addresses = new Map<string, string>();
  const pictures: [string, string][] = [];
  const notes: string[] = [];
  const comments: string[] = [];
  const lists: number[] = [];
  const bookmarks = new Map<string, string>();
  let numbers = 0;
  const relate = (type: string, target: string, external: boolean): string => {
    const id = `rel${relations.length + 1}`;
    relations.push([id, type, target, external]);
    return id;
  };
  const fallback = relate('image', 'media/none.png', false);
  return {
    address: (url) => {
      const known = addresses.get(url) ?? relate('hyperlink', url, true);
      addresses.set(url, known);
      return known;
    },
    picture: (svg) => {
      const path = `media/figure${pictures.length + 1}.svg`;
      pictures.push([`word/${path}`, svg]);
      return { svg: relate('image', path, false), fallback, number: (numbers += 1) };
    },
    note: (paragraphs) => notes.push(paragraphs),
    comment: (words) => comments.push(words) - 1,
    bookmark: (label) => {
      const known = bookmarks.get(label) ?? `p${bookmarks.size + 1}`;
      bookmarks.set(label, known);
      return known;
    },
    hasPlace: (label) => places.has(label),
    next: () => (numbers += 1),
    counted: (start) => lists.push(start) + headings,
    relations: () => relations,
    pictures: () => pictures,
    notes: () => notes,
    comments: () => comments,
    lists: () => lists,
  };
};

const linkEnd = '</w:hyperlink>';

/** A paragraph in a style. */
export const paragraph = (style: string | undefined, runs: string, more = ''): string =>
  `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${runs.replaceAll(afterLink, `${linkEnd}$1`)}</w:p>`;

// A control of one field that follows a link at once: LibreOffice would write a file that nobody can open.
const afterLink =
  /<\/w:hyperlink><w:sdt>(?:(?!<w:sdtContent>)[^])*<w:sdtContent>((?:(?!<\/w:sdtContent>)[^])*)<\/w:sdtContent><\/w:sdt>/g;

export const run = (words: string, properties = ''): string =>
  words === ''
    ? ''
    : `<w:r>${properties === '' ? '' : `<w:rPr>${inOrder(properties)}</w:rPr>`}<w:t xml:space="preserve">${xml(words.replaceAll(/\s+/g, ' '))}</w:t></w:r>`;

// The order of the standard (ISO/IEC 29500-1, 17.3.2.28); a word that is bold in what is bold is so once.
const order = ['rStyle', 'rFonts', 'b', 'i', 'strike', 'color', 'lang'];
const inOrder = (properties: string): string =>
  order.map((name) => new RegExp(`<w:${name}(?: [^>]*)?/>`).exec(properties)?.[0] ?? '').join('');

/** A field of Word with what it shows until it is worked out again. */
export const field = (instruction: string, shown: string, properties = '', isDirty = false): string => {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const char = (type: string, more = '') => `<w:r>${own}<w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  return `${char('begin', isDirty ? ' w:dirty="true"' : '')}<w:r>${own}<w:instrText xml:space="preserve"> ${xml(instruction)} </w:instrText></w:r>${char('separate')}${run(shown, properties)}${char('end')}`;
};

/**
 * Content controls round the words that stand in one field, so that they can be taken in again: one round each stretch of plain words,
 * since LibreOffice ends on one that opens with a link or holds a note, and keeps only the innermost of two. All have the tag.
 */
export const control = (
  { place, language }: Pick<Tag, 'place' | 'language'>,
  runs: string,
  next: () => number,
  alias = place,
): string => {
  const tag = tagOf({ place, language, base: markOf(wordsOfRuns(runs)) });
  const round = (words: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="${xml(alias.slice(0, 64))}"/><w:tag w:val="${xml(tag)}"/><w:id w:val="${next()}"/></w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`;
  return runs.replaceAll(linkOrWords, (found, words: string | undefined, at: number) => {
    if (words === undefined) return found;
    if (runs.slice(Math.max(0, at - linkEnd.length), at) !== linkEnd) return round(words);
    // LibreOffice writes a file that nobody can open where a control follows a link at once.
    const [first = '', ...rest] = withFirstApart(words).split(/(?<=<\/w:r>)/);
    return rest.length === 0 ? words : `${first}${round(rest.join(''))}`;
  });
};

/** The first letter of a run in a run of its own, for what follows a link. */
const withFirstApart = (words: string): string =>
  words.replace(
    /^<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t [^>]*>([^<&]|&\w+;)([^<]+)<\/w:t>/u,
    (_, own: string | undefined, first: string, rest: string) =>
      [first, rest].map((part) => `<w:r>${own ?? ''}<w:t xml:space="preserve">${part}</w:t>`).join('</w:r>'),
  );

const linkOrWords =
  /<w:hyperlink[^]*?<\/w:hyperlink>|<w:sdt>[^]*?<\/w:sdt>|((?:<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t [^>]*>[^<]*<\/w:t><\/w:r>)+)/g;
