import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, bookmarksOf } from '../test/pdf-faults.js';
import {
  brokenTables,
  imagesIn,
  loneLines,
  loneRows,
  orphanHeadings,
  outsideFrame,
} from '../test/pdf-layout.js';
import { at, dictAt, latin1Of, nameAt } from '../test/pdf-objects.js';
import { readTaggedPdf, wordsIn } from '../test/tagged-pdf.js';
import { typeset } from './typeset.js';

const open =
  '#set document(title: "En liten rapport")\n#set text(font: "Inter", lang: "nb", region: "NO", hyphenate: true)\n';
const set = (main: string): Uint8Array =>
  typeset({ main: `${open}${main}`, files: picture, on: '2026-11-24' });
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="5"/></svg>';
const picture = [{ path: '/dot.svg', bytes: new TextEncoder().encode(svg) }];

const whole = set(`
= Rapport
Tekst med #link("https://lovdata.no")[en lov] og en merknad#footnote[Etter omtale.] (i klammer).
== Tall
#table(columns: 2, table.header[År][Antall], [2026], [12], [2027], [14])
- Første punkt
- Andre punkt
#image("/dot.svg", alt: "En prikk")
`);

const everyDict = (document: PDFDocument): readonly PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFDict ? [one] : one instanceof PDFRawStream ? [one.dict] : []));
const element = (document: PDFDocument, type: string): PDFDict =>
  everyDict(document).find((dict) => nameAt(dict, 'S') === type && dict.has(PDFName.of('P'))) ??
  expect.fail(type);
const remove = (dict: PDFDict | undefined, key: string): void => {
  expect(dict?.delete(PDFName.of(key))).toBe(true);
};
/** The content of the first page, written anew. */
const rewrite = (document: PDFDocument, change: (content: string) => string): void => {
  const { node } = document.getPage(0);
  const held = at(node, 'Contents');
  if (!(held instanceof PDFRawStream)) return expect.fail('one content stream');
  const was = latin1Of(held);
  const is = change(was);
  expect(is).not.toBe(was);
  node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(is)));
};

const faultsIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  accessibilityFaults(await readTaggedPdf(bytes), 'nb-NO');

describe('a PDF for whoever does not see it', () => {
  it('has no fault when it is as it was made', async () => {
    expect(await faultsIn(whole)).toEqual([]);
    const pdf = await readTaggedPdf(whole);
    expect(bookmarksOf(pdf)).toEqual([
      { level: 1, words: 'Rapport' },
      { level: 2, words: 'Tall' },
    ]);
    expect(pdf.root.map((root) => wordsIn(pdf, root)).join('')).toContain('(i klammer).');
    expect(imagesIn(pdf)).toBe(0);
  });

  const broken: readonly (readonly [string, RegExp, (document: PDFDocument) => void])[] = [
    ['its language is taken away', /language nothing, not nb-NO/, ({ catalog }) => remove(catalog, 'Lang')],
    [
      'its tags are no longer said to be there',
      /not marked as tagged/,
      ({ catalog }) => remove(catalog, 'MarkInfo'),
    ],
    ['its title is not shown', /name of the file/, ({ catalog }) => remove(catalog, 'ViewerPreferences')],
    ['its bookmarks are gone', /no bookmarks/, ({ catalog }) => remove(catalog, 'Outlines')],
    [
      'a sentence is drawn outside the structure',
      /drawn outside the structure/,
      (document) =>
        rewrite(document, (content) => content.replace(/\/Span <<\s*\/MCID 1\b[^>]*>> BDC/, '/Span BMC')),
    ],
    [
      'a sentence is made an artifact, and its element holds nothing any more',
      /holds content that no page has/,
      (document) =>
        rewrite(document, (content) => content.replace(/\/Span <<\s*\/MCID 1\b[^>]*>> BDC/, '/Artifact BMC')),
    ],
    ['Tab follows no order', /Tab does not follow/, (document) => remove(document.getPage(0).node, 'Tabs')],
    [
      'a page is cut loose of the structure',
      /not linked to the structure/,
      (document) => remove(document.getPage(0).node, 'StructParents'),
    ],
    [
      'a heading jumps a level',
      /from level 1 to 3/,
      (document) => element(document, 'H2').set(PDFName.of('S'), PDFName.of('H3')),
    ],
    [
      'a head of a table does not say of what',
      /of a row or a column/,
      (document) => remove(element(document, 'TH'), 'A'),
    ],
    [
      'the heads of a table are plain cells',
      /has no head/,
      (document) => {
        for (const dict of everyDict(document))
          if (nameAt(dict, 'S') === 'TH') dict.set(PDFName.of('S'), PDFName.of('TD'));
      },
    ],
    [
      'a row lacks a cell',
      /has rows of 2 and 1 cells/,
      (document) => {
        const cells = at(element(document, 'TR'), 'K');
        if (cells instanceof PDFArray) cells.remove(0);
      },
    ],
    [
      'a row stands outside its table',
      /TR «.*» stands in Div/,
      (document) => {
        for (const dict of everyDict(document))
          if (/^T(Head|Body)$/.test(nameAt(dict, 'S') ?? '')) dict.set(PDFName.of('S'), PDFName.of('Div'));
      },
    ],
    [
      'a point of a list has no mark',
      /has no mark or number/,
      (document) => element(document, 'Lbl').set(PDFName.of('S'), PDFName.of('Span')),
    ],
    [
      'a picture says nothing',
      /no text for whoever does not see/,
      (document) => remove(element(document, 'Figure'), 'Alt'),
    ],
    ['a note has no name', /no name to be led to/, (document) => remove(element(document, 'Note'), 'ID')],
    [
      'a link does not say where it leads',
      /does not say where it leads/,
      (document) =>
        remove(
          everyDict(document).find((dict) => nameAt(dict, 'Subtype') === 'Link'),
          'Contents',
        ),
    ],
    [
      'a link is no link to the structure',
      /not in the structure/,
      (document) => element(document, 'Link').set(PDFName.of('S'), PDFName.of('Span')),
    ],
    [
      'an element is unknown',
      /of no type that readers know/,
      (document) => element(document, 'P').set(PDFName.of('S'), PDFName.of('Avsnitt')),
    ],
    [
      'a paragraph is none any more',
      /is words in no paragraph/,
      (document) => element(document, 'P').set(PDFName.of('S'), PDFName.of('Div')),
    ],
    [
      'letters cannot be read back',
      /stands for no character/,
      (document) => {
        for (const dict of everyDict(document)) dict.delete(PDFName.of('ToUnicode'));
      },
    ],
    [
      'the letters are not in the file',
      /is not in the file/,
      (document) => {
        for (const dict of everyDict(document))
          for (const key of ['FontFile2', 'FontFile3']) dict.delete(PDFName.of(key));
      },
    ],
  ];
  it.each(broken)('is found out when %s', async (_, fault, breakIt) => {
    const document = await PDFDocument.load(whole, { updateMetadata: false });
    breakIt(document);
    const faults = await faultsIn(await document.save({ useObjectStreams: false }));
    expect(faults.join('\n')).toMatch(fault);
  });
});

describe('a heading at the foot of a page', () => {
  const filler = '#set page(height: 120pt, margin: 10pt)\n= Rapport\n#block(height: 40pt)[Tekst.]\n';
  const next = '== Alene\n#block(height: 60pt, breakable: false)[Neste. #linebreak() Mer.]';

  it('is moved with what it stands over, and is found when it is not', async () => {
    expect(orphanHeadings(await readTaggedPdf(set(`${filler}${next}`)))).toEqual([]);
    const left = `#show heading.where(level: 2): it => block(sticky: false, it.body)\n${filler}${next}`;
    expect(orphanHeadings(await readTaggedPdf(set(left))).join()).toContain('Alene');
  });
});

describe('a table over two pages', () => {
  const page = '#set page(height: 130pt, margin: 10pt)\n';
  const rows = (n: number) =>
    Array.from({ length: n }, (_, k) => `[${k}], [To linjer #linebreak() i raden.]`).join(', ');
  const table = (head: string, more = '') => `${page}#table(columns: 2, ${more}${head}, ${rows(4)})`;

  it('has its head on both', async () => {
    const pdf = await readTaggedPdf(set(table('table.header[År][Antall]')));
    expect(pdf.pages.length).toBe(2);
    expect(brokenTables(pdf)).toEqual([]);
  });

  it('is found with one short row alone on the second', async () => {
    const four = `${page}#table(columns: 1, table.header[År], ${Array.from({ length: 6 }, (_, k) => `[${2020 + k}]`).join(', ')})`;
    expect(loneRows(await readTaggedPdf(set(four))).join()).toContain('2025');
  });

  it('is found without its head on the second, and when a page breaks in a row', async () => {
    const without = await readTaggedPdf(set(table('table.header(repeat: false)[År][Antall]')));
    expect(brokenTables(without).join()).toContain('without its head on page 2');
    const tall = `${page}#table(columns: 2, table.header[År][Antall], [1], [A], [2], [${'En linje. #linebreak() '.repeat(12)}])`;
    expect(brokenTables(await readTaggedPdf(set(tall))).join()).toContain('a row breaks over two pages');
  });
});

it('a note that is pushed into the head of a page is found', async () => {
  const main = (dy: string) =>
    `#set page(paper: "a4", margin: 22mm)\nFørst.\n#pagebreak()\nTekst.#place(dy: ${dy})[Merknad.]`;
  expect(outsideFrame(await readTaggedPdf(set(main('0mm'))))).toEqual([]);
  expect(outsideFrame(await readTaggedPdf(set(main('-15mm'))))).toEqual(['page 2: Merknad.']);
});

it('a paragraph that leaves one line alone is found', async () => {
  const page = (lines: number) =>
    `#set page(width: 120pt, height: 70pt, margin: 10pt)\n#set text(costs: (orphan: 0%, widow: 0%))\n${'En linje med ord. '.repeat(lines)}`;
  expect(loneLines(await readTaggedPdf(set(page(4))))).toHaveLength(1);
  const { document } = await readTaggedPdf(set(page(4)));
  expect(dictAt(document.catalog, 'Pages')).toBeDefined();
});
