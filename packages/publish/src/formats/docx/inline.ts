import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, TableCell } from 'mdast';
import type { Cell, Footnote } from '../../tree/tree.js';
import { labelOf } from '../pdf/links.js';
import { xml } from '../xml.js';
import { bullets, control, paragraph, type Parts, run } from './parts.js';

/** What is written on one page of the tree. */
export type Setter = {
  readonly parts: Parts;
  readonly note: (number: string) => string;
  /** The language of what is written now, where it is not that of the document. */
  readonly foreign?: string | undefined;
  /** Without content controls: in a link and in a note, where other programs lose them. */
  readonly plain?: boolean;
};

/** Notes where they are first called; after that a link to the number it got. */
export const notesOf = (footnotes: readonly Footnote[], parts: Parts, of: string): Setter['note'] => {
  const known = new Map<string, number>();
  return (number) => {
    const label = `note:${of}:${number}`;
    const before = known.get(number);
    if (before !== undefined)
      return `<w:hyperlink w:anchor="${parts.bookmark(label)}">${run(String(before), '<w:rStyle w:val="Fotnotereferanse"/>')}</w:hyperlink>`;
    const note = footnotes.find((one) => String(one.number) === number);
    if (!note) return '';
    const bare: Setter = { parts, note: () => '', plain: true };
    const words = note.blocks
      .map((one) => ('children' in one ? inlines(one.children as PhrasingContent[], bare) : ''))
      .join(run(' '));
    const id = parts.note(words);
    known.set(number, id);
    return withBookmark(
      label,
      parts,
      `<w:r><w:rPr><w:rStyle w:val="Fotnotereferanse"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`,
    );
  };
};

/** What is a place that links lead to. */
export const withBookmark = (label: string | undefined, parts: Parts, content: string): string => {
  if (label === undefined) return content;
  const id = parts.next();
  return `<w:bookmarkStart w:id="${id}" w:name="${parts.bookmark(label)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
};

export const inlines = (cell: Cell, set: Setter, properties = ''): string =>
  cell.map((node) => inline(node, set, properties)).join('');

const inline = (node: PhrasingContent, set: Setter, own: string): string => {
  switch (node.type) {
    case 'text': {
      const runs = run(node.value, own);
      const place = node.data?.place;
      return place === undefined || set.plain === true
        ? runs
        : control({ place, language: set.foreign }, runs, set.parts.next);
    }
    case 'html':
      return run(node.value, own);
    case 'emphasis':
      return inlines(node.children, set, `${own}<w:color w:val="51606F"/>`);
    case 'strong':
      return inlines(node.children, set, `<w:b/>${own}`);
    case 'delete':
      return inlines(node.children, set, `<w:strike/>${own}`);
    case 'inlineCode':
      return run(node.value, own);
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'heldBack':
      return inlines(node.children, set, `<w:rStyle w:val="Unntatt"/>${own}`);
    case 'foreign':
      return inlines(
        node.children,
        { ...set, foreign: node.lang },
        `${own}<w:lang w:val="${xml(languageTag(node.lang))}"/>`,
      );
    case 'link':
      return linked(node.url, inlines(node.children, { ...set, plain: true }, own), set);
    case 'footnoteReference':
      return set.note(node.identifier);
    case 'image':
      return run(node.alt ?? '', own);
    default:
      return 'children' in node ? inlines(node.children, set, own) : '';
  }
};

/** A language as Word names it. */
export const languageTag = (language: string): string => (language === 'en' ? 'en-GB' : `${language}-NO`);

const linked = (url: string, runs: string, { parts }: Setter): string => {
  if (runs === '') return '';
  if (!url.startsWith('page:'))
    return /^(https?:|mailto:)/i.test(url)
      ? `<w:hyperlink r:id="${parts.address(url)}">${runs}</w:hyperlink>`
      : runs;
  const [slug = '', anchor] = url.slice('page:'.length).split('#');
  const label = [labelOf(slug, anchor), labelOf(slug)].find(parts.hasPlace);
  return label === undefined
    ? runs
    : `<w:hyperlink w:anchor="${parts.bookmark(label)}">${runs}</w:hyperlink>`;
};

type Node = RootContent | BlockContent | DefinitionContent | TableCell;

/** Blocks of Markdown but headings, which whoever numbers them writes. `wrap` puts a paragraph's words into their control. */
export const markdown = (
  node: Node,
  set: Setter,
  wrap: (node: Node, runs: string) => string = (_, runs) => runs,
  level = 0,
  style = 'Broedtekst',
): string => {
  switch (node.type) {
    case 'paragraph':
      return paragraph(style, wrap(node, inlines(node.children, set)));
    case 'list': {
      const list = node.ordered === true ? set.parts.counted(node.start ?? 1) : bullets;
      const place = `<w:numPr><w:ilvl w:val="${Math.min(level, 2)}"/><w:numId w:val="${list}"/></w:numPr>`;
      return node.children
        .map(({ children }) =>
          children
            .map((child, k) =>
              child.type === 'paragraph' && k === 0
                ? paragraph('Listeavsnitt', wrap(child, inlines(child.children, set)), place)
                : markdown(child, set, wrap, level + 1, 'Listeavsnitt'),
            )
            .join(''),
        )
        .join('');
    }
    case 'blockquote':
      return node.children.map((child) => markdown(child, set, wrap, level, 'Eget')).join('');
    case 'code':
    case 'html':
      return paragraph(style, run(node.value));
    case 'table':
      return tableXml(
        undefined,
        node.children.map((row) => row.children.map((cell) => wrap(cell, inlines(cell.children, set)))),
        [],
      );
    default:
      return 'children' in node ? paragraph(style, inlines(node.children as PhrasingContent[], set)) : '';
  }
};

/** Twentieths of a point in a millimetre, and millimetres between two columns. */
const twentieths = 1440 / 25.4;
const gap = 3;

/** A table whose first row is its head, repeated on every page; a row never breaks over two. */
export const tableXml = (
  title: string | undefined,
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[],
  /** In millimetres; columns of one width when left out. */
  millimetres?: readonly number[],
): string => {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, k) =>
    Math.floor(((millimetres?.[k] ?? 169 / columns) + gap) * twentieths),
  );
  const cell = (runs: string, k: number, isHead: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[k] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(isHead ? 'Tabellhode' : numbers[k] === true ? 'Tabelltall' : 'Tabelltekst', runs)}</w:tc>`;
  const row = (cells: readonly string[], y: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${y === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((runs, k) => cell(runs, k, y === 0)).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Risikobilde"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${title === undefined ? '' : `<w:tblCaption w:val="${xml(title)}"/>`}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>${paragraph('Kilde', '')}`;
};
