import { wordsOf } from '@risikobilde/words/all';
import { noticeText } from '../../site/first-notices.js';
import type { Site } from '../../tree/tree.js';
import type { Publication, PublishedFile, Render } from '../format.js';
import { type Sheet, sheetsOf } from '../sheets/sheets.js';
import { declaration, xml } from '../xml.js';
import { pack } from '../zip.js';
import { sheetXml } from './sheet-xml.js';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One workbook for each language with everything in it: a list of its sheets, the text, the tables, the records. */
export const renderXlsx: Render = (publication) =>
  publication.sites.map((site) => workbook(publication, site));

const workbook = ({ evaluation }: Publication, site: Site): PublishedFile => {
  const { t } = wordsOf[site.language];
  const sheets = sheetsOf(site);
  const first: Sheet = {
    name: t('sheet.contents'),
    title: site.title,
    page: '',
    header: [t('sheet.sheet'), t('sheet.title'), t('sheet.page'), t('sheet.rows')],
    rows: [
      ...sheets.map(({ name, title, page, rows }) => [name, title, page, String(rows.length)]),
      ['', '', '', ''],
      ['', site.title, '', ''],
      ['', t('document.asOf', { date: evaluation.asOf }), '', ''],
      ['', noticeText(site.notices), '', ''],
    ],
  };
  const all = [first, ...sheets];
  const parts = all.map((_, k) => `xl/worksheets/sheet${k + 1}.xml`);
  const bytes = pack({
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': core(site, evaluation.asOf),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${all
      .map(({ name }, k) => `<sheet name="${xml(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...all.map((_, k) => ['worksheet', `worksheets/sheet${k + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(all.map((sheet, k) => [parts[k] ?? '', sheetXml(sheet, site.language)])),
  });
  return { path: `${evaluation.assessment.id}.${site.language}.xlsx`, mediaType, bytes };
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], k) =>
        `<Relationship Id="rId${k + 1}" Type="${type.startsWith('metadata') ? packages + '/relationships' : office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (sheets: readonly string[]): string => {
  const of = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${of}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${of}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets
    .map((part) => `<Override PartName="/${part}" ContentType="${of}.worksheet+xml"/>`)
    .join('')}</Types>`;
};

const core = (site: Site, on: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(site.title)}</dc:title><dc:description>${xml(site.description)}</dc:description><dc:language>${site.language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created></cp:coreProperties>`;

// 0 plain, 1 head of a table, 2 a text that opens as a formula does, 3 a number.
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><bottom style="thin"><color rgb="FF76828F"/></bottom></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;
