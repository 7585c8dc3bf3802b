import { wordsOf } from '@risikobilde/words/all';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Page, Site } from '../../tree/tree.js';
import { type PublishedFile, type Render, textFile } from '../format.js';
import { frontMatter } from './front-matter.js';
import { lowerBlocks, lowerPage } from './lower.js';
import { picturesOf } from './pictures.js';
import { plainOrSafe } from './plain-text.js';
import { wrapMarkdown } from './wrap.js';

/** The chapters as a Hugo site takes them: one folder per page, in it one file per language and its pictures. */
export const renderHugo: Render = ({ sites, root }) => sites.flatMap((site) => filesOf(site, root));

const markdown = 'text/markdown';
const filesOf = (site: Site, root: string): readonly PublishedFile[] => [
  textFile(`content/${root}/_index.${site.language}.md`, markdown, rootPage(site)),
  ...picturesOf(site.overview, site).map(({ path, text }) =>
    textFile(`content/${root}/${path}`, 'image/svg+xml', text),
  ),
  ...site.pages.flatMap((page) => {
    const folder = `content/${root}/${page.slug}`;
    return [
      textFile(`${folder}/_index.${site.language}.md`, markdown, chapter(page, site)),
      ...picturesOf(page, site).map(({ path, text }) => textFile(`${folder}/${path}`, 'image/svg+xml', text)),
    ];
  }),
];

const rootPage = (site: Site): string =>
  `${frontMatter([
    ['title', site.title],
    ['subtitle', wordsOf[site.language].t('document.subtitle')],
    ['linktitle', wordsOf[site.language].t('document.rootLink')],
    ['description', site.description],
  ])}\n${markdownText([...lowerBlocks(site.notices, site.language), ...lowerPage(site.overview, site.language)])}\n{{<children />}}\n`;

const chapter = (page: Page, { language, notices }: Site): string =>
  `${frontMatter([
    ['title', page.title],
    ['linktitle', page.linkTitle],
    ['weight', page.weight],
    ['toc', page.toc ?? false],
    ['description', page.description],
  ])}\n${markdownText([...lowerBlocks(notices, language), ...lowerPage(page, language)])}`;

const writer = unified()
  // Columns are not padded: one long cell would make every line of the table as long.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text: plainOrSafe },
  });

const markdownText = (nodes: RootContent[]): string => {
  const markdown = writer.stringify({ type: 'root', children: nodes });
  // Hugo looks for shortcodes before Markdown: what a text says must never run.
  return wrapMarkdown(markdown.replaceAll(/\{\{(?=[<%])/g, String.raw`{\{`));
};
