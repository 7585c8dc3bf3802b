import { expect, it } from 'vitest';
import { day, evaluateSmall, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import { paragraphOf, withFeedbackLinks } from './feedback-links.js';

const { files } = publishText(smallAssessment, smallWorld, evaluateSmall(day('2026-11-24')), {
  format: 'html',
  languages: ['nb', 'nn', 'en'],
  level: 'public',
});
const pages = files.filter(({ path }) => path.includes('/'));
const addressOf = (n: number) => `../tilbakemelding?side=x&setning=${n}`;
const linked = (text: string) => withFeedbackLinks(text, 'nb', addressOf);
const numbers = (text: string) => [...text.matchAll(/setning=(\d+)"/g)].map(([, n]) => Number(n));

it('each paragraph of every page is led from once, in order, and the page as a whole last', () => {
  expect(pages.length).toBeGreaterThan(20);
  for (const { path, text } of pages) {
    const found = numbers(linked(text));
    expect(found, path).toEqual([...found.slice(0, -1).map((_, at) => at + 1), 0]);
    for (const n of found) expect(paragraphOf(text, 'x', n)?.text, `${path} ${n}`).toMatch(/\S/);
    expect(paragraphOf(text, 'x', found.length), path).toBeUndefined();
  }
});

it('taken away, the links leave the page as it was', () => {
  for (const { path, text } of pages)
    expect(
      linked(text)
        .replaceAll(/ <a class="say-so".*?<\/a>/gs, '')
        .replace(/<p class="say-so-page">.*?<\/p>\n/s, '')
        .replace(/<style>\.say-so .*?<\/style>\n/s, ''),
      path,
    ).toBe(text);
});

it('a sentence of the conclusion is known by its claim, and reads as on the page', () => {
  const page = `<main><h1>Konklusjon</h1><div class="claim" id="claim-a-b"><p class="claim-text">Det er <strong>trygt</strong> &#x26; godt<sup><a href="#note-1">1</a></sup>.</p></div>
<p>Et avsnitt &lt;b></p><table><td><span>celle</span></td></table><p class="table-note">Merknad</p>
<section class="footnotes"><p>Fotnote</p></section></main>`;
  expect(paragraphOf(page, 'konklusjon', 1)).toEqual({ n: 1, text: 'Det er trygt & godt.', record: 'a-b' });
  expect(paragraphOf(page, 'konklusjon', 2)).toEqual({ n: 2, text: 'Et avsnitt <b>', record: 'konklusjon' });
  expect(paragraphOf(page, 'konklusjon', 3)).toBeUndefined();
  expect(paragraphOf(page, 'konklusjon', 0)).toMatchObject({ text: 'Konklusjon' });
});
