import { type LocalDate, parseLocalDate } from './local-date.js';

/** The tables that `::table{of="..."}` may ask for. */
export const markdownTables = [
  'roles',
  'chain',
  'transfers',
  'risks',
  'comparison',
  'rights',
  'freedoms',
  'measures',
  'premises',
  'benefits',
  'requirements',
  'activities',
  'parties',
  'changeLog',
  'claims',
] as const;
export type MarkdownTable = (typeof markdownTables)[number];

/** The pictures that `::figure{of="..."}` may ask for; each has a table of the same name that tells more. */
export const markdownFigures = [
  'risks',
  'measures',
  'comparison',
  'chain',
  'claims',
] as const satisfies readonly MarkdownTable[];
export type MarkdownFigure = (typeof markdownFigures)[number];

/**
 * Where `::part{of="..."}` sends the text after it: to an annex by its letter, or back to the chapter. What one reads stays
 * short, and nothing that was written is lost.
 */
const markdownParts = ['chapter', 'A', 'B', 'C', 'D', 'E', 'F'] as const;
export type MarkdownPart = (typeof markdownParts)[number];

export const isMarkdownPart = (of: string | null | undefined): of is MarkdownPart =>
  markdownParts.some((part) => part === of);

/** The directives a text may hold, and the attribute in which each names what it asks for. */
const directives = { table: 'of', figure: 'of', claim: 'id' } as const;
type Directive = keyof typeof directives;

const isDirective = (name: string): name is Directive => Object.hasOwn(directives, name);

/** A day to which what stands above it holds, as `::until{day="2026-06-30"}` says. */
type MarkdownUntil = { readonly day: LocalDate; readonly offset: number };

/** A reference from the text of a section. `offset` is where `id` starts, counted in UTF-16 units from the start. */
export type MarkdownReference = {
  readonly kind: 'record' | 'source' | Directive;
  readonly id: string;
  readonly offset: number;
};

/** Something in a text by name and place. */
type MarkdownMark = { readonly name: string; readonly offset: number };

/** What the scanner sees in a text: everything the loader must check. Code, fenced or inline, is passed over. */
export type MarkdownScan = {
  readonly references: readonly MarkdownReference[];
  readonly untils: readonly MarkdownUntil[];
  readonly footnoteUses: readonly MarkdownMark[];
  readonly footnoteDefinitions: readonly MarkdownMark[];
  /** Directives that are not known, or that lack what they must name. */
  readonly otherDirectives: readonly MarkdownMark[];
  readonly html: readonly MarkdownMark[];
  /** Links with an address scheme, such as `https` or a mistyped `recrod`. */
  readonly linkSchemes: readonly MarkdownMark[];
};

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with code blanked out, so that every offset stays what it was. */
const withoutCode = (body: string): string => {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (mark === undefined) return line;
      fence = mark;
      return blank(line);
    }
    const closes =
      mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && /^[ `~]*\r?$/.test(line);
    if (closes) fence = undefined;
    return blank(line);
  });
  return lines.map((line) => line.replace(/(?<!`)(`{1,3})(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank)).join('\n');
};

const all = (text: string, pattern: RegExp): readonly RegExpExecArray[] => [...text.matchAll(pattern)];

/** Where a group of a match starts; the group is the last thing the match holds but for `after` characters. */
const startOf = (match: RegExpExecArray, group: string, after = 0): number =>
  match.index + match[0].length - after - group.length;

const attributeIn = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'}]+))`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
};

export const scanMarkdown = (body: string): MarkdownScan => {
  const text = withoutCode(body);
  const references: MarkdownReference[] = [];
  const untils: MarkdownUntil[] = [];
  const otherDirectives: MarkdownMark[] = [];
  const linkSchemes: MarkdownMark[] = [];
  for (const match of all(
    text,
    /(?:\]\([ \t]*<?|^ {0,3}\[[^\]^\n][^\]\n]{0,200}\]:[ \t]*<?|<)(record|source):([^)\s>"]*)/gm,
  )) {
    const id = match[2] ?? '';
    references.push({ kind: match[1] === 'record' ? 'record' : 'source', id, offset: startOf(match, id) });
  }
  for (const match of all(
    text,
    /(?:\]\([ \t]*<?|^ {0,3}\[[^\]^\n][^\]\n]{0,200}\]:[ \t]*<?)([A-Za-z][A-Za-z0-9+.-]{0,30})(?=:)/gm,
  )) {
    const name = match[1] ?? '';
    linkSchemes.push({ name, offset: startOf(match, name) });
  }
  for (const match of all(text, /^ {0,3}::([A-Za-z][\w-]*)(?:\{([^}\n]*)\})?/gm)) {
    const name = match[1] ?? '';
    // It names a place, and refers to nothing.
    if (name === 'part' && isMarkdownPart(attributeIn(match[2] ?? '', 'of'))) continue;
    const day = name === 'until' ? parseLocalDate(attributeIn(match[2] ?? '', 'day') ?? '') : undefined;
    if (day !== undefined) {
      untils.push({ day, offset: match.index + match[0].indexOf('::') });
      continue;
    }
    const value = isDirective(name) ? attributeIn(match[2] ?? '', directives[name]) : undefined;
    if (!isDirective(name) || value === undefined) {
      otherDirectives.push({ name, offset: match.index + match[0].indexOf('::') });
    } else {
      references.push({ kind: name, id: value, offset: match.index + match[0].lastIndexOf(value) });
    }
  }
  // A container takes other text in; none is known, and inside each other they cost more the more there are.
  for (const match of all(text, /^[ \t>*+\-\d.)]*:{3,}([A-Za-z][\w-]*)/gm))
    otherDirectives.push({ name: match[1] ?? '', offset: match.index + match[0].indexOf(':') });
  const footnoteDefinitions = all(text, /^ {0,3}\[\^([^\]\s[]{1,100})\]:/gm).map((match) => ({
    name: match[1] ?? '',
    offset: match.index + match[0].indexOf('['),
  }));
  const defined = new Set(footnoteDefinitions.map((mark) => mark.offset));
  const footnoteUses = all(text, /\[\^([^\]\s[]{1,100})\]/g)
    .map((match) => ({ name: match[1] ?? '', offset: match.index }))
    .filter((mark) => !defined.has(mark.offset));
  const html = all(text, /<(?:!--|\/?[A-Za-z][A-Za-z0-9-]{0,30}(?=[\s/>]))/g).map((match) => ({
    name: match[0],
    offset: match.index,
  }));
  return {
    references: references.sort((a, b) => a.offset - b.offset),
    untils,
    footnoteUses,
    footnoteDefinitions,
    otherDirectives,
    html,
    linkSchemes,
  };
};

/** References from a Markdown text: records, world data, claims shown in it, derived tables and figures; in the order they come. */
export const markdownReferences = (body: string): readonly MarkdownReference[] =>
  scanMarkdown(body).references;
