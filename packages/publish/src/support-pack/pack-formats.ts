import type { Language } from '@risikobilde/core';
import { textFile } from '../formats/format.js';
import { pageOf } from '../formats/html/plain-page.js';
import type { PackFormatId, PublishedFile } from '../formats/index.js';

/** A page of the pack, written as Markdown. */
type PackPage = { readonly name: string; readonly language: Language; readonly markdown: string };

const packFormats: Readonly<Record<PackFormatId, (page: PackPage) => PublishedFile>> = {
  markdown: ({ name, language, markdown }) => textFile(`${language}/${name}.md`, 'text/markdown', markdown),
  html: ({ name, language, markdown }) =>
    textFile(`${language}/${name}.html`, 'text/html', pageOf(markdown, language)),
};

export const packFile = (format: PackFormatId, page: PackPage): PublishedFile => packFormats[format](page);
