import { describe, expect, test } from 'vitest';
import { bandTone, contrast, darkTheme, lightTheme } from './palette.js';

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
])('the %s theme', (_, theme) => {
  const tones = [...Object.entries(theme.bands), ...Object.entries(theme.standings)];

  test.each(tones)('has marks and text for %s that stand out', (_name, tone) => {
    for (const behind of [theme.background, theme.surface]) {
      expect(contrast(tone.solid, behind)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(tone.onTint, tone.tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tone.onSolid, tone.solid)).toBeGreaterThanOrEqual(3);
    // Marks of the matrix lie on the tints.
    expect(contrast(theme.ink, tone.tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.accent, tone.tint)).toBeGreaterThanOrEqual(3);
  });

  test('has lines and alternatives that stand out', () => {
    for (const colour of [theme.line, theme.accent, ...theme.alternatives]) {
      expect(contrast(colour, theme.background)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, theme.surface)).toBeGreaterThanOrEqual(3);
    }
  });

  test('gives the three bands three patterns', () => {
    expect(new Set(Object.values(theme.bands).map(({ pattern }) => pattern)).size).toBe(3);
  });
});

test('of four bands the lowest is low, the highest high and those between moderate', () => {
  const { low, moderate, high } = lightTheme.bands;
  expect([0, 1, 2, 3].map((k) => bandTone(lightTheme, k, 4))).toEqual([low, moderate, moderate, high]);
});

test('contrast is as WCAG has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
});
