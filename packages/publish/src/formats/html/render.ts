import { languageInfo } from '@risikobilde/words';
import type { Evaluation } from '@risikobilde/core';
import type { Page, Site } from '../../tree/tree.js';
import { type Publication, type Render, textFile } from '../format.js';
import { headingsOf } from './contents.js';
import { escapeHtml } from './escape.js';
import type { PageAddress } from './lower.js';
import { htmlOf, noticesHtml, pageContent } from './page-content.js';
import { style } from './style.js';
import { pageTemplate } from './template.js';

type Live = Publication['live'];

/** Plain pages without script or anything fetched: `nb/index.html`, `nb/<chapter>.html`, and one page to choose language. */
export const renderHtml: Render = ({ sites, evaluation, live }) => [
  ...(sites.length === 0 ? [] : [textFile('index.html', 'text/html', languagePage(sites))]),
  ...sites.flatMap((site) =>
    [site.overview, ...site.pages].map((page) =>
      textFile(
        `${site.language}/${page.slug}.html`,
        'text/html',
        renderPage(page, site, sites, evaluation, live),
      ),
    ),
  ),
];

const renderPage = (
  page: Page,
  site: Site,
  sites: readonly Site[],
  evaluation: Evaluation,
  live: Live,
): string => {
  // A server shows any date; its links keep the one that was chosen.
  const query = live ? `?as-of=${evaluation.asOf}` : '';
  const address: PageAddress = (slug, anchor) =>
    `${slug}.html${query}${anchor === undefined ? '' : `#${anchor}`}`;
  const tree = pageContent(page, site.language, address);
  return pageTemplate({
    page,
    site,
    languages: sites.map((other) => other.language),
    evaluation,
    live,
    query,
    headings: headingsOf(tree),
    content: htmlOf(tree),
  });
};

const languagePage = (sites: readonly Site[]): string => {
  const [first] = sites;
  const links = sites
    .map(
      (site) =>
        `<li><a href="${site.language}/index.html" lang="${site.language}" hreflang="${site.language}">${languageInfo[site.language].name}: ${escapeHtml(site.title)}</a></li>`,
    )
    .join('\n');
  const title = escapeHtml(first?.title ?? '');
  return `<!doctype html>
<html lang="${first?.language ?? 'nb'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main class="frame">
${sites.map(noticesOf).join('')}<h1>${title}</h1>
<ul>
${links}
</ul>
</main>
</body>
</html>
`;
};

const noticesOf = ({ language, notices }: Site): string =>
  notices.length === 0 ? '' : `<div lang="${language}">${noticesHtml(notices)}</div>\n`;
