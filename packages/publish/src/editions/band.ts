import type { Language, LocalDate } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';
import { editionAddress, type ListedEdition } from './listed-edition.js';

/** What is laid over a page as it is sent; the page itself is as it was given out. */
export type Band = { readonly html: string; readonly css: string };

/** That another edition applies, and which. */
export const supersededBand = (
  edition: Pick<ListedEdition, 'on'>,
  by: Pick<ListedEdition, 'assessment' | 'version' | 'on'>,
  language: Language,
  path: string,
): Band => {
  const { t } = wordsOf[language];
  return {
    html: bandHtml(
      'superseded',
      language,
      `<p><strong>${escapeHtml(t('pub.superseded'))}</strong> ${escapeHtml(t('pub.appliesFrom', by))} <a href="${editionAddress(by, path)}">${escapeHtml(t('pub.read', by))}</a></p>
<p>${escapeHtml(t('pub.untouched', { date: edition.on }))}</p>`,
    ),
    css: `${bandCss}
.edition-band { background: #1e2b3c; color: #fff; border-bottom: 1px solid #8793a1; }
.edition-band a { color: #fff; }
h1 { color: var(--quiet, #4b5869); }`,
  };
};

/** That it is a draft, how it stood, and how long the link works. */
export const draftBand = (asOf: LocalDate, until: LocalDate, language: Language): Band => {
  const { t } = wordsOf[language];
  return {
    html: bandHtml(
      'draft',
      language,
      `<p><strong>${escapeHtml(t('pub.draft', { date: asOf }))}</strong> ${escapeHtml(t('pub.notToCite'))} ${escapeHtml(t('pub.linkUntil', { date: until }))}</p>
<p class="edition-side" aria-hidden="true">${escapeHtml(t('print.draftMargin', { date: asOf }))}</p>`,
    ),
    css: `${bandCss}
.edition-band { background: #dceaf6; color: #123a5e; border-bottom: 1px solid #005a9c; }
.edition-side { display: none; }
body { border: 1px dashed #005a9c; border-top: 0; }
@media (min-width: 90rem) { .edition-side { display: block; position: fixed; left: 0.5rem; top: 50%; margin: 0; writing-mode: vertical-rl; transform: rotate(180deg) translateY(50%); color: var(--accent, #005a9c); font-size: 0.875rem; font-weight: 600; letter-spacing: 0.06em; } }`,
  };
};

const bandHtml = (kind: string, language: Language, inner: string): string =>
  `<aside class="edition-band edition-${kind}" lang="${language}" aria-label="${escapeHtml(wordsOf[language].t('pub.aboutEdition'))}"><div class="edition-band-inner">
${inner}
</div></aside>
`;

const bandCss = `.edition-band-inner { max-width: 84rem; margin: 0 auto; padding: 0.75rem 1.5rem; }
.edition-band p { margin: 0; max-width: 60rem; }
.edition-band a { font-weight: 600; text-decoration: underline; }
.edition-band a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }`;

/** A page with a band over it: after the links that lead past what all pages have, before everything else. */
export const withBand = (page: string, { html, css }: Band): string => {
  const head = page.indexOf('</head>');
  const styled = head === -1 ? page : `${page.slice(0, head)}<style>${css}</style>\n${page.slice(head)}`;
  const at = ['<header class="site-head">', '<main']
    .map((mark) => styled.indexOf(mark))
    .find((n) => n !== -1);
  return at === undefined ? styled : `${styled.slice(0, at)}${html}${styled.slice(at)}`;
};
