import { wordsOf } from '@risikobilde/words/all';
import { wordsOfCell } from '../../tree/inline.js';
import type { Block, Site } from '../../tree/tree.js';
import { everyPage, shortTitle } from '../every-page.js';
import type { Publication, PublishedFile, Render } from '../format.js';
import { labelOf, labelsOf } from '../pdf/links.js';
import { pageXml } from './body.js';
import { createHeadingNumbers } from './numbers.js';
import { contents } from './contents.js';
import { mediaType, packWord, sectionXml } from './package.js';
import { createParts, paragraph, run } from './parts.js';
import { stylesXml } from './styles.js';

/** The document of each language as Word opens it, with styles, contents, notes and comments to go on in. */
export const renderDocx: Render = (publication) =>
  publication.sites.map((site) => document(publication, site));

const document = (publication: Publication, site: Site): PublishedFile => {
  const { evaluation } = publication;
  const { t } = wordsOf[site.language];
  const pages = [site.overview, ...site.pages];
  const parts = createParts(labelsOf(pages));
  const numbers = createHeadingNumbers();
  const body = pages.map((page, k) => pageXml(page, site, parts, numbers, k === 0));
  const [first = '', ...more] = body;
  const text = [
    ...site.notices.map((block) => banner(block)),
    paragraph('Undertittel', run(t('document.subtitle'))),
    first,
    contents(
      site.pages.map(({ slug, title }) => ({ label: labelOf(slug), title })),
      parts,
      t('print.contents'),
    ),
    ...more,
    sectionXml(false),
  ].join('');
  const said = everyPage(publication, site, site.title);
  return {
    path: `${evaluation.assessment.id}.${site.language}.docx`,
    mediaType,
    bytes: packWord({
      language: site.language,
      title: said.title,
      short: shortTitle(site.title),
      description: site.description,
      on: evaluation.asOf,
      properties: propertiesOf(publication, site),
      text,
      parts,
      styles: stylesXml(site.language),
      head: said.head,
      foot: said.foot,
    }),
  };
};

/** What the file says of itself, so that it can be taken in again. */
export const propertiesOf = (
  { evaluation, level, content }: Publication,
  { language }: Site,
): Readonly<Record<string, string | undefined>> => ({
  'risikobilde-assessment': evaluation.assessment.id,
  'risikobilde-language': language,
  'risikobilde-as-of': evaluation.asOf,
  'risikobilde-level': level,
  'risikobilde-content': content?.(),
});

export const banner = (block: Block): string =>
  block.type === 'notice'
    ? paragraph(block.tone === 'draft' ? 'Utkast' : 'Banner', run(wordsOfCell(block.inlines)))
    : '';
