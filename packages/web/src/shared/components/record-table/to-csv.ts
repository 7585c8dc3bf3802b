/** What a spreadsheet would take for a formula; text from an assessment is never one. */
const looksLikeFormula = /^[=+\-@\t\r]/;

const field = (value: string | number): string => {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  const safe = looksLikeFormula.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Rows as a file that a spreadsheet opens: UTF-8 with its mark, semicolons between fields, as Norwegian and European
 * settings expect, and text in quotation marks where it needs them (RFC 4180).
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
