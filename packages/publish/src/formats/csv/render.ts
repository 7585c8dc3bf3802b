import { type Render, textFile } from '../format.js';
import { type Sheet, sheetsOf } from '../sheets/sheets.js';

/** Every table as comma-separated values (RFC 4180), UTF-8: a folder for each language, a file for each table. */
export const renderCsv: Render = ({ sites }) =>
  sites.flatMap((site) =>
    sheetsOf(site).map((sheet) => textFile(`${site.language}/${sheet.name}.csv`, 'text/csv', csvText(sheet))),
  );

const csvText = ({ header, rows }: Sheet): string =>
  [header, ...rows].map((row) => `${row.map((cell) => quoted(unable(cell))).join(',')}\r\n`).join('');

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A spreadsheet program runs what opens as a formula does: an apostrophe makes it the text it is. A number stays a number. Where lists are
 * divided by a semicolon, as in Norway, or by tabs, a quotation mark that comes after a comma means nothing: what stands after a divider or
 * a new line inside of a cell opens a cell there. Wide signs open a formula where such are written.
 */
const unable = (cell: string): string =>
  /^[+-]?[\d.,\s\u00a0\u202f]+%?$/.test(cell)
    ? cell
    : cell.replaceAll(/(^|[;\t\r\n])(["\s]*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1$2'$3");
