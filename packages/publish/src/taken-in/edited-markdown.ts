import { diffWords } from '@risikobilde/core';
import { noteSign } from '../formats/docx/tags.js';
import {
  type Container,
  containersOf,
  type Letter,
  lettersIn,
  lettersOf,
  normaliseSpaces,
  textOf,
} from './markdown-letters.js';
import type { Span } from './read-word.js';

/** Spans as letters, as Markdown's are. */
export const lettersOfSpans = (spans: readonly Span[]): readonly Letter[] =>
  normaliseSpaces(
    spans.flatMap(({ text, strong, struck, emphasised, link }) =>
      lettersIn(text).map((letter): Letter => ({ text: letter, strong, struck, emphasised, link })),
    ),
  );

/**
 * A paragraph of Markdown as it is after somebody edited it in a word processor: what was not touched stays as it is written, byte for
 * byte. Undefined when it cannot be written so that it says what the word processor shows.
 *
 * @param shown The paragraph as it is published now, which is what the edited one is held against.
 */
export const editedMarkdown = (
  container: Container,
  markdown: string,
  shown: readonly Span[],
  edited: readonly Span[],
): string | undefined => {
  const [was, is] = [lettersOfSpans(shown), lettersOfSpans(edited)];
  const all = lettersOf(container.node, markdown);
  // Word counts the number of a heading itself.
  const own = all.slice(all.length - was.length);
  if (textOf(own) !== textOf(was)) return undefined;
  const start = container.node.position?.start.offset ?? 0;
  const end = container.node.position?.end.offset ?? 0;
  const edits = editsOf(was, is);
  const wanted = wantedOf(own, was, is, edits);
  const before = all.slice(0, all.length - own.length);
  const says = (text: string): boolean => isSaid(text, container, markdown, [...before, ...wanted]);
  for (const side of ['after', 'before'] as const) {
    const text = patched(own, is, edits, side, markdown, start, end);
    if (text !== undefined && says(text)) return text;
  }
  if (wanted.some(({ text, note }) => text === noteSign && note === undefined)) return undefined;
  const first = all.at(0)?.from ?? start;
  const opens = container.node.type === 'heading' ? markdown.slice(start, first) : '';
  const cell = container.node.type === 'tableCell' ? cellEdges(markdown.slice(start, end)) : ['', ''];
  const anew = `${opens}${cell[0]}${markdownOf([...before, ...wanted], container.node.type === 'tableCell')}${cell[1]}`;
  return says(anew) ? anew : undefined;
};

// The bars of a cell belong to it (mdast), and the space inside them.
const cellEdges = (cell: string): readonly [string, string] => [
  /^\|?\s*/.exec(cell)?.[0] ?? '',
  cell.slice((cell.endsWith('|') ? cell.slice(0, -1) : cell).trimEnd().length),
];

type Edit = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** Where letters `from` to `to` became letters `start` to `end`. */
const editsOf = (was: readonly Letter[], is: readonly Letter[]): readonly Edit[] => {
  const edits: Edit[] = [];
  let [at, now] = [0, 0];
  const runs = diffWords(textOf(was), textOf(is)).map(({ type, text }) => ({
    type,
    size: lettersIn(text).length,
  }));
  for (let k = 0; k < runs.length; k += 1) {
    const { type, size } = runs[k] ?? { type: 'same', size: 0 };
    if (type === 'same') {
      at += size;
      now += size;
      continue;
    }
    const next = runs[k + 1];
    const added = type === 'added' ? size : next?.type === 'added' ? next.size : 0;
    const removed = type === 'removed' ? size : 0;
    if (type === 'removed' && added > 0) k += 1;
    let [from, to, start, end] = [at, at + removed, now, now + added];
    while (from < to && start < end && was[from]?.text === is[start]?.text)
      [from, start] = [from + 1, start + 1];
    while (from < to && start < end && was[to - 1]?.text === is[end - 1]?.text) [to, end] = [to - 1, end - 1];
    if (from < to || start < end) edits.push({ from, to, start, end });
    at += removed;
    now += added;
  }
  return edits;
};

/** The letters wanted: those that stayed know where their link leads and what their note is. */
const wantedOf = (
  own: readonly Letter[],
  was: readonly Letter[],
  is: readonly Letter[],
  edits: readonly Edit[],
): readonly Letter[] => {
  const wanted: Letter[] = [];
  let at = 0;
  let now = 0;
  const keep = (until: number): void => {
    for (; at < until; at += 1, now += 1) {
      const [letter, old, fresh] = [own[at], was[at], is[now]];
      if (letter === undefined || old === undefined || fresh === undefined) continue;
      const link = old.link === fresh.link ? letter.link : addressOf(fresh.link);
      const emphasised = old.emphasised === fresh.emphasised ? letter.emphasised : fresh.emphasised;
      wanted.push({ ...letter, strong: fresh.strong, struck: fresh.struck, link, emphasised });
    }
  };
  for (const { from, to, start, end } of edits) {
    keep(from);
    const [left, right] = [own[from - 1], own[to]];
    for (const letter of is.slice(start, end)) {
      const inLink = left?.link !== undefined && left.link === right?.link;
      wanted.push({ ...letter, link: inLink ? left.link : addressOf(letter.link) });
    }
    at = to;
    now = end;
  }
  keep(own.length);
  return wanted;
};

/** Stands for the end of a paragraph that was split; no text holds it. */
export const splitSign = '\uE001';

/** A text with its splits as paragraphs; undefined where Markdown would read them as something else. */
export const splitInto = (text: string, isTop: boolean): string | undefined => {
  if (!text.includes(splitSign)) return text;
  const whole = text.replaceAll(new RegExp(` *${splitSign} *`, 'g'), '\n\n');
  const parts = [...containersOf(whole).values()].map(({ node }) => textOf(lettersOf(node, whole)));
  const wanted = [...containersOf(text).values()].map(({ node }) => textOf(lettersOf(node, text))).join('');
  const isSame = parts.join(splitSign) === wanted.replaceAll(new RegExp(` *${splitSign} *`, 'g'), splitSign);
  return isTop && isSame ? whole : undefined;
};

const addressOf = (link: string | undefined): string | undefined =>
  link !== undefined && /^(https?:\/\/|mailto:)/i.test(link) ? link : undefined;

/** The text as it is written with the edits alone put in. */
const patched = (
  own: readonly Letter[],
  is: readonly Letter[],
  edits: readonly Edit[],
  side: 'before' | 'after',
  markdown: string,
  start: number,
  end: number,
): string | undefined => {
  let text = '';
  let done = start;
  for (const { from, to, start: first, end: last } of edits) {
    const gone = own.slice(from, to);
    const put = escaped(textOf(is.slice(first, last)), from === 0);
    if (put.includes(noteSign)) return undefined;
    // A letter without a place is written in another form: a code, a reference, the note of a source.
    if (gone.some((letter) => letter.from === undefined || letter.to === undefined)) return undefined;
    const [left, right] = [own[from - 1]?.to, own[to]?.from];
    const place = gone.length > 0 ? gone[0]?.from : side === 'after' ? (left ?? right) : (right ?? left);
    if (place === undefined || place < done) return undefined;
    text += markdown.slice(done, place) + put;
    done = place;
    for (const letter of gone) {
      text += markdown.slice(done, letter.from);
      done = letter.to ?? done;
    }
  }
  const whole = text + markdown.slice(done, end);
  // What is left of marks when all in them is gone.
  return whole.replaceAll(/\*\*\*\*|~~~~|\[\]\([^()]*\)/g, '');
};

/** Whether a text in the place of the container says what is wanted and nothing else. */
const isSaid = (text: string, { node }: Container, markdown: string, wanted: readonly Letter[]): boolean => {
  const start = node.position?.start;
  const end = node.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return false;
  const whole = markdown.slice(0, start.offset) + text + markdown.slice(end.offset);
  const key = node.type === 'tableCell' ? `${start.line}.${start.column}` : String(start.line);
  const found = containersOf(whole).get(key);
  if (found?.node.type !== node.type) return false;
  if (found.node.position?.end.offset !== start.offset + text.length) return false;
  const letters = lettersOf(found.node, whole);
  return (
    letters.length === wanted.length &&
    letters.every((letter, k) => isSameLetter(letter, wanted[k] ?? letter))
  );
};

const isSameLetter = (a: Letter, b: Letter): boolean =>
  a.text === b.text &&
  (a.text === ' ' ||
    (a.text === noteSign
      ? a.note === b.note
      : a.strong === b.strong &&
        a.struck === b.struck &&
        a.emphasised === b.emphasised &&
        // An address that is written out becomes a link by itself.
        (a.link === b.link || (b.link === undefined && /^https?:/.test(a.link ?? '')))));

/** Letters as Markdown, links outermost. */
export const markdownOf = (letters: readonly Letter[], isCell = false): string => {
  const marks = [
    ['link', '[', (letter: Letter) => `](${letter.link ?? ''})`],
    ['strong', '**', () => '**'],
    ['struck', '~~', () => '~~'],
    ['emphasised', '*', () => '*'],
  ] as const;
  const write = (part: readonly Letter[], level: number): string => {
    const mark = marks[level];
    if (mark === undefined)
      return part
        .map(({ text, note }) => (text === noteSign ? (note === '' ? '' : `[^${note}]`) : text))
        .join('')
        .split(/(\[\^[^\][]+\])/)
        .map((piece, k) =>
          k % 2 === 1 ? piece : escaped(piece, part === letters || part[0] === letters[0], isCell),
        )
        .join('');
    const [name, opens, closes] = mark;
    return groups(part, (letter) => (letter.text === noteSign ? '' : String(letter[name] ?? '')), name)
      .map((group) => {
        const [first] = group;
        const isSet = first !== undefined && first.text !== noteSign && Boolean(first[name]);
        const inner = write(group, level + 1);
        if (!isSet) return inner;
        // Marks hold no white space at their ends.
        const words = inner.trim();
        const before = inner.slice(0, inner.length - inner.trimStart().length);
        const after = inner.slice(inner.trimEnd().length);
        return words === '' ? inner : `${before}${opens}${words}${closes(first)}${after}`;
      })
      .join('');
  };
  return write(letters, 0);
};

/** Letters that are set alike, spaces as those before them. */
const groups = (
  letters: readonly Letter[],
  key: (letter: Letter) => string,
  name: string,
): readonly (readonly Letter[])[] => {
  const all: Letter[][] = [];
  let last: string | undefined;
  for (const letter of letters) {
    const own = letter.text === ' ' && name !== 'link' ? (last ?? key(letter)) : key(letter);
    if (own === last) all.at(-1)?.push(letter);
    else all.push([letter]);
    last = own;
  }
  return all;
};

/** Words as Markdown that means these words. */
const escaped = (text: string, isFirst: boolean, isCell = false): string => {
  const inside = text
    .replaceAll(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (found) => `\\${found}`)
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
  const cell = isCell ? inside.replaceAll('|', '\\|') : inside;
  return isFirst ? cell.replace(/^(#{1,6}\s|[-+>]|\d{1,9}(?=[.)]\s)|::)/, (found) => opened(found)) : cell;
};

const opened = (found: string): string => (/^\d/.test(found) ? `${found}\\` : `\\${found}`);

/** A text without marks as it is after an edit; how it is wrapped stays where its words do. */
export const editedPlain = (now: string, wanted: string): string => {
  const letter = { strong: false, struck: false, emphasised: false } as const;
  const plain = (words: string): readonly Letter[] =>
    normaliseSpaces(
      lettersIn(words).reduce<Letter[]>((all, one) => {
        const from = all.at(-1)?.to ?? 0;
        all.push({ ...letter, text: one, from, to: from + one.length });
        return all;
      }, []),
    );
  const [was, is] = [plain(now), plain(wanted)];
  let text = '';
  let done = 0;
  for (const { from, to, start, end } of editsOf(was, is)) {
    const place = was[from - 1]?.to ?? was[from]?.from ?? 0;
    text += now.slice(done, place) + textOf(is.slice(start, end));
    done = to > from ? (was[to - 1]?.to ?? place) : place;
  }
  return text + now.slice(done);
};
