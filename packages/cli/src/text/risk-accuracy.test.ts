import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { createPaint } from './paint.js';
import { accuracyText, checksText } from './risk-accuracy.js';

const terminal = { width: 200, paint: createPaint(false) } as Parameters<typeof accuracyText>[2];
const checked = (isOutside: boolean) => ({
  years: 1000,
  figures: [
    { figure: 'mean', computed: 20, simulated: 19, isOutside: false },
    { figure: 'p999', computed: 90, simulated: 120, isOutside },
  ] as const,
});

describe('how sure the figures are, in words', () => {
  it('is a warning where the error is larger than was asked for', () => {
    const met = { asked: 1e-4, estimated: 3.2e-5, met: true };
    expect(accuracyText(met, wordsOf.en, terminal)).toBe(
      'The error of computation is estimated at 0.0032% of the figures at most; 0.01% was asked for.',
    );
    const missed = { asked: 1e-4, estimated: 2.5e-3, met: false };
    expect(accuracyText(missed, wordsOf.nb, terminal)).toMatch(/^Advarsel: .*0,25\s%.*0,01\s%/);
    expect(accuracyText(missed, wordsOf.nn, terminal)).toMatch(/^Åtvaring: /);
  });
  it('names the figures that simulated years do not confirm', () => {
    const nameOf = (id: string) => `<${id}>`;
    const said = (isOutside: boolean) =>
      checksText({ cloud: checked(isOutside) }, nameOf, wordsOf.en, terminal).replaceAll(/\s+/g, ' ');
    const fine = said(false);
    expect(fine).toContain('Cross-check: <cloud>');
    expect(fine).toContain('The figures agree: none of the 2 is further');
    const wrong = said(true);
    expect(wrong).toContain('1 of 2 figures are further');
    expect(wrong).toMatch(/account for: P99\.9\. Do not use/);
    expect(wrong).toMatch(/P99\.9 +90 +120 +DIFFERS/);
  });
});
