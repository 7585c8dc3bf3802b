import { wordsOf } from '@risikobilde/words/all';
import type { Language } from '@risikobilde/core';
import { declaration, xml } from '../xml.js';
import { pack } from '../zip.js';
import { languageTag } from './inline.js';
import { type PartCollection, field, headings, paragraph, run } from './parts.js';
import { numberingXml, word } from './styles.js';

export const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const root = `xmlns:w="${word}" xmlns:r="${office}/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`;

/** A Word document before it is packed. */
type WordDocument = {
  readonly language: Language;
  /** The title that a window shows, and the one in the head of every page. */
  readonly title: string;
  readonly short: string;
  readonly description: string;
  /** The day the file says it was made: that of the evaluation, so that two runs are the same. */
  readonly on: string;
  /** What a program that takes it in again asks of it. */
  readonly properties: Readonly<Record<string, string | undefined>>;
  /** The paragraphs and tables, with the section at the end. */
  readonly text: string;
  readonly parts: PartCollection;
  readonly styles: string;
  /** At the right of every head, and at the left of every foot. */
  readonly head: string;
  readonly foot: string;
};

/** The files of a Word document, packed. */
export const packWord = (document: WordDocument): Uint8Array<ArrayBuffer> => {
  const { language, title, short, description, on, properties, text, parts, styles, head, foot } = document;
  const { t } = wordsOf[language];
  return pack({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationsXml([
      ['rId1', `${office}/relationships/officeDocument`, 'word/document.xml', false],
      ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml', false],
      ['rId3', `${office}/relationships/custom-properties`, 'docProps/custom.xml', false],
    ]),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:description>${xml(description)}</dc:description><dc:language>${languageTag(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created></cp:coreProperties>`,
    'docProps/custom.xml': `${declaration}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${Object.entries(
      properties,
    )
      .flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
      .map(
        ([name, value], k) =>
          `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${k + 2}" name="${name}"><vt:lpwstr>${xml(value)}</vt:lpwstr></property>`,
      )
      .join('')}</Properties>`,
    'word/document.xml': `${declaration}<w:document ${root}><w:body>${text}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numberingXml(parts.lists(), headings + 1),
    'word/settings.xml': `${declaration}<w:settings xmlns:w="${word}"><w:autoHyphenation/><w:defaultTabStop w:val="709"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${languageTag(language)}"/></w:settings>`,
    'word/fontTable.xml': fontTable,
    'word/footnotes.xml': footnotesXml(parts.notes()),
    'word/comments.xml': commentsXml(parts.comments(), t('document.openQuestions'), on),
    'word/header1.xml': `${declaration}<w:hdr ${root}>${paragraph('Topptekst', `${run(short, '<w:b/>')}<w:r><w:tab/></w:r>${run(head)}`)}</w:hdr>`,
    'word/footer1.xml': `${declaration}<w:ftr ${root}>${paragraph('Bunntekst', `${run(foot)}<w:r><w:tab/></w:r>${pageNumbers(t('print.pageOf', { page: '{page}', pages: '{pages}' }))}`)}</w:ftr>`,
    'word/_rels/document.xml.rels': documentRelations(parts),
    'word/media/none.png': nothing(),
    ...Object.fromEntries(parts.pictures()),
  });
};

/** The size of a page with its margins, in twentieths of a point; what follows it lies the way it says. */
export const sectionXml = (isLandscape: boolean): string => {
  const [wide, high] = isLandscape ? [16838, 11906] : [11906, 16838];
  return `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${wide}" w:h="${high}"${isLandscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1191" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
};

const pageNumbers = (words: string): string =>
  words
    .split(/(\{page\}|\{pages\})/)
    .map((piece) =>
      piece === '{page}' ? field('PAGE', '1') : piece === '{pages}' ? field('NUMPAGES', '1') : run(piece),
    )
    .join('');

const footnotesXml = (notes: readonly string[]): string =>
  `${declaration}<w:footnotes ${root}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${notes
    .map(
      (words, k) =>
        `<w:footnote w:id="${k + 1}">${paragraph('Fotnotetekst', `<w:r><w:rPr><w:rStyle w:val="Fotnotereferanse"/></w:rPr><w:footnoteRef/></w:r>${run(' ')}${words}`)}</w:footnote>`,
    )
    .join('')}</w:footnotes>`;

const commentsXml = (comments: readonly string[], author: string, on: string): string =>
  `${declaration}<w:comments ${root}>${comments
    .map(
      (words, id) =>
        `<w:comment w:id="${id}" w:author="${xml(author)}" w:date="${on}T00:00:00Z" w:initials="?">${paragraph('Merknadstekst', run(words))}</w:comment>`,
    )
    .join('')}</w:comments>`;

type Relation = readonly [id: string, type: string, target: string, external: boolean];

const relationsXml = (relations: readonly Relation[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${relations
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${type}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const documentRelations = (parts: PartCollection): string => {
  const of = (type: string) => `${office}/relationships/${type}`;
  return relationsXml([
    ['styles', of('styles'), 'styles.xml', false],
    ['numbering', of('numbering'), 'numbering.xml', false],
    ['settings', of('settings'), 'settings.xml', false],
    ['fonts', of('fontTable'), 'fontTable.xml', false],
    ['footnotes', of('footnotes'), 'footnotes.xml', false],
    ['comments', of('comments'), 'comments.xml', false],
    ['header', of('header'), 'header1.xml', false],
    ['footer', of('footer'), 'footer1.xml', false],
    ...parts.relations().map(([id, type, target, external]): Relation => [id, of(type), target, external]),
  ]);
};

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="png" ContentType="image/png"/>${[
  ['word/document', `${mediaType}.main+xml`],
  ...['styles', 'fontTable', 'numbering', 'settings', 'footnotes', 'comments'].map((name) => [
    `word/${name}`,
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`,
  ]),
  ['word/header1', 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'],
  ['word/footer1', 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml'],
  ['docProps/core', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/custom', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
]
  .map(([part, type]) => `<Override PartName="/${part}.xml" ContentType="${type}"/>`)
  .join('')}</Types>`;

/** Where Inter is not installed, Arial stands in for it. */
const fontTable = `${declaration}<w:fonts xmlns:w="${word}"><w:font w:name="Inter"><w:altName w:val="Arial"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

/** A picture of one clear point (PNG), for programs that draw no SVG. */
const nothing = (): Uint8Array =>
  Uint8Array.from(
    '89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360000000020001e221bc330000000049454e44ae426082'
      .replaceAll(' ', '')
      .match(/../g) ?? [],
    (byte) => Number.parseInt(byte, 16),
  );
