import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../tree/markdown.js';
import { wrapMarkdown } from './wrap.js';

/** The tree without positions, and with line breaks in text as the spaces they mean. */
const meaning = (markdown: string): unknown =>
  JSON.parse(
    JSON.stringify(parseMarkdown(markdown), (key, value: unknown) => {
      if (key === 'position') return undefined;
      return key === 'value' && typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : value;
    }),
  );

const words = (count: number, word = 'personopplysninger') =>
  Array.from({ length: count }, () => word).join(' ');

describe('wrapping of running text', () => {
  it.each([
    ['a paragraph', words(40)],
    ['a list', `- **Lagring:** ${words(30)}\n- ${words(30)}`],
    ['a nested list', `- Formål:\n  - ${words(30)}\n    - ${words(30)}`],
    ['a numbered list', `1. ${words(30)}\n2. ${words(30)}`],
    ['a quotation', `> *${words(30)}*`],
    ['a footnote', `Tekst[^1]\n\n[^1]: ${words(30)} [lenke](https://example.org/a) ${words(9)}`],
    ['dashes between words', words(40, 'behandling - ')],
    ['numbers that look like list items', words(40, 'artikkel 6. nr 2) ')],
    ['hash signs, pluses and pipes', words(40, 'C # + | = > ')],
    ['a table', `| A | B |\n| - | - |\n| ${words(20)} | b |`],
    ['code', `\`\`\`\n${words(30)}\n\`\`\``],
  ])('%s means the same after wrapping', (_, markdown) => {
    expect(meaning(wrapMarkdown(markdown))).toEqual(meaning(markdown));
  });

  it('lines of running text keep within 120 columns', () => {
    const rows = wrapMarkdown(`- ${words(60)}`).split('\n');
    expect(rows.length).toBeGreaterThan(8);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(120);
  });

  it('a table row is left whole', () => {
    expect(wrapMarkdown(`| ${words(20)} |`).split('\n')).toHaveLength(1);
  });
});
