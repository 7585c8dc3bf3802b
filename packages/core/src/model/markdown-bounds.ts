/**
 * The most a text in Markdown may hold. Reading Markdown takes more than linear time in what is nested and in what opens and
 * is not closed, so each is bounded; ten chapters of a real assessment together reach none of them.
 */
export const markdownBounds = {
  /** UTF-16 units of the whole text. */
  characters: 200_000,
  lines: 5_000,
  /** Lists and quotes inside each other. */
  nesting: 20,
  /** Of `*`, `_`, `~`, `[`, `{` and the grave accent between two empty lines. */
  marksTogether: 500,
  /** The same in the whole text, and marks of lists and quotes. */
  marks: 5_000,
} as const;
export type MarkdownBound = keyof typeof markdownBounds;

/** The first bound that a text is over; `offset` is where, in UTF-16 units. */
export type MarkdownExcess = { readonly bound: MarkdownBound; readonly offset: number };

const marks = new Set(['*', '_', '~', '[', '{', '`']);

/** Which bound a text is over, found in one pass that takes as long for any text of its length. */
export const markdownExcess = (body: string): MarkdownExcess | undefined => {
  const { characters, lines, nesting, marksTogether, marks: mostMarks } = markdownBounds;
  if (body.length > characters) return { bound: 'characters', offset: characters };
  let all = 0;
  let together = 0;
  let line = 0;
  for (let start = 0; start <= body.length; line++) {
    if (line === lines) return { bound: 'lines', offset: start };
    const end = endOfLine(body, start);
    const { depth, found } = nestingOf(body, start, end);
    if (depth > nesting) return { bound: 'nesting', offset: start };
    all += found;
    if (all > mostMarks) return { bound: 'marks', offset: start };
    let isEmpty = true;
    for (let i = start; i < end; i++) {
      const character = body.charAt(i);
      if (character !== ' ' && character !== '\t' && character !== '\r') isEmpty = false;
      if (!marks.has(character)) continue;
      all++;
      together++;
      if (together > marksTogether) return { bound: 'marksTogether', offset: i };
      if (all > mostMarks) return { bound: 'marks', offset: i };
    }
    if (isEmpty) together = 0;
    start = end + 1;
  }
  return undefined;
};

const endOfLine = (body: string, start: number): number => {
  const end = body.indexOf('\n', start);
  return end === -1 ? body.length : end;
};

/** How many lists and quotes the line begins, and may be inside: those, and one for two columns of indentation before them. */
const nestingOf = (
  body: string,
  start: number,
  end: number,
): { readonly depth: number; readonly found: number } => {
  const mark = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/my;
  let found = 0;
  let indentation = 0;
  for (mark.lastIndex = start; mark.lastIndex < end; found++) {
    const match = mark.exec(body);
    if (match === null) break;
    if (found === 0) indentation = columns(match[0]);
  }
  return { depth: found === 0 ? 0 : found + Math.floor(indentation / 2), found };
};

const columns = (mark: string): number => {
  const before = /^[ \t]*/.exec(mark)?.[0] ?? '';
  return before.length + 3 * (before.split('\t').length - 1);
};
