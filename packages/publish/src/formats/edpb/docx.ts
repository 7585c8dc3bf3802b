import type { FilledForm, FormColumn, FormPart, FormRow, FormSection } from '@risikobilde/core/form';
import { wordsOf } from '@risikobilde/words/all';
import { line, wordsOfCell } from '../../tree/inline.js';
import type { Cell, Site } from '../../tree/tree.js';
import { character, columnsWithin } from '../columns.js';
import { contents } from '../docx/contents.js';
import { withBookmark } from '../docx/inline.js';
import { mediaType, packWord, sectionXml } from '../docx/package.js';
import { createParts, paragraph, run } from '../docx/parts.js';
import { banner, propertiesOf } from '../docx/render.js';
import { stylesXml } from '../docx/styles.js';
import { everyPage, shortTitle } from '../every-page.js';
import type { Publication, PublishedFile } from '../format.js';
import { xml } from '../xml.js';
import { cellText, cellXml, namedXml, type Say } from './docx-cell.js';
import { rowLabel } from './row-label.js';
import { saidAbout, saidName } from './form-words.js';
import { rowsThatRefer } from './row-index.js';

/** A filled form as Word opens it: the form's order, numbers and heads, each answer in a content control, and room to go on in. */
export const formDocx = (publication: Publication, form: FilledForm, site: Site): PublishedFile => {
  const { language } = site;
  const words = wordsOf[language];
  const { t } = words;
  const parts = createParts(new Set());
  const title = words.say(form.assessment.title);
  const said = everyPage(publication, site, title);
  const say: Say = { words, language, parts };
  const index = indexPiece(form, say);
  const about = saidAbout(form, words);
  const pieces: readonly Piece[] = [
    upright(
      [
        ...site.notices.map(banner),
        paragraph('Undertittel', run(words.say(form.form.name))),
        paragraph('Tittel', run(title)),
        ...about.map((one) => paragraph('Kilde', run(one))),
        contents(placesIn(form, say), parts, t('print.contents')),
      ].join(''),
    ),
    ...form.sections.flatMap((section) => [
      upright(headingXml('Overskrift1', section, `s${section.number}`, say)),
      ...section.parts.map((part) => partPiece(part, say)),
    ]),
    ...termsPiece(form, say),
    ...index,
  ];
  return {
    path: `${form.form.id}.${language}.docx`,
    mediaType,
    bytes: packWord({
      language,
      title: said.title,
      short: shortTitle(title),
      description: words.say(form.form.name),
      on: form.asOf,
      properties: { ...propertiesOf(publication, site), 'risikobilde-form': form.form.id },
      text: together(pieces),
      parts,
      styles: stylesXml(language, 'Arial'),
      head: said.head,
      foot: said.foot,
    }),
  };
};

/** What lies one way on the page. */
type Piece = { readonly text: string; readonly isLandscape: boolean };
const upright = (text: string): Piece => ({ text, isLandscape: false });

// A section ends in a paragraph of its own that says how what stands before it lies.
const together = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, isLandscape }, k) => {
      const next = pieces[k + 1];
      if (next === undefined) return text + sectionXml(isLandscape);
      return next.isLandscape === isLandscape
        ? text
        : `${text}<w:p><w:pPr><w:pStyle w:val="Delskille"/>${sectionXml(isLandscape)}</w:pPr></w:p>`;
    })
    .join('');

const placesIn = ({ sections }: FilledForm, { language }: Say) =>
  sections.flatMap((section) => [
    { label: `s${section.number}`, title: `${section.number} ${saidName(section, language).name}` },
    ...section.parts.filter(hasHeading).map((part) => ({
      label: `d${part.number}`,
      title: `${part.number} ${saidName(part, language).name}`,
    })),
  ]);

/** A section with one part of the same number has no heading below its own. */
const hasHeading = ({ number }: FormPart): boolean => !/^\d$/.test(number);

const headingXml = (
  style: string,
  named: FormSection | FormPart,
  label: string,
  { language, parts }: Say,
): string => {
  const said = saidName(named, language);
  return [
    paragraph(
      style,
      withBookmark(label, parts, run(`${named.number} ${said.name}`, '<w:color w:val="0A4F91"/>')),
    ),
    ...(said.official === undefined
      ? []
      : [paragraph('SkjemanavnEngelsk', run(said.official, '<w:lang w:val="en-GB"/>'))]),
  ].join('');
};

const partPiece = (part: FormPart, say: Say): Piece => {
  const { words } = say;
  const opens = [
    ...(hasHeading(part) ? [headingXml('Overskrift2', part, `d${part.number}`, say)] : []),
    ...(part.help === undefined ? [] : [paragraph('Broedtekst', run(words.say(part.help)))]),
    ...part.remarks.map((one) => paragraph('Kilde', run(words.say(one)), '<w:keepNext/>')),
  ].join('');
  const { text, isLandscape } = bodyOf(part, say);
  return { text: opens + text, isLandscape };
};

const bodyOf = (part: FormPart, say: Say): Piece => {
  if (part.empty) return upright(cellXml(part.empty, undefined, part, say));
  if (part.layout === 'text') {
    const [cell] = part.rows[0]?.cells ?? [];
    return upright(cell === undefined ? '' : cellXml(cell, part.columns[0], part, say));
  }
  if (part.layout === 'fields') return upright(part.rows.map((row) => fieldsXml(part, row, say)).join(''));
  return rowsPiece(part, say);
};

/** A name and an answer in each row. */
const fieldsXml = (part: FormPart, row: FormRow, say: Say): string =>
  tableXml(
    captionOf(part, say, part.rows.length > 1 ? row.number : undefined),
    ['form.field', 'form.answer'].map((key) =>
      paragraph('Skjemanavn', run(say.words.say({ key, values: {} }))),
    ),
    row.cells.map((cell, k) => {
      const column = part.columns[k];
      return [
        column === undefined ? paragraph('Svar', '') : namedXml(column, say, false),
        cellXml(cell, column, part, say),
      ];
    }),
    [48, 115],
    say,
    rowLabel(part.number, row.number),
  );

const captionOf = (part: FormPart, { language }: Say, row?: number): string =>
  `${part.number} ${saidName(part, language).name}${row === undefined ? '' : ` (${row})`}`;

/** Of 257 mm of a page that lies, and 169 of one that stands, less what is beside the words in each cell. */
const sides = { upright: 166, lying: 254 } as const;

const rowsPiece = (part: FormPart, say: Say): Piece => {
  const { words, language } = say;
  const isFixed = part.layout === 'fixed';
  const head = isFixed ? words.t('form.area') : '#';
  const header = [head, ...part.columns.map((column) => headText(column, say))];
  const read = {
    header,
    rows: part.rows.map((row) => [
      // Two figures have room however few rows there are.
      line(isFixed && row.head ? saidName(row.head, language).name : `${row.number}`.padStart(3, '0')),
      ...row.cells.map((cell, k) => line(cellText(cell, part.columns[k], say))),
    ]),
  };
  const standing = columnsWithin(read, sides.upright, longestWord);
  const isLandscape =
    part.columns.length >= 5 && (standing.dense || linesIn(read.rows, standing.columns) > mostLines);
  const { columns } = isLandscape ? columnsWithin(read, sides.lying, longestWord) : standing;
  const text = tableXml(
    captionOf(part, say),
    [paragraph('Skjemanavn', run(head)), ...part.columns.map((column) => namedXml(column, say))],
    part.rows.map((row) => [
      isFixed && row.head
        ? namedXml(row.head, say, false, row.article)
        : paragraph(
            'Svar',
            withBookmark(rowLabel(part.number, row.number), say.parts, run(String(row.number))),
          ),
      ...row.cells.map((cell, k) => cellXml(cell, part.columns[k], part, say, k === 0 ? row : undefined)),
    ]),
    columns,
    say,
  );
  return { text, isLandscape };
};

/** Millimetres: whom a person is told to ask is a long word, and stands in the narrowest columns. */
const longestWord = 36;

/** Lines of a row that are read in one glance. */
const mostLines = 7;

/** How many lines the tallest cell of a row has, on average. */
const linesIn = (rows: readonly (readonly Cell[])[], millimetres: readonly number[]): number => {
  const tallest = rows.map((row) =>
    Math.max(
      ...row.map((cell, k) =>
        wordsOfCell(cell)
          .split('\n')
          .reduce((sum, words) => sum + Math.ceil((words.length * character) / (millimetres[k] ?? 1)), 0),
      ),
    ),
  );
  return tallest.reduce((sum, lines) => sum + lines, 0) / Math.max(1, tallest.length);
};

const headText = (column: FormColumn, { language }: Say): string => {
  const { name, official } = saidName(column, language);
  return `${name} ${official ?? ''}`;
};

const twentieths = 1440 / 25.4;

/** A table whose head is repeated on every page; a row stays on one page where it can. */
const tableXml = (
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  millimetres: readonly number[],
  { parts }: Say,
  /** The row that others refer to, where the table itself is the row. */
  label?: string,
): string => {
  const widths = millimetres.map((one) => Math.floor((one + 3) * twentieths));
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="DDE8F3"/>';
  const cell = (content: string, k: number, isHead: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[k] ?? 0}" w:type="dxa"/>${isHead ? shade : ''}</w:tcPr>${content}</w:tc>`;
  const one = (cells: readonly string[], isHead: boolean): string => {
    // What is taller than half a page would leave the rest of one empty.
    const isLong = cells.some(
      (content) => (content.match(/<w:p>/g)?.length ?? 0) > 16 || wordsIn(content) > 260,
    );
    return `<w:tr><w:trPr>${isLong ? '' : '<w:cantSplit/>'}${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((content, k) => cell(content, k, isHead)).join('')}</w:tr>`;
  };
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="Skjema"/><w:tblW w:w="${widths.reduce((all, width) => all + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xml(title)}"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${one(header, true)}${rows.map((cells) => one(cells, false)).join('')}</w:tbl>`;
  const before =
    label === undefined ? '' : paragraph('Delskille', withBookmark(label, parts, ''), '<w:keepNext/>');
  return `${before}${table}${paragraph('Kilde', '')}`;
};

const wordsIn = (content: string): number => content.replaceAll(/<[^>]+>/g, ' ').split(/\s+/).length;

/** The words that mean something of their own in the form. */
const termsPiece = ({ terms }: FilledForm, say: Say): readonly Piece[] => {
  const { words } = say;
  if (terms.length === 0) return [];
  const table = tableXml(
    words.t('form.terms'),
    [words.t('form.term'), words.t('form.meaning')].map((head) => paragraph('Skjemanavn', run(head))),
    terms.map((term) => [namedXml(term, say, false), paragraph('Svar', run(words.say(term.definition)))]),
    [48, 115],
    say,
  );
  return [upright(paragraph('Overskrift1', run(words.t('form.terms'))) + table)];
};

/** The rows that others refer to, each with those. */
const indexPiece = (form: FilledForm, say: Say): readonly Piece[] => {
  const { words, parts } = say;
  const rows = rowsThatRefer(form, words);
  if (rows.length === 0) return [];
  const link = ({ part, row }: { readonly part: string; readonly row: number }): string =>
    `<w:hyperlink w:anchor="${parts.bookmark(rowLabel(part, row))}">${run(words.t('form.rowOf', { part, row }))}</w:hyperlink>`;
  const heads = [words.t('form.indexRow'), words.t('form.indexWhat'), words.t('form.indexFrom')];
  const table = tableXml(
    words.t('form.index'),
    heads.map((head) => paragraph('Skjemanavn', run(head))),
    rows.map(({ row, said, from }) => [
      paragraph('Svar', link(row)),
      paragraph('Svar', run(said)),
      paragraph('Svar', from.map(link).join(run(', '))),
    ]),
    [26, 68, 66],
    say,
  );
  return [upright(paragraph('Overskrift1', run(words.t('form.index'))) + table)];
};
