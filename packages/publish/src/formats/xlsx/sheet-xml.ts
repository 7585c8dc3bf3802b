import type { Sheet } from '../sheets/sheets.js';
import { declaration, xml } from '../xml.js';

/** What a cell of a workbook may hold. */
const longest = 32_767;

/**
 * A sheet: its head row stays in sight and can be filtered by. Every cell is written as the text it is, so none of them is ever
 * a formula; a whole number is one.
 */
export const sheetXml = ({ header, rows }: Sheet, language: string): string => {
  const widths = header.map((name, k) =>
    Math.max(8, Math.min(60, Math.max(name.length, ...rows.map((row) => longestLine(row[k] ?? '')))) + 2),
  );
  const last = `${columnName(Math.max(0, header.length - 1))}${rows.length + 1}`;
  return `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, k) => `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${[header, ...rows]
    .map(
      (row, y) =>
        `<row r="${y + 1}">${header.map((_, x) => cell(row[x] ?? '', `${columnName(x)}${y + 1}`, y === 0, language)).join('')}</row>`,
    )
    .join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
};

const longestLine = (words: string): number => Math.max(...words.split('\n').map((line) => line.length));

const cell = (words: string, place: string, isHead: boolean, language: string): string => {
  if (words === '') return '';
  const number = isHead ? undefined : wholeNumber(words, language);
  if (number !== undefined) return `<c r="${place}" s="3"><v>${number}</v></c>`;
  const style = isHead ? 1 : /^[=+\-@]/.test(words) ? 2 : 0;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(asWritten(words))}</t></is></c>`;
};

/** A spreadsheet program reads `_x0041_` as the character of that number: the low line before it is written as its own number. */
const asWritten = (words: string): string =>
  (words.length > longest ? `${words.slice(0, longest - 1)}…` : words).replaceAll(
    /_(?=x[\dA-Fa-f]{4}_)/g,
    '_x005F_',
  );

/** A whole number as the language groups it. Nine digits name an organisation, and a version is no number. */
const wholeNumber = (words: string, language: string): number | undefined => {
  const group = language === 'en' ? ',' : '\\u00a0';
  const form = new RegExp(`^[\\u2212-]?(0|[1-9]\\d{0,3}|[1-9]\\d{0,2}(${group}\\d{3})+)$`);
  if (!form.test(words)) return undefined;
  return Number(words.replaceAll(/[\u00a0,]/g, '').replace('\u2212', '-'));
};

const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
