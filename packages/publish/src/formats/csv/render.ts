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

/** A spreadsheet program runs what opens as a formula does: an apostrophe makes it the text it is. A number stays a number. */
const unable = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,\s\u00a0\u202f]+%?$/.test(cell) ? `'${cell}` : cell;
