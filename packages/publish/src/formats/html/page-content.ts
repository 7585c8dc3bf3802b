import type { Language } from '@risikobilde/core';
import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Block, Page } from '../../tree/tree.js';
import { lowerBlocks, lowerPage, type PageAddress } from './lower.js';
import { withPictures } from './pictures.js';
import { allowedMarkup } from './sanitise.js';

const toHtmlTree = unified().use(remarkRehype).use(rehypeSanitize, allowedMarkup);
// Nothing is raw but the pictures: what an author wrote so was taken out before.
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true });

/** What stands on a page, without its frame: only what is allowed, whatever the text of the chapter tried. */
export const pageContent = (page: Page, language: Language, address: PageAddress): Root =>
  withPictures(toHtmlTree.runSync({ type: 'root', children: [...lowerPage(page, language, address)] }), page);

/** What stands before the title of a page. */
export const noticesHtml = (notices: readonly Block[]): string =>
  htmlOf(toHtmlTree.runSync({ type: 'root', children: [...lowerBlocks(notices)] }));

export const htmlOf = (content: Root): string => writer.stringify(content);
