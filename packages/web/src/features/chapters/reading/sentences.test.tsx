import { describe, expect, it } from 'vitest';
import { withSentences } from './sentences.js';

const claim = (id: string, standing: string) => ({ id, standing, text: { nb: `Om ${id}` } }) as never;
const block = (id: string, says: string) =>
  `<div class="claim claim-x" id="claim-${id}"><p class="claim-text">${says}</p><p class="claim-remark">Hvorfor</p></div>`;
const words = {
  standing: (standing: string) => `ord for ${standing}`,
  rows: (caption: string, n: number) => `${caption}, ${n} rader`,
  notes: (n: number) => `${n} noter`,
  notSaid: 'Ikke sagt',
};
const read = (html: string, claims: readonly unknown[]) => {
  const place = document.createElement('div');
  place.innerHTML = withSentences(html, claims as never, () => 'en påstand', words);
  return place;
};
const sentence = (place: Element, id: string) => place.querySelector<HTMLElement>(`[data-sentence="${id}"]`);

describe('the sentences of a chapter', () => {
  it('that stand carry nothing and are passed by with Tab; the others have a sign, a word, and are met', () => {
    const place = read(block('a', 'Den ene.') + block('b', 'Den andre.'), [
      claim('a', 'supported'),
      claim('b', 'challenged'),
    ]);
    expect(sentence(place, 'a')?.textContent).toBe('Den ene.');
    expect(sentence(place, 'a')?.tabIndex).toBe(-1);
    expect(sentence(place, 'a')?.querySelector('svg')).toBeNull();
    expect(sentence(place, 'b')?.textContent).toBe('Den andre. (ord for challenged)');
    expect(sentence(place, 'b')?.tabIndex).toBe(0);
    expect(sentence(place, 'b')?.querySelectorAll('svg')).toHaveLength(1);
  });

  it('have no remark under them where the card says why', () => {
    const place = read(block('a', 'Den ene.'), [claim('a', 'fallen')]);
    expect(place.querySelector('.claim-remark')).toBeNull();
  });

  it('keep the last word and the sign together', () => {
    const place = read(block('a', 'Den ene setningen.'), [claim('a', 'unsupported')]);
    const end = place.querySelector('.sentence-end');
    expect(end?.textContent).toBe('setningen.');
    expect(end?.querySelector('svg')).not.toBeNull();
  });

  it('that the text does not say come last, under a heading that says so', () => {
    const place = read(`<p>Tekst</p>${block('a', 'Den ene.')}`, [
      claim('a', 'supported'),
      claim('b', 'challenged'),
    ]);
    const last = place.lastElementChild;
    expect(last?.querySelector('h2')?.textContent).toBe('Ikke sagt');
    expect(last?.querySelector('#claim-b')?.textContent).toBe('en påstand (ord for challenged)');
    expect(last?.querySelector('#claim-a')).toBeNull();
  });
});

describe('what is long and not text', () => {
  const table = (rows: number) =>
    `<div class="table-scroll"><table><caption>Tabell 1</caption><tbody>${'<tr><td>x</td></tr>'.repeat(rows)}</tbody></table></div>`;

  it('is folded with its caption and how many rows there are; a short table is read where it stands', () => {
    const place = read(table(5) + table(4), []);
    const folds = [...place.querySelectorAll('details')];
    expect(folds.map((one) => one.querySelector('summary')?.textContent)).toEqual(['Tabell 1, 5 rader']);
    expect(place.querySelectorAll('table')).toHaveLength(2);
  });

  it('is not folded twice where it is the table of a figure', () => {
    const place = read(`<figure><details><summary>Vis</summary>${table(9)}</details></figure>`, []);
    expect(place.querySelectorAll('details')).toHaveLength(1);
  });

  it('such as footnotes keeps their heading for screen readers', () => {
    const place = read(
      '<section class="footnotes"><h2>Fotnoter</h2><ol><li>En</li><li>To</li></ol></section>',
      [],
    );
    expect(place.querySelector('summary')?.textContent).toBe('2 noter');
    expect(place.querySelector('h2')?.className).toBe('visually-hidden');
  });
});
