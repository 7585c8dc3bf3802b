import { toSvgText } from '@risikobilde/charts';
import type { Language } from '@risikobilde/core';
import { noticeText } from '../../site/first-notices.js';
import type { Page, Site } from '../../tree/tree.js';

/** Pixels a picture is drawn for; the text column of most themes is about as wide. */
const width = 760;

/** Hugo takes a file with a language in its name as a resource of the page in that language, and places it beside it. */
export const pictureFile = (figure: string, language: Language): string => `${figure}.${language}.svg`;

/**
 * The drawings of a page as files, since Hugo's Markdown refuses HTML unless a site allows it. They are light with a ground
 * of their own: how the site's theme follows the reader's wish for dark is not known.
 */
export const picturesOf = (
  page: Page,
  { language, notices }: Site,
): readonly { path: string; text: string }[] =>
  page.blocks.flatMap((block) =>
    block.type === 'figure'
      ? [
          {
            path: pictureFile(block.id, language),
            text: `${comment(noticeText(notices))}${toSvgText(block.draw({ width, id: block.id }))}\n`,
          },
        ]
      : [],
  );

/** What a reader of the file sees first. A comment may hold no two hyphens in a row (XML 1.0, 2.5). */
const comment = (said: string): string =>
  said === '' ? '' : `<!-- ${said.replaceAll(/-(?=-)/g, '- ')} -->\n`;
