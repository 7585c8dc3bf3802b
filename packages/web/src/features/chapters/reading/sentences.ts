import type { ClaimResult, Standing } from '@risikobilde/core';
import { shapes, strokeAttributes } from '../../../shared/components/standing-tag/shapes.js';

type Words = {
  readonly standing: (standing: Standing) => string;
  /** What opens a long table: its caption, and how many rows there are. */
  readonly rows: (caption: string, n: number) => string;
  readonly notes: (n: number) => string;
  /** Above claims that the text does not say. */
  readonly notSaid: string;
};

/** So many rows are read where they stand; a longer table is folded, so that the text goes on. */
const shortTable = 4;

/** An element of the chapter that stands for a claim. */
export const sentenceOf = (claim: string): string => `[data-sentence="${CSS.escape(claim)}"]`;

/**
 * A chapter as it is published, made ready to be worked on: each claim is a sentence with its standing as a mark, what stands
 * has none, and what is long and not text is folded. Claims of the chapter that its text does not say come last.
 */
export const withSentences = (
  html: string,
  claims: readonly ClaimResult[],
  said: (claim: ClaimResult) => string,
  words: Words,
): string => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const make = (name: string, className: string, ...inside: readonly (Node | string)[]): HTMLElement => {
    const element = page.createElement(name);
    if (className !== '') element.className = className;
    element.append(...inside);
    return element;
  };
  const sentence = (claim: ClaimResult, inside: readonly (Node | string)[]): HTMLElement => {
    const mark = claim.standing !== 'supported';
    const said = make('span', 'sentence-words', ...inside);
    const made = make('span', `sentence sentence-${claim.standing}`, said);
    made.dataset['sentence'] = claim.id;
    made.dataset['row'] = claim.id;
    made.setAttribute('role', 'button');
    // Only what needs an answer is met with Tab; the others with J, K and the arrows.
    made.tabIndex = mark ? 0 : -1;
    if (mark) {
      // The sign never stands alone on a line.
      const last = said.lastChild;
      const [, before = '', word = ''] = /^(.*?)(\S*)$/s.exec(last?.nodeValue ?? '') ?? [];
      if (last?.nodeType === Node.TEXT_NODE) last.nodeValue = before;
      said.append(make('span', 'sentence-end', word, glyph(page, claim.standing)));
      made.append(make('span', 'visually-hidden', ` (${words.standing(claim.standing)})`));
    }
    return made;
  };
  const left = new Map(claims.map((claim) => [claim.id, claim]));
  for (const block of page.querySelectorAll('.claim')) {
    const claim = claims.find(({ id }) => block.id === `claim-${id}`);
    const paragraph = block.querySelector('.claim-text');
    if (claim === undefined || paragraph === null) continue;
    left.delete(claim.id);
    // Why it does not simply stand is said in its card.
    if (claim.standing !== 'supported') block.querySelector('.claim-remark')?.remove();
    paragraph.replaceChildren(sentence(claim, [...paragraph.childNodes]));
  }
  if (left.size > 0)
    page.body.append(
      make(
        'section',
        'not-said',
        make('h2', '', words.notSaid),
        ...[...left.values()].map((claim) => {
          const paragraph = make('p', '', sentence(claim, [said(claim)]));
          paragraph.id = `claim-${claim.id}`;
          return paragraph;
        }),
      ),
    );
  for (const table of page.querySelectorAll('.table-scroll')) {
    const rows = table.querySelectorAll('tbody tr').length;
    if (rows <= shortTable || table.closest('details') !== null) continue;
    const caption = table.querySelector('caption')?.textContent ?? '';
    fold(table, words.rows(caption, rows));
  }
  const notes = page.querySelector('.footnotes');
  if (notes !== null) {
    const heading = notes.querySelector('h2');
    const n = notes.querySelectorAll(':scope > ol > li').length;
    fold(notes, words.notes(n));
    heading?.classList.add('visually-hidden');
  }
  return page.body.innerHTML;
};

const fold = (element: Element, said: string): void => {
  const page = element.ownerDocument;
  const details = page.createElement('details');
  details.className = 'chapter-fold';
  const summary = page.createElement('summary');
  summary.textContent = said;
  element.replaceWith(details);
  details.append(summary, element);
};

const glyph = (page: Document, standing: Standing): Element => {
  const place = page.createElement('span');
  place.className = 'sentence-mark';
  place.setAttribute('aria-hidden', 'true');
  const svg = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  for (const { d, look } of shapes[standing]) {
    const path = page.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const [name, value] of Object.entries({ d, ...strokeAttributes(look) }))
      path.setAttribute(name, value);
    svg.append(path);
  }
  place.append(svg);
  return place;
};
