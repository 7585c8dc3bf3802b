import { wordsOf } from '@risikobilde/words/all';
import type { Language } from '@risikobilde/core';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Page, Site } from '../../tree/tree.js';
import { frontMatter } from './front-matter.js';
import { lowerPage } from './lower.js';
import { picturesOf } from './pictures.js';
import { wrapMarkdown } from './wrap.js';

export type PublishedFile = { readonly path: string; readonly text: string };

/** The chapters as a Hugo site takes them: one folder per page, in it one file per language and its pictures. */
export const renderHugo = (site: Site, root: string): readonly PublishedFile[] => [
  { path: `content/${root}/_index.${site.language}.md`, text: rootPage(site) },
  ...site.pages.flatMap((page) => {
    const folder = `content/${root}/${page.slug}`;
    return [
      { path: `${folder}/_index.${site.language}.md`, text: chapter(page, site.language) },
      ...picturesOf(page, site.language).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
    ];
  }),
];

const rootPage = (site: Site): string =>
  `${frontMatter([
    ['title', site.title],
    ['subtitle', wordsOf[site.language].t('document.subtitle')],
    ['linktitle', wordsOf[site.language].t('document.rootLink')],
    ['description', site.description],
  ])}\n{{<children />}}\n`;

const chapter = (page: Page, language: Language): string =>
  `${frontMatter([
    ['title', page.title],
    ['linktitle', page.linkTitle],
    ['weight', page.weight],
    ['toc', page.toc ?? false],
    ['description', page.description],
  ])}\n${markdownOf(page, language)}`;

const writer = unified()
  // Columns are not padded: one long cell would make every line of the table as long.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one' });

const markdownOf = (page: Page, language: Language): string => {
  const markdown = writer.stringify({ type: 'root', children: lowerPage(page, language) });
  // Hugo looks for shortcodes before Markdown: what a text says must never run.
  return wrapMarkdown(markdown.replaceAll(/\{\{(?=[<%])/g, String.raw`{\{`));
};
