import { expect, it } from 'vitest';
import { day, evaluateSmall, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import { draftBand, supersededBand, withBand } from './band.js';

const on = day('2026-11-24');
const later = { assessment: 'small', version: '1.1', on: day('2027-01-15') };
const { files } = publishText(smallAssessment, smallWorld, evaluateSmall(on), {
  format: 'html',
  languages: ['nb', 'nn', 'en'],
  level: 'public',
});

it('a band stands on every page of an edition, and taken away leaves the page as it was', () => {
  expect(files.length).toBeGreaterThan(20);
  for (const { path, text } of files)
    for (const band of [
      supersededBand({ on }, later, 'nn', 'nn/index.html'),
      draftBand(on, later.on, 'nn'),
    ]) {
      const page = withBand(text, band);
      expect(page, path).toContain(band.html);
      expect(page.replace(band.html, '').replace(`<style>${band.css}</style>\n`, ''), path).toBe(text);
    }
});

it('an edition that is superseded says by which, from when and where, in the language of the page', () => {
  const said = (language: 'nb' | 'nn' | 'en') =>
    supersededBand({ on }, later, language, `${language}/index.html`).html.replaceAll(/<[^>]+>|\n/g, '');
  expect(said('nb')).toContain('Avløst. Utgave 1.1 gjelder fra 15. januar 2027. Les utgave 1.1');
  expect(said('nn')).toContain('Avløyst. Utgåve 1.1 gjeld frå 15. januar 2027. Les utgåve 1.1');
  expect(said('en')).toContain('Superseded. Edition 1.1 applies from 15 January 2027. Read edition 1.1');
});
