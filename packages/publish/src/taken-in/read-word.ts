import { noteSign } from '../formats/docx/tags.js';
import { childOf, type Element, parsePart } from './word-xml.js';

/** Words in a paragraph that are set in one way. */
export type Span = {
  readonly text: string;
  readonly strong: boolean;
  readonly struck: boolean;
  readonly emphasised: boolean;
  /** An address, or `#` and a place in the document. */
  readonly link?: string | undefined;
  /** The tag of the content control round it, and which of those with that tag it is. */
  readonly tag?: string | undefined;
  readonly control?: number | undefined;
};

export type WordParagraph = {
  readonly spans: readonly Span[];
  readonly isListed: boolean;
  /** The cell it stands in, counted from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number } | undefined;
};

/** What a Word file says, whichever program wrote it last: tracked insertions are in it, and what was struck out is not. */
export type WordFile = {
  /** The properties that whoever made it gave it. */
  readonly properties: ReadonlyMap<string, string>;
  readonly paragraphs: readonly WordParagraph[];
  readonly notes: readonly string[];
  readonly comments: readonly string[];
};

/** The parts of a Word file that are read, and no other. */
export const wordParts: ReadonlySet<string> = new Set([
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/footnotes.xml',
  'word/comments.xml',
  'docProps/custom.xml',
]);

/** Undefined when the parts are those of no Word file. */
export const readWord = (parts: ReadonlyMap<string, Uint8Array>): WordFile | undefined => {
  const read = (path: string): Element | undefined => {
    const bytes = parts.get(path);
    return bytes === undefined ? undefined : parsePart(new TextDecoder().decode(bytes));
  };
  const document = read('word/document.xml');
  const body = childOf(document, 'w:body');
  if (body === undefined) return undefined;
  const addresses = new Map(
    (read('word/_rels/document.xml.rels')?.children ?? []).flatMap(({ attributes }) =>
      attributes['TargetMode'] === 'External'
        ? [[attributes['Id'] ?? '', attributes['Target'] ?? ''] as const]
        : [],
    ),
  );
  return {
    properties: new Map(
      (read('docProps/custom.xml')?.children ?? []).map(
        (one) => [one.attributes['name'] ?? '', one.children.at(0)?.text ?? ''] as const,
      ),
    ),
    paragraphs: paragraphsIn(body, addresses),
    notes: textsIn(read('word/footnotes.xml'), 'w:footnote', addresses),
    comments: textsIn(read('word/comments.xml'), 'w:comment', addresses),
  };
};

const textsIn = (
  part: Element | undefined,
  name: string,
  addresses: ReadonlyMap<string, string>,
): readonly string[] =>
  (part?.children ?? []).flatMap((one) => {
    if (one.name !== name) return [];
    const text = paragraphsIn(one, addresses)
      .map(({ spans }) => spans.map((span) => span.text).join(''))
      .join(' ');
    return text.trim() === '' ? [] : [text];
  });

type Around = {
  readonly link?: string | undefined;
  readonly tag?: string | undefined;
  readonly control?: number | undefined;
  readonly cell?: WordParagraph['cell'];
};

const mostColumns = 63;

/** How many columns a cell reaches over; Word has no more than 63. */
const spanOf = (cell: Element): number => {
  const said = Number(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1);
  return Number.isInteger(said) && said > 0 && said <= mostColumns ? said : 1;
};

const paragraphsIn = (root: Element, addresses: ReadonlyMap<string, string>): readonly WordParagraph[] => {
  const paragraphs: WordParagraph[] = [];
  let tables = 0;
  let controls = 0;
  const inControl = (sdt: Element, around: Around): Around => {
    const tag = childOf(childOf(sdt, 'w:sdtPr'), 'w:tag')?.attributes['w:val'];
    return tag === undefined ? around : { ...around, tag, control: (controls += 1) };
  };
  const blocks = (element: Element, around: Around): void => {
    for (const child of element.children) {
      if (child.name === 'w:p') {
        const properties = childOf(child, 'w:pPr');
        paragraphs.push({
          spans: inlinesOf(child, around),
          isListed: childOf(properties, 'w:numPr') !== undefined,
          cell: around.cell,
        });
      } else if (child.name === 'w:tbl') {
        const table = tables++;
        rowsOf(child).forEach((row, y) =>
          // A cell that reaches over several columns moves those after it.
          cellsOf(row.element, row.around).reduce((column, cell) => {
            blocks(cell.element, {
              ...around,
              ...(cell.around.tag === undefined ? {} : cell.around),
              cell: { table, row: y, column },
            });
            return column + spanOf(cell.element);
          }, 0),
        );
      } else if (child.name === 'w:sdt') {
        const content = childOf(child, 'w:sdtContent');
        if (content) blocks(content, inControl(child, around));
      } else if (passed.has(child.name)) blocks(child, around);
    }
  };
  // Word lets a control stand round a row and round a cell.
  const within = (element: Element, name: string, around: Around): readonly Placed[] =>
    element.children.flatMap((child): readonly Placed[] => {
      if (child.name === name) return [{ element: child, around }];
      const content = child.name === 'w:sdt' ? childOf(child, 'w:sdtContent') : undefined;
      return content === undefined ? [] : within(content, name, inControl(child, around));
    });
  const rowsOf = (table: Element) => within(table, 'w:tr', {});
  const cellsOf = (row: Element, around: Around) => within(row, 'w:tc', around);
  const inlinesOf = (element: Element, around: Around): readonly Span[] =>
    element.children.flatMap((child): readonly Span[] => {
      switch (child.name) {
        case 'w:r':
          return runOf(child, around);
        case 'w:hyperlink': {
          const { 'r:id': id, 'w:anchor': anchor } = child.attributes;
          const link =
            id === undefined ? (anchor === undefined ? undefined : `#${anchor}`) : addresses.get(id);
          const spans = inlinesOf(child, { ...around, link });
          // A note that is called a second time is a link that says its number.
          return anchor !== undefined && /^\d+$/.test(spans.map(({ text }) => text).join(''))
            ? [{ ...plain, text: noteSign }]
            : spans;
        }
        case 'w:sdt': {
          const content = childOf(child, 'w:sdtContent');
          const isEmpty = childOf(childOf(child, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
          return content === undefined || isEmpty ? [] : inlinesOf(content, inControl(child, around));
        }
        case 'w:fldSimple':
          return inlinesOf(child, around);
        default:
          return passed.has(child.name) ? inlinesOf(child, around) : [];
      }
    });
  blocks(root, {});
  return paragraphs;
};

type Placed = { readonly element: Element; readonly around: Around };

/** What marks words and changes none of them. */
const passed: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

const plain = { strong: false, struck: false, emphasised: false } as const;

const runOf = (run: Element, { link, tag, control }: Around): readonly Span[] => {
  const properties = childOf(run, 'w:rPr');
  const is = (name: string): boolean => {
    const found = childOf(properties, name);
    return found !== undefined && !/^(0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
  };
  if (is('w:vanish')) return [];
  const text = run.children.map(wordsOf).join('');
  if (text === '') return [];
  return [{ text, strong: is('w:b'), struck: is('w:strike'), emphasised: is('w:i'), link, tag, control }];
};

const wordsOf = (element: Element): string => {
  switch (element.name) {
    case 'w:t':
      return element.text;
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:footnoteReference':
      return noteSign;
    default:
      return '';
  }
};
