import type { Language } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';

/** A paragraph of a published page, as a reader points at it. */
export type ReadParagraph = {
  /** From 1, in the order of the page; 0 is the page as a whole. */
  readonly n: number;
  readonly text: string;
  /** The claim that it is, or the page that it stands on: often the id of a record, and sometimes of none. */
  readonly record: string;
};

const longestQuote = 1200;

/** The paragraph of a number on a page that `publish` wrote; undefined where there is none. */
export const paragraphOf = (page: string, slug: string, n: number): ReadParagraph | undefined => {
  if (n === 0) {
    const [, title = ''] = /<h1>(.*?)<\/h1>/s.exec(page) ?? [];
    return { n, text: textOf(title), record: slug };
  }
  const found = paragraphsIn(page)[n - 1];
  return found && { n, text: textOf(found.inner), record: found.claim ?? slug };
};

/**
 * A page as it is sent where somebody takes feedback: after each paragraph a way to say something of it, and one at the end for the
 * page. The page itself is as it was given out. `addressOf` says where a paragraph's form is.
 */
export const withFeedbackLinks = (
  page: string,
  language: Language,
  addressOf: (n: number) => string,
): string => {
  const { t } = wordsOf[language];
  const link = (n: number, name: string): string =>
    ` <a class="say-so" rel="nofollow" href="${escapeHtml(addressOf(n))}" aria-label="${escapeHtml(name)}">${escapeHtml(t('pub.feedback.short'))}</a>`;
  let at = 0;
  let made = '';
  for (const [index, { end, inner, claim }] of paragraphsIn(page).entries()) {
    // A claim's own element is underlined and marked: the link comes after it.
    const place = claim === undefined ? end - '</p>'.length : end;
    made += page.slice(at, place);
    made += link(index + 1, t('pub.feedback.about', { text: cut(textOf(inner), 60) }));
    at = place;
  }
  const foot = page.indexOf('<div class="steps">', at);
  const place = foot === -1 ? page.indexOf('</main>', at) : foot;
  made += page.slice(at, place);
  made += `<p class="say-so-page"><a rel="nofollow" href="${escapeHtml(addressOf(0))}">${escapeHtml(t('pub.feedback.page'))}</a></p>\n`;
  made += page.slice(place);
  return made.replace('</head>', () => `<style>${css}</style>\n</head>`);
};

// Seen when the paragraph is pointed at or its link has focus; where nothing can be pointed with, always.
const css = `.say-so { font-size: 0.8125rem; font-weight: 400; color: var(--quiet); white-space: nowrap; text-decoration: underline; margin-left: 0.25em; }
@media (hover: hover) and (pointer: fine) { .say-so { opacity: 0; } :is(p, .claim, .passage, li):hover > .say-so, .say-so:focus-visible { opacity: 1; } }
.say-so-page { margin-top: 2.5rem; font-size: 0.9375rem; }
@media print { .say-so, .say-so-page { display: none; } }`;

type Found = { readonly inner: string; readonly end: number; readonly claim: string | undefined };

/** Running text: not what is in tables, figures, notices, notes and lists of contents, whose paragraphs have a class of their own or stand outside. */
const paragraphsIn = (page: string): readonly Found[] => {
  const begin = page.indexOf('</h1>');
  const notes = page.indexOf('class="footnotes"', begin);
  const end = notes === -1 ? page.indexOf('</main>', begin) : notes;
  if (begin === -1 || end === -1) return [];
  const text = page.slice(begin, end);
  return [...text.matchAll(/(?:id="claim-([^"]+)">)?<p(?: class="(?:claim-text|lead)")?>(.*?)<\/p>/gs)].map(
    ({ 0: whole, 1: claim, 2: inner = '', index }) => ({
      inner,
      claim: claim === undefined ? undefined : plain(claim),
      end: begin + index + whole.length,
    }),
  );
};

/** What a reader reads in a piece of a page, without the marks of notes. */
const textOf = (html: string): string =>
  cut(
    plain(html.replaceAll(/<sup>.*?<\/sup>/gs, '').replaceAll(/<[^>]*>/g, ''))
      .replaceAll(/\s+/g, ' ')
      .trim(),
    longestQuote,
  );

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (html: string): string =>
  html.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string | undefined) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

const cut = (text: string, most: number): string => {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
};
