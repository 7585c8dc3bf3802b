import type { Evaluation, Language } from '@risikobilde/core';
import { languageInfo } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import type { Page, Site } from '../../tree/tree.js';
import type { HeadingEntry } from './contents.js';
import { escapeHtml } from './escape.js';
import { noticesHtml } from './page-content.js';
import { style } from './style.js';

type Parts = {
  readonly page: Page;
  readonly site: Site;
  readonly languages: readonly Language[];
  readonly evaluation: Evaluation;
  readonly live: { readonly action: string } | undefined;
  /** What links carry on, `?as-of=...` or nothing. */
  readonly query: string;
  readonly headings: readonly HeadingEntry[];
  /** Sanitised. */
  readonly content: string;
};

/** The frame around a page: skip link, landmarks, chapters, languages, and the form for another date on the overview. */
export const pageTemplate = (parts: Parts): string => {
  const { page, site, evaluation } = parts;
  const { t } = wordsOf[site.language];
  const isOverview = page.slug === site.overview.slug;
  const title = isOverview ? site.title : `${page.title} – ${site.title}`;
  const version =
    evaluation.assessment.version === undefined
      ? ''
      : ` ${escapeHtml(t('document.version', { version: evaluation.assessment.version }))}.`;
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${page.description === '' ? '' : `<meta name="description" content="${escapeHtml(page.description)}">\n`}<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${escapeHtml(t('document.skip'))}</a>
<a class="skip skip-chapters" href="#chapters">${escapeHtml(t('document.skipToChapters'))}</a>
<header class="site-head">
<div class="site-head-inner">
<p class="site-name"><a href="index.html${parts.query}">${escapeHtml(site.title)}</a><span>${escapeHtml(t('document.subtitle'))}</span></p>
${languageNav(parts)}</div>
${notices(site, isOverview)}</header>
<div class="frame">
<main id="content" tabindex="-1">
<h1>${escapeHtml(page.title)}</h1>
<p class="as-of">${escapeHtml(t('document.asOf', { date: evaluation.asOf }))}.${version}</p>
${isOverview && parts.live ? dateForm(parts, parts.live.action) : ''}${isOverview ? '' : contentsNav(parts)}${parts.content}
${steps(parts)}</main>
${chapterNav(parts)}
</div>
<footer class="site-foot">
<div class="site-foot-inner"><p>${escapeHtml(t('document.made'))}</p></div>
</footer>
</body>
</html>
`;
};

const languageNav = ({ page, site, languages, query }: Parts): string => {
  if (languages.length < 2) return '';
  const links = languages.map((language) => {
    const current = language === site.language ? ' aria-current="true"' : '';
    return `<li><a href="../${language}/${page.slug}.html${query}" lang="${language}" hreflang="${language}"${current}>${languageInfo[language].name}</a></li>`;
  });
  return `<nav class="languages" aria-label="${escapeHtml(wordsOf[site.language].t('document.language'))}"><ul>\n${links.join('\n')}\n</ul></nav>\n`;
};

/** What is read together: the front pages, the chapters, decision and changes, the annexes; of an annex its pages when one is open. */
const chapterNav = (parts: Parts): string => {
  const { page, site } = parts;
  const all = [site.overview, ...site.pages];
  const groups = [
    all.filter(({ part }) => part === 'front' || part === 'citizen'),
    all.filter(({ part }) => part === 'chapter'),
    all.filter(({ part }) => part === 'decision' || part === 'changeLog'),
    all.filter(
      ({ annex }) => annex !== undefined && (annex.number === 0 || annex.letter === page.annex?.letter),
    ),
  ].filter((group) => group.length > 0);
  const heading = escapeHtml(wordsOf[site.language].t('document.chapters'));
  return `<nav class="chapters" id="chapters" tabindex="-1" aria-labelledby="chapters-heading">
<h2 id="chapters-heading">${heading}</h2>
${groups.map((group) => `<ol class="nav-group">\n${group.map((other) => navItem(other, parts)).join('\n')}\n</ol>`).join('\n')}
</nav>`;
};

const navItem = (other: Page, { page, site, query, headings }: Parts): string => {
  const { t } = wordsOf[site.language];
  const current = other.slug === page.slug ? ' aria-current="page"' : '';
  const marks = (['challenged', 'unsupported', 'fallen'] as const).flatMap((standing) => {
    const n = other.marks?.[standing];
    return n === undefined ? [] : [t(`front.n.${standing}`, { n })];
  });
  const said = marks.length === 0 ? '' : ` <span class="nav-marks">${escapeHtml(marks.join(', '))}</span>`;
  const inside = current !== '' && hasContents(page, headings) ? `\n${contentsList(headings)}\n` : '';
  return `<li><a href="${other.slug}.html${query}"${current}>${escapeHtml(other.linkTitle)}${said}</a>${inside}</li>`;
};

/** Over the text where there is no room for the menu beside it; there the menu has them. */
const contentsNav = ({ page, site, headings }: Parts): string => {
  if (!hasContents(page, headings)) return '';
  return `<nav class="on-page" aria-labelledby="on-page-heading">
<h2 id="on-page-heading">${escapeHtml(wordsOf[site.language].t('document.onThisPage'))}</h2>
${contentsList(headings)}
</nav>
`;
};

const hasContents = ({ toc }: Page, headings: readonly HeadingEntry[]): boolean =>
  toc === true && headings.length >= 3;

const contentsList = (headings: readonly HeadingEntry[]): string =>
  `<ul>\n${headings.map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`).join('\n')}\n</ul>`;

const dateForm = ({ site, languages, evaluation }: Parts, action: string): string => {
  const { t } = wordsOf[site.language];
  const options = languages.map(
    (language) =>
      `<option value="${language}"${language === site.language ? ' selected' : ''}>${languageInfo[language].name}</option>`,
  );
  return `<form class="choose" method="get" action="${escapeHtml(action)}">
<fieldset><legend>${escapeHtml(t('document.chooseDate'))}</legend>
<label>${escapeHtml(t('document.date'))}<input type="date" name="as-of" value="${evaluation.asOf}" required></label>
<label>${escapeHtml(t('document.language'))}<select name="lang">${options.join('')}</select></label>
<button type="submit">${escapeHtml(t('document.show'))}</button>
</fieldset></form>
`;
};

const steps = ({ page, site, query }: Parts): string => {
  const all = [site.overview, ...site.pages];
  const here = all.findIndex((other) => other.slug === page.slug);
  const link = (other: Page | undefined, key: 'document.previous' | 'document.next'): string =>
    other
      ? `<a href="${other.slug}.html${query}"><span>${escapeHtml(wordsOf[site.language].t(key))}</span>${escapeHtml(other.linkTitle)}</a>`
      : '';
  return `<div class="steps">${link(all[here - 1], 'document.previous')}${link(all[here + 1], 'document.next')}</div>\n`;
};

/** Over the title. That it is a draft, or nobody's own, every page says; what the document tells of who made it, the first page does once. */
const notices = (site: Site, isOverview: boolean): string => {
  const said = site.notices.filter(
    (block) => isOverview || block.type !== 'notice' || block.tone !== 'explanation',
  );
  return said.length === 0 ? '' : `<div class="notices">${noticesHtml(said)}</div>\n`;
};
