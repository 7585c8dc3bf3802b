import { describe, expect, test } from 'vitest';
import { fitText, textWidth, wrapText } from './text-width.js';

describe('text', () => {
  test('no line is wider than its column, compounds included', () => {
    const lines = wrapText('Menneskerettighetsorganisasjonenes overvåkingsutvalg', 90, 13);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(90);
  });

  test.each([
    ['Kč', 'Kc'],
    ['Dvořák', 'Dvorak'],
    ['behandlings\u00ADgrunnlag', 'behandlingsgrunnlag'],
    ['e\u0301n', 'en'],
  ])('%j is as wide as %j', (text, like) => {
    expect(textWidth(text, 13)).toBe(textWidth(like, 13));
  });

  test('what does not fit ends in an ellipsis', () => {
    expect(wrapText('en to tre fire fem seks sju', 40, 13, 400, 2).at(-1)).toMatch(/…$/);
    expect(fitText('kort', 200, 13)).toBe('kort');
  });
});
