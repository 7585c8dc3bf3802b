import type { Language } from '@risikobilde/core';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeHtml } from './escape.js';
import { allowedMarkup } from './sanitise.js';
import { style } from './style.js';

const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, allowedMarkup)
  .use(rehypeStringify);

/** A document in Markdown as one page that stands alone: no script, nothing fetched. Its first heading is its title. */
export const pageOf = (markdown: string, language: Language): string => {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<div class="frame">
<main id="content">
${toHtml.processSync(markdown).toString()}
</main>
</div>
</body>
</html>
`;
};
