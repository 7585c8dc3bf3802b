import { declaration } from '../xml.js';
import { languageTag } from './inline.js';

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

type Style = {
  readonly id: string;
  /** As Word shows it; its own styles by the names it knows them by. */
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
};

/** Points as Word counts them: halves for letters, twentieths for distances. */
const size = (points: number): string =>
  `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;
const room = (before: number, after: number, line: number): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${Math.round(line * 20)}" w:lineRule="atLeast"/>`;
const muted = '<w:color w:val="51606F"/>';
const kept = '<w:keepNext/><w:keepLines/>';
const leftLine = (kind: string): string =>
  `<w:pBdr><w:left w:val="${kind}" w:sz="8" w:space="8" w:color="76828F"/></w:pBdr>`;

const paragraphs: readonly Style[] = [
  { id: 'Tittel', name: 'Title', run: `<w:b/>${size(25)}`, paragraph: `${kept}${room(12, 8, 28)}` },
  { id: 'Undertittel', name: 'Subtitle', run: `${muted}${size(11)}`, paragraph: room(12, 0, 15) },
  { id: 'Konklusjon', name: 'Konklusjon', run: `<w:b/>${size(16)}`, paragraph: `${kept}${room(10, 4, 20)}` },
  { id: 'Ingress', name: 'Ingress', run: size(12), paragraph: room(0, 8, 17) },
  {
    id: 'Overskrift1',
    name: 'heading 1',
    next: 'Broedtekst',
    run: `<w:b/>${size(19)}`,
    paragraph: `${kept}<w:pageBreakBefore/>${room(0, 8, 24)}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: 'Overskrift2',
    name: 'heading 2',
    next: 'Broedtekst',
    run: `<w:b/>${size(12.5)}`,
    paragraph: `${kept}${room(14, 4, 16.5)}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: 'Overskrift3',
    name: 'heading 3',
    next: 'Broedtekst',
    run: `<w:b/>${size(10.5)}`,
    paragraph: `${kept}${room(10, 3, 15)}<w:outlineLvl w:val="2"/>`,
  },
  { id: 'Broedtekst', name: 'Body Text', paragraph: room(0, 7, 15) },
  { id: 'Eget', name: 'Eget', based: 'Broedtekst', paragraph: leftLine('dotted') },
  {
    id: 'Margmerknad',
    name: 'Margmerknad',
    run: `${muted}${size(8.5)}`,
    paragraph: `${leftLine('single')}${room(0, 8, 11.5)}<w:ind w:left="284"/>`,
  },
  {
    id: 'Figurtittel',
    name: 'Figurtittel',
    run: `<w:b/>${size(10.5)}`,
    paragraph: `${kept}${room(12, 3, 15)}`,
  },
  {
    id: 'Tabelltittel',
    name: 'Tabelltittel',
    run: `<w:b/>${size(10.5)}`,
    paragraph: `${kept}${room(12, 3, 15)}`,
  },
  { id: 'Kilde', name: 'Kilde', run: `${muted}${size(8.5)}`, paragraph: room(2, 8, 11.5) },
  {
    id: 'Tabellhode',
    name: 'Tabellhode',
    run: `${muted}${size(9)}`,
    paragraph: `<w:keepNext/>${room(2, 2, 12.5)}`,
  },
  { id: 'Tabelltekst', name: 'Tabelltekst', run: size(9), paragraph: room(2, 2, 12.5) },
  { id: 'Tabelltall', name: 'Tabelltall', based: 'Tabelltekst', paragraph: '<w:jc w:val="right"/>' },
  { id: 'Tabellgruppe', name: 'Tabellgruppe', based: 'Tabelltekst', run: '<w:b/>' },
  { id: 'Fotnotetekst', name: 'footnote text', run: size(8.5), paragraph: room(0, 2, 11.5) },
  {
    id: 'Topptekst',
    name: 'header',
    run: size(8.5),
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9580"/></w:tabs>',
  },
  {
    id: 'Bunntekst',
    name: 'footer',
    run: `${muted}${size(8.5)}`,
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9580"/></w:tabs>',
  },
  {
    id: 'Innhold1',
    name: 'toc 1',
    paragraph: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9580"/></w:tabs>',
  },
  {
    id: 'Innhold2',
    name: 'toc 2',
    paragraph: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9580"/></w:tabs><w:ind w:left="284"/>',
  },
  {
    id: 'Innholdstittel',
    name: 'TOC Heading',
    run: `<w:b/>${size(12.5)}`,
    paragraph: `${kept}${room(14, 4, 16.5)}`,
  },
  {
    id: 'Banner',
    name: 'Banner',
    run: size(9.5),
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="FDF1DE"/>${room(0, 4, 13)}`,
  },
  {
    id: 'Utkast',
    name: 'Utkast',
    run: size(9.5),
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="E6F0FA"/>${room(0, 4, 13)}`,
  },
  { id: 'Listeavsnitt', name: 'List Paragraph', paragraph: room(0, 3, 15) },
  { id: 'Felt', name: 'Felt', run: size(9), paragraph: room(0, 2, 12.5) },
  {
    id: 'Skjemanavn',
    name: 'Skjemanavn',
    run: `<w:b/>${size(9)}`,
    paragraph: `<w:keepNext/>${room(2, 0, 12)}`,
  },
  {
    id: 'SkjemanavnEngelsk',
    name: 'Skjemanavn engelsk',
    run: `<w:i/>${muted}${size(8.5)}`,
    paragraph: `<w:keepNext/>${room(0, 3, 11)}`,
  },
  { id: 'Svar', name: 'Svar', run: size(9), paragraph: room(1, 2, 12.5) },
  { id: 'Delskille', name: 'Delskille', run: size(1), paragraph: room(0, 0, 1) },
  { id: 'Merknadstekst', name: 'annotation text', run: size(9) },
];

const characters: readonly Style[] = [
  { id: 'Baerer', name: 'Bærer', run: '<w:b/>' },
  { id: 'Utfordret', name: 'Utfordret', run: '<w:u w:val="single" w:color="945C00"/>' },
  { id: 'IkkeUnderbygget', name: 'Ikke underbygget', run: '<w:u w:val="dash" w:color="5C6975"/>' },
  { id: 'Falt', name: 'Falt', run: '<w:u w:val="double" w:color="8F1527"/>' },
  {
    id: 'Mangler',
    name: 'Mangler',
    run: '<w:color w:val="51606F"/><w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>',
  },
  { id: 'Unntatt', name: 'Unntatt', run: '<w:shd w:val="clear" w:color="auto" w:fill="DBE1E7"/>' },
  { id: 'SaerligVern', name: 'Særlig vern', run: '<w:b/>' },
  {
    id: 'Fotnotereferanse',
    name: 'footnote reference',
    run: '<w:color w:val="0A4F91"/><w:vertAlign w:val="superscript"/>',
  },
  { id: 'Merknadsreferanse', name: 'annotation reference', run: size(8) },
];

// The order of properties is that of the standard (ISO/IEC 29500-1, 17.3.1.26): Word refuses a file where it is another.
const order = [
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'numPr',
  'pBdr',
  'shd',
  'tabs',
  'spacing',
  'ind',
  'jc',
  'outlineLvl',
];
const sorted = (properties: string): string => {
  const found = order.map(
    (name) => new RegExp(`<w:${name}\\b(?:[^>]*/>|[^]*?</w:${name}>)`).exec(properties)?.[0] ?? '',
  );
  return found.join('');
};

const styleXml = (type: string, { id, name, based, next, paragraph, run }: Style): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${type === 'paragraph' && !/^[a-zA-Z ]+$/.test(name) ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/>${type === 'paragraph' ? `<w:basedOn w:val="${based ?? 'Normal'}"/>` : ''}${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${paragraph === undefined ? '' : `<w:pPr>${sorted(paragraph)}</w:pPr>`}${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;

const grid = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A9BAC"/>`)
  .join('');

/** The named styles of the design, Inter with Arial where it is not installed. */
export const stylesXml = (language: string, font = 'Inter'): string =>
  `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="Arial" w:eastAsia="Arial"/><w:color w:val="1B2733"/>${size(10.5)}<w:lang w:val="${languageTag(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="Tabell"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Risikobilde"><w:name w:val="Risikobilde"/><w:basedOn w:val="Tabell"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:color="76828F"/><w:bottom w:val="single" w:sz="4" w:color="DBE1E7"/><w:insideH w:val="single" w:sz="4" w:color="DBE1E7"/></w:tblBorders></w:tblPr></w:style><w:style w:type="table" w:styleId="Skjema"><w:name w:val="Skjema"/><w:basedOn w:val="Tabell"/><w:tblPr><w:tblBorders>${grid}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${paragraphs.map((style) => styleXml('paragraph', style)).join('')}${characters.map((style) => styleXml('character', style)).join('')}</w:styles>`;

/** The lists: bullets, the numbers of headings, and one for each list that counts. */
export const numberingXml = (lists: readonly number[], firstOwn: number): string => {
  const level = (k: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${k}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${284 * (k + 1)}" w:hanging="284"/></w:pPr></w:lvl>`;
  const heading = (k: number, text: string) =>
    `<w:lvl w:ilvl="${k}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>`;
  const three = [0, 1, 2];
  return `${declaration}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${three.map((k) => level(k, 'bullet', '–')).join('')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/>${heading(0, '%1')}${heading(1, '%1.%2')}${heading(2, '%1.%2.%3')}</w:abstractNum><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>${three.map((k) => level(k, 'decimal', `%${k + 1}.`)).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>${lists.map((start, k) => `<w:num w:numId="${firstOwn + k}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`).join('')}</w:numbering>`;
};
