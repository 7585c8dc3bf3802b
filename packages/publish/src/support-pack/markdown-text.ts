/** Words as they stand, whatever signs they hold: nothing in a text becomes mark-up. */
export const escapeMarkdown = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~]/g, String.raw`\$&`);

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Parts with a blank line between; empty ones are left out. */
export const parts = (...all: readonly string[]): string =>
  `${all.filter((part) => part !== '').join('\n\n')}\n`;
