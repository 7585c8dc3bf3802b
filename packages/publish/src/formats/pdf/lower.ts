import type { Language } from '@risikobilde/core';
import { leadIn, wordsOfCell } from '../../tree/inline.js';
import type { Block, Cell, FieldItem, Figure, Footnote, Page, Value } from '../../tree/tree.js';
import { headingId } from '../html/heading-id.js';
import { array, call, type Code, content, str, text } from './code.js';
import { inlines, isShort, markdown, notesOf, type Setter, shortest } from './inline.js';
import { anchorOf, labelOf, type Places } from './links.js';
import { table } from './table.js';

/** One page of the tree as Typst, from its title; the pictures it names are drawn by whoever writes the files. */
export const lowerPage = (
  page: Page,
  language: Language,
  places: Places,
  elsewhere: string | undefined,
  width: FigureWidth,
  before: readonly ColumnText[] = [],
): { readonly code: Code; readonly after: readonly ColumnText[] } => {
  const given = new Set<string>();
  const name = (anchor: string | undefined): string | undefined => {
    if (anchor === undefined || given.has(anchor)) return undefined;
    given.add(anchor);
    return labelOf(page.slug, anchor);
  };
  const { part } = page;
  const hasMargin = part !== 'front' && part !== 'annex';
  const blocks = hasMargin ? page.blocks : page.blocks.map(withNoteBelow);
  const bare: Setter = { places, elsewhere, part, hasMargin, note: () => '', label: () => '' };
  const note = notesOf(
    page.footnotes,
    (one) => (one.short ? inlines(one.short, bare) : noteText(one.blocks, bare)),
    page.slug,
  );
  const set: Setter = {
    places,
    elsewhere,
    part,
    hasMargin,
    note,
    label: (words) => labelCode(name(headingId(words, new Set()))),
  };
  const title =
    page.title === ''
      ? ''
      : `#heading(level: 1${part === 'front' ? ', outlined: false, bookmarked: true' : ''})[${text(page.title)}]#label(${str(labelOf(page.slug))})#[#metadata(${str(page.linkTitle)})<running>]`;
  const write: Write = (block) => lower(block, set, language, name(anchorOf(block)), page.slug, width);
  if (part === 'front') {
    const said = front(blocks, write, (block) => placeOf(name(anchorOf(block))));
    return { code: [title, said].join('\n'), after: [] };
  }
  const { code, after } = sequence(
    blocks,
    write,
    before.length === 0
      ? before
      : [...before, { body: call('title-words', [], text(page.title)), notes: [], room: roomOf.title }],
  );
  return { code: [title, code].join('\n'), after };
};

type Claim = Extract<Block, { type: 'claim' }> & { readonly isNoted?: boolean };
type Write = (block: Block) => Code;
/** What stands in the column of the text, with the notes beside it. */
export type ColumnText = {
  readonly body: Code;
  readonly notes: readonly Code[];
  /** The room above and under it, in points. */
  readonly room: number;
};

const roomOf = { sentence: 9, heading: 18, title: 28 } as const;

const hasNote = ({ standing, example, isNoted }: Claim): boolean =>
  isNoted !== true && (standing !== 'supported' || example !== undefined);

/** What the margin says of a claim. */
const noteOf = ({ standing, note, example }: Claim): readonly Code[] => [
  str(standing),
  str(note?.standing ?? ''),
  str(note?.reason ?? ''),
  str(example ?? ''),
];

/** Whether a block takes the room of the margin as well, where the notes stand. */
const isWide = ({ type }: Block): boolean => type === 'table' || type === 'figure';

const kept = (body: Code): Code => call('lead', [], body);
const same = (body: Code): Code => body;

/** Two marks with one reason share a note. */
const saysSame = (before: Claim | undefined, { standing, note, example }: Claim): boolean =>
  note !== undefined &&
  before?.standing === standing &&
  before.note?.reason === note.reason &&
  before.example === example;
const withoutNote = (claim: Claim): Claim => ({ ...claim, isNoted: true });

/** Where the page has no margin the note stands under its sentence, which is then a paragraph of its own. */
const withNoteBelow = (block: Block): Block => {
  if (block.type !== 'claim') return block;
  const { continues: _, ...alone } = block;
  return withoutNote(alone);
};

/** Whether it stands between the title of its page and the first heading or sentence: never alone at the foot of a page. */
const isLead = (block: Block, k: number, blocks: readonly Block[]): boolean =>
  (block.type === 'markdown' &&
    block.nodes.length === 1 &&
    block.nodes.every(isShort) &&
    blocks[k - 1]?.type === 'heading' &&
    k + 1 < blocks.length) ||
  isLeadParagraph(block, k, blocks);

const isLeadParagraph = (block: Block, k: number, blocks: readonly Block[]): boolean =>
  block.type === 'paragraph' && blocks.length > 1 && (k === 0 || isAlone(block.inlines, k, blocks));

/** A line or so under a heading, which would leave it all but alone at the foot of a page. */
const isAlone = (words: Cell, k: number, blocks: readonly Block[]): boolean =>
  blocks[k - 1]?.type === 'heading' && k + 1 < blocks.length && wordsOfCell(words).length < shortest;

/** Blocks under each other: sentences of one paragraph in one, and no picture or table over the notes before it. */
const sequence = (
  blocks: readonly Block[],
  write: Write,
  before: readonly ColumnText[] = [],
): { readonly code: Code; readonly after: readonly ColumnText[] } => {
  const written: Code[] = [];
  let carried = before;
  let flow: ColumnText[] = [];
  let passage: Claim[] = [];
  let at = 0;
  const close = () => {
    const [first] = passage;
    const isShort = first !== undefined && passage.length === 1 && isAlone(first.inlines, at - 1, blocks);
    if (first)
      flow.push({
        body: (isShort ? kept : same)(
          call('said', [`own: ${first.example !== undefined}`], passage.map(write).join('#" ";')),
        ),
        notes: passage.filter(hasNote).map((claim) => `note-words(${noteOf(claim).join(', ')})`),
        room: roomOf.sentence,
      });
    passage = [];
  };
  const end = () => {
    const all = [...carried, ...flow];
    written.push(
      ...flow.map((one) => one.body),
      ...(all.some(({ notes }) => notes.length > 0)
        ? [
            call(
              'past-notes',
              all.map(
                (one) => `(body: ${content(one.body)}, notes: ${array(one.notes)}, room: ${one.room}pt)`,
              ),
            ),
          ]
        : []),
    );
    [carried, flow] = [[], []];
  };
  let last: Claim | undefined;
  for (const [k, block] of blocks.entries()) {
    at = k;
    const isMore =
      block.type === 'claim' && block.continues === true && block.example === passage[0]?.example;
    if (!isMore) close();
    if (block.type === 'claim') {
      passage.push(saysSame(last, block) ? withoutNote(block) : block);
      last = block;
    } else if (isWide(block)) {
      end();
      written.push(write(block));
    } else
      flow.push({
        body: isLead(block, k, blocks) ? call('lead', [], write(block)) : write(block),
        notes: [],
        room: block.type === 'heading' ? roomOf.heading : roomOf.sentence,
      });
  }
  at = blocks.length;
  close();
  return {
    code: [...written, ...flow.map((one) => one.body)].join('\n'),
    after: [...carried, ...flow],
  };
};

/**
 * The front is one page in two columns: what carries the conclusion, what has changed and who answers; the picture, and what was
 * last looked up.
 */
const front = (blocks: readonly Block[], write: Write, hidden: Write): Code => {
  const first = blocks.findIndex(({ type }) => type === 'heading');
  const parts = new Map<string | undefined, Block[]>();
  let part: Block[] = [];
  for (const block of first === -1 ? [] : blocks.slice(first)) {
    if (block.type === 'heading' && block.level === 2) parts.set(block.id, (part = []));
    part.push(block);
  }
  const take = (...ids: readonly string[]): Code => {
    const taken = ids.flatMap((id) => parts.get(id) ?? []);
    for (const id of ids) parts.delete(id);
    return taken
      .map((block, k) => {
        // The picture's own title says what a heading over it would.
        if (block.type === 'heading' && taken[k + 1]?.type === 'figure') return hidden(block);
        return block.type === 'claim' ? call('said', [], write(block)) : write(block);
      })
      .join('\n');
  };
  const before = sequence(first === -1 ? blocks : blocks.slice(0, first), write).code;
  const columns = call('two', [
    content(take('conclusion', 'changes', 'answers')),
    content(take('risks', 'checked')),
  ]);
  return [before, columns, sequence([...parts.values()].flat(), write).code].join('\n');
};

/** A place that nothing shows, to be led to. */
const placeOf = (name: string | undefined): Code => (name === undefined ? '' : call('place-of', [str(name)]));
const labelCode = (name: string | undefined): Code => (name === undefined ? '' : `#label(${str(name)})`);
const placeCode = (name: string | undefined): readonly Code[] =>
  name === undefined ? [] : [`place-name: ${str(name)}`];

const lower = (
  block: Block,
  set: Setter,
  language: Language,
  name: string | undefined,
  slug: string,
  width: FigureWidth,
): Code => {
  switch (block.type) {
    case 'markdown':
      return markdown(block.nodes, set);
    case 'heading':
      return `#heading(level: ${block.level})[${inlines(block.text, set)}]${labelCode(name)}`;
    case 'paragraph':
      return block.tone === 'source'
        ? call('source', [], inlines(block.inlines, set))
        : `#par[${inlines(block.inlines, set)}]`;
    case 'list':
      return call(
        'list',
        block.items.map((cell) => content(inlines(cell, set))),
      );
    case 'fields':
      return call('fields', [], firstKept(lines(block.fields, 0, set)).join('\n'));
    case 'table':
      return table(block, set, placeCode(name));
    case 'figure':
      return figure(block, language, placeCode(name), slug, width);
    case 'claim':
      return call(
        'claim',
        [
          ...noteOf(block),
          `carries: ${block.carries === true && set.part !== 'front'}`,
          `note: ${!set.hasMargin ? '"below"' : hasNote(block) ? '"beside"' : 'none'}`,
          ...placeCode(name),
        ],
        inlines(block.inlines, set),
      );
    case 'verdict':
      return call('verdict', [str(block.heading), str(block.sentence)]);
    case 'notice':
      return call('notice', [str(block.tone)], inlines(block.inlines, set));
  }
};

/** How wide figures are: as the page with its margin column, or as half of it. */
export type FigureWidth = 'full-width' | '84mm';

/** Where the drawing of a figure lies among the files of the document. */
export const pictureOf = (figure: Figure, slug: string): string => `/figures/${slug}-${figure.id}.svg`;

/** A figure says in words what it shows and in figures what it is drawn from, for whoever does not see it. */
const figure = (
  block: Figure,
  language: Language,
  place: readonly Code[],
  slug: string,
  width: FigureWidth,
): Code => {
  const values = block.table.rows.map((row) =>
    row
      .map((cell, k) =>
        k === 0 ? wordsOfCell(cell) : `${block.table.header[k] ?? ''}: ${wordsOfCell(cell)}`,
      )
      .join(', '),
  );
  const alt = [block.sentence, ...values].join('. ').replaceAll('..', '.');
  return call('picture', [
    str(pictureOf(block, slug)),
    `lang: ${str(language)}`,
    `title: ${str(block.caption)}`,
    `sentence: ${str(block.sentence)}`,
    `alt: ${str(alt)}`,
    `notes: ${array(block.notes.map(str))}`,
    `width: ${width}`,
    ...place,
  ]);
};

/** A note is a run of text behind its number, whatever it is made of. */
const noteText = (blocks: Footnote['blocks'], set: Setter): Code =>
  blocks
    .map((one) => (one.type === 'paragraph' ? inlines(one.children, set) : markdown([one], set)))
    .join('#linebreak();');

/** The first of some lines stays with the next, so that a heading has two lines under it. */
const firstKept = ([first, ...more]: readonly Code[]): readonly Code[] =>
  first === undefined ? [] : [more.length === 0 ? first : call('kept', [], first), ...more];

/**
 * Fields as lines, those of a field under it and further in. Lists in lists would say the same, and take twice as long to set as all
 * other pages together.
 */
const lines = (fields: readonly FieldItem[], depth: number, set: Setter, mark = ''): readonly Code[] =>
  fields.flatMap(({ label, value }, k) => {
    const inner = onlyLine(value);
    const own = leadIn(label);
    const head = [
      String(depth),
      str(k === 0 ? mark : ''),
      str(inner ? [own, ...inner.labels].join(' ') : own),
    ];
    if (inner) return [call('field', head, inlines(inner.inlines, set))];
    return [call('field', head, ''), ...under(value, depth + 1, set)];
  });

/** What is said in one line, with the names of the fields it stands in; undefined when there is more. */
const onlyLine = (
  value: Value,
): { readonly labels: readonly string[]; readonly inlines: Cell } | undefined => {
  if (value.type === 'line') return { labels: [], inlines: value.inlines };
  const [first, ...more] = value.type === 'list' ? value.items : value.fields;
  if (first === undefined || more.length > 0) return undefined;
  const inner = onlyLine('label' in first ? first.value : first);
  return inner && { ...inner, labels: [...('label' in first ? [`${first.label}:`] : []), ...inner.labels] };
};

const under = (value: Value, depth: number, set: Setter): readonly Code[] => {
  switch (value.type) {
    case 'line':
      return [call('field', [String(depth), str(''), str('')], inlines(value.inlines, set))];
    case 'fields':
      return lines(value.fields, depth, set);
    case 'list':
      return value.items.flatMap((item) =>
        item.type === 'fields'
          ? lines(item.fields, depth, set, '–')
          : item.type === 'line'
            ? [call('field', [String(depth), str('–'), str('')], inlines(item.inlines, set))]
            : under(item, depth, set),
      );
  }
};
