import { toSvgText } from '@risikobilde/charts';
import { wordsOf } from '@risikobilde/words/all';
import { toString } from 'mdast-util-to-string';
import type { Nodes, RootContent } from 'mdast';
import { leadIn, wordsOfCell } from '../../tree/inline.js';
import type { Block, FieldItem, Figure, Page, Site, Table, Value } from '../../tree/tree.js';
import { columnsOf, isNumbers } from '../columns.js';
import { anchorOf, labelOf } from '../pdf/links.js';
import { xml } from '../xml.js';
import { inlines, withBookmark, markdown, notesOf, type Setter, tableXml } from './inline.js';
import { captionParts, type HeadingNumbers } from './numbers.js';
import { control, field, headings, paragraph, type Parts, run } from './parts.js';

/** Pixels a picture is drawn for, as in print, and what a pixel is in the units of a drawing (EMU) on a page 169 mm wide. */
const drawnFor = 676;
const unitsPerPixel = (169 * 36_000) / drawnFor;

type Writing = Setter & {
  readonly site: Site;
  readonly page: Page;
  readonly numbers: HeadingNumbers;
  readonly place: (anchor: string | undefined) => string | undefined;
  readonly isFirst: boolean;
};

/** A page of the tree from its title on. */
export const pageXml = (
  page: Page,
  site: Site,
  parts: Parts,
  numbers: HeadingNumbers,
  isFirst: boolean,
): string => {
  const given = new Set<string>();
  const writing: Writing = {
    parts,
    site,
    page,
    numbers,
    isFirst,
    note: notesOf(page.footnotes, parts, page.slug),
    place: (anchor) => {
      if (anchor === undefined || given.has(anchor)) return undefined;
      given.add(anchor);
      return labelOf(page.slug, anchor);
    },
  };
  const title = isFirst
    ? paragraph('Tittel', withBookmark(labelOf(page.slug), parts, run(page.title)))
    : heading(page.title, (counted) => counted ?? run(page.title), 1, labelOf(page.slug), writing);
  let asked = false;
  const blocks = page.blocks.map((block) => {
    // Those of each chapter stand under a heading of their own.
    if (block.type === 'heading' && block.level === 2) asked = block.id === 'open-questions';
    return blockXml(block, writing, asked);
  });
  return [title, ...blocks].join('');
};

/** A heading, its number counted by Word where that gives what is written. */
const heading = (
  words: string,
  runs: (counted?: string) => string,
  level: number,
  label: string | undefined,
  { numbers, parts }: Writing,
): string => {
  const { counted, skip } = numbers.of(words, level);
  const place = counted
    ? `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${headings}"/></w:numPr>`
    : '';
  const style = `Overskrift${Math.min(3, level)}`;
  return paragraph(
    style,
    withBookmark(label, parts, runs(counted ? run(words.slice(skip)) : undefined)),
    place,
  );
};

const blockXml = (block: Block, writing: Writing, isQuestion: boolean): string => {
  const { parts, place, site } = writing;
  switch (block.type) {
    case 'markdown':
      return block.nodes.map((node) => chapterXml(node, block.of, writing)).join('');
    case 'heading': {
      const { level } = block;
      return heading(
        wordsOfCell(block.text),
        (counted) => counted ?? inlines(block.text, writing),
        level,
        place(anchorOf(block)),
        writing,
      );
    }
    case 'paragraph':
      return paragraph('Broedtekst', inlines(block.inlines, writing));
    case 'list':
      return block.items
        .map((item) => {
          const words = inlines(item, writing);
          const bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
          return paragraph(
            'Listeavsnitt',
            isQuestion ? questioned(words, wordsOfCell(item), parts) : words,
            bullet,
          );
        })
        .join('');
    case 'fields':
      return fieldsXml(block.fields, writing, 0);
    case 'table':
      return tableBlock(block, writing, place(anchorOf(block)));
    case 'figure':
      return figureXml(block, writing, place(anchorOf(block)));
    case 'claim': {
      const words = inlines(block.inlines, writing, standingStyle[block.standing]);
      const label = wordsOf[site.language].t(`standing.${block.standing}`);
      const remarks = [
        ...(block.standing === 'supported' ? [] : [block.remark ?? label]),
        ...(block.example === undefined ? [] : [block.example]),
      ];
      return [
        paragraph(
          block.example === undefined ? 'Broedtekst' : 'Eget',
          withBookmark(place(`claim-${block.id}`), parts, words),
          remarks.length > 0 ? '<w:keepNext/>' : '',
        ),
        ...remarks.map((remark) => paragraph('Margmerknad', run(remark))),
      ].join('');
    }
    case 'verdict':
      return paragraph('Konklusjon', run(block.heading)) + paragraph('Ingress', run(block.sentence));
    case 'notice':
      return paragraph(
        block.tone === 'draft' ? 'Utkast' : block.tone === 'example' ? 'Banner' : 'Kilde',
        inlines(block.inlines, writing),
      );
  }
};

/** What stands carries no mark. */
const standingStyle = {
  supported: '',
  challenged: '<w:rStyle w:val="Utfordret"/>',
  unsupported: '<w:rStyle w:val="IkkeUnderbygget"/>',
  fallen: '<w:rStyle w:val="Falt"/>',
} as const;

/** A block of a chapter's text; each paragraph of it in a control that names the chapter and the line it was written on. */
const chapterXml = (
  node: RootContent,
  of: Extract<Block, { type: 'markdown' }>['of'],
  writing: Writing,
): string => {
  const language = of?.language === writing.site.language ? undefined : of?.language;
  const tagged = ({ position, type }: Nodes, runs: string): string => {
    if (of === undefined || position === undefined) return runs;
    const { line, column } = position.start;
    const place = `${of.place}/${line}${type === 'tableCell' ? `.${column}` : ''}`;
    return control({ place, language }, runs, writing.parts.next);
  };
  if (node.type === 'heading') {
    const words = toString(node);
    const level = Math.max(2, node.depth);
    return heading(
      words,
      (kept) => tagged(node, kept ?? inlines(node.children, writing)),
      level,
      undefined,
      writing,
    );
  }
  return markdown(node, writing, tagged);
};

/** A question that is open stands as a comment too, where whoever goes on in the document answers it. */
const questioned = (runs: string, words: string, parts: Parts): string => {
  const id = parts.comment(words);
  return `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="Merknadsreferanse"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
};

/** A title whose number Word can count on from. */
const caption = (style: string, words: string, label: string | undefined, { parts }: Writing): string => {
  const split = captionParts(words);
  const runs =
    split === undefined
      ? run(words)
      : `${run(`${split.word}\u00a0`)}${field(`SEQ ${split.word} \\* ARABIC \\r ${split.number}`, String(split.number))}${run(split.rest)}`;
  return paragraph(style, withBookmark(label, parts, runs));
};

const tableBlock = (block: Table, writing: Writing, label: string | undefined): string => {
  const rows = block.rows.map((row) => block.header.map((_, k) => inlines(row[k] ?? [], writing)));
  const numbers = block.header.map((_, k) => isNumbers(block, k));
  return (
    caption('Tabelltittel', block.caption, label, writing) +
    tableXml(
      block.caption,
      [block.header.map((name) => run(name)), ...rows],
      numbers,
      columnsOf(block).columns,
    ) +
    (block.note === undefined ? '' : paragraph('Kilde', run(block.note)))
  );
};

// Programs that do not know `paint-order` draw the clear space round the letters over them.
const halo = / stroke="[^"]*" stroke-width="3" stroke-linejoin="round" paint-order="stroke"/g;

const figureXml = (block: Figure, writing: Writing, label: string | undefined): string => {
  const drawing = block.draw({ width: drawnFor, id: `${writing.page.slug}-${block.id}` });
  const { svg, fallback, number } = writing.parts.picture(toSvgText(drawing).replaceAll(halo, ''));
  const wide = Math.round(Number(drawing.attributes['width']) * unitsPerPixel);
  const high = Math.round(Number(drawing.attributes['height']) * unitsPerPixel);
  // What does not go on a page is made as small as it must be.
  const scale = Math.min(1, (225 * 36_000) / high);
  const extent = `cx="${Math.round(wide * scale)}" cy="${Math.round(high * scale)}"`;
  const picture = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${number}" name="${xml(block.id)}" title="${xml(block.caption)}" descr="${xml(block.sentence)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${xml(block.id)}" descr="${xml(block.sentence)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${fallback}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="${svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return [
    caption('Figurtittel', block.caption, label, writing),
    paragraph('Kilde', run(block.sentence), '<w:keepNext/>'),
    paragraph(undefined, picture),
    ...block.notes.map((note) => paragraph('Kilde', run(note))),
    // A reader of the text alone has the figures of the picture under it.
    tableXml(
      block.table.caption,
      [
        block.table.header.map((name) => run(name)),
        ...block.table.rows.map((row) => row.map((cell) => inlines(cell, writing))),
      ],
      [],
      columnsOf(block.table).columns,
    ),
  ].join('');
};

const fieldsXml = (fields: readonly FieldItem[], writing: Writing, depth: number): string =>
  fields.map((item) => fieldXml(item, writing, depth)).join('');

const indented = (depth: number): string =>
  depth === 0 ? '' : `<w:ind w:left="${284 * Math.min(depth, 8)}"/>`;

const fieldXml = ({ label, value }: FieldItem, writing: Writing, depth: number): string => {
  const opens = run(`${leadIn(label)} `, '<w:b/>');
  const single = value.type === 'list' && value.items.length === 1 ? (value.items[0] ?? value) : value;
  if (single.type === 'line') {
    return paragraph('Felt', opens + inlines(single.inlines, writing), indented(depth));
  }
  return paragraph('Felt', opens, indented(depth)) + valueXml(single, writing, depth + 1);
};

const valueXml = (value: Value, writing: Writing, depth: number): string => {
  switch (value.type) {
    case 'line':
      return paragraph('Felt', inlines(value.inlines, writing), indented(depth));
    case 'fields':
      return fieldsXml(value.fields, writing, depth);
    case 'list':
      return value.items
        .map((item) => valueXml(item, writing, item.type === 'line' ? depth : depth + 1))
        .join('');
  }
};
