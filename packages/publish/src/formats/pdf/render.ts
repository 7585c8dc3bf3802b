import { toSvgText } from '@risikobilde/charts';
import { wordsOf } from '@risikobilde/words/all';
import { noticeText } from '../../site/first-notices.js';
import { wordsOfCell } from '../../tree/inline.js';
import type { Page, Site } from '../../tree/tree.js';
import { everyPage } from '../every-page.js';
import { type Publication, type PublishedFile, type Render, type Typeset, textFile } from '../format.js';
import { dataText } from '../json/render.js';
import { placesOf } from './links.js';
import { type FigureWidth, type ColumnText, lowerPage, pictureOf } from './lower.js';
import { contents, type Frame, nextPage, nextPart, template } from './template.js';

/** Millimetres that a figure takes, and the pixels it is drawn for, so that its smallest letters come out at 8.5 points. */
const figureWidths = { 'full-width': 676, '84mm': 336 } as const;
/** The picture of the front stands beside what carries the conclusion; the others are as wide as the page. */
const figureWidthOn = ({ part }: Page): FigureWidth => (part === 'front' ? '84mm' : 'full-width');

/** Whether a page of the tree goes on where the one before it ends; what is for whoever decides, and each annex, begins a page. */
const goesOn = ({ part }: Page): boolean => part === 'citizen' || part === 'chapter' || part === 'changeLog';

/** Per language the document, and its annex as a file of its own: tagged PDF with the assessment as data attached. */
export const renderPdf: Render = (publication) => {
  const { typeset } = publication;
  // Whoever offers the format brings the program; without it there is nothing to say to a reader.
  if (typeset === undefined) throw new Error('publish: the format pdf needs `typeset`');
  return publication.sites.flatMap((site) => {
    const { overview, language } = site;
    const title = withoutKicker(overview.title, wordsOf[language].t('document.subtitle'));
    const pages = [{ ...overview, title }, ...site.pages.filter(({ part }) => part !== 'annex')];
    const annex = site.pages.filter(({ part, isDetail }) => part === 'annex' && isDetail !== true);
    const name = `${publication.evaluation.assessment.id}.${language}`;
    const annexName = `${publication.evaluation.assessment.id}-annex.${language}.pdf`;
    return [
      document(publication, site, pages, typeset, { name: `${name}.pdf`, other: annexName, isAnnex: false }),
      ...(annex.length === 0
        ? []
        : [
            document(publication, site, annex, typeset, {
              name: annexName,
              other: `${name}.pdf`,
              isAnnex: true,
            }),
          ]),
    ];
  });
};

/** A title that goes on with what stands over it is printed without that: «Altinn i skyen – vurdering av …». */
const withoutKicker = (title: string, kicker: string): string => {
  const [first = title, rest = ''] = title.split(' – ');
  return rest !== '' && kicker.toLowerCase().startsWith(rest.toLowerCase()) ? first : title;
};

type Which = { readonly name: string; readonly other: string; readonly isAnnex: boolean };

const attached = '/assessment.json';

const document = (
  publication: Publication,
  site: Site,
  pages: readonly Page[],
  typeset: Typeset,
  { name, other, isAnnex }: Which,
): PublishedFile => {
  const { evaluation } = publication;
  const told = publication.data();
  const places = placesOf(
    pages,
    site.pages.filter(({ isDetail }) => isDetail === true),
  );
  const frame = frameOf(publication, site, isAnnex);
  // The contents stand on the second page, under what is said to the citizen.
  const beforeContents = pages.find(({ part }) => part === 'citizen') ?? pages[0];
  let beside: readonly ColumnText[] = [];
  const body = pages.flatMap((page, k) => {
    const { code, after } = lowerPage(
      page,
      site.language,
      places,
      other,
      figureWidthOn(page),
      goesOn(page) ? beside : [],
    );
    beside = after;
    return [
      ...(k === 0 ? [] : [goesOn(page) ? nextPart : nextPage]),
      code,
      ...(page === beforeContents ? [contents(frame.contents)] : []),
    ];
  });
  const figures = pages.flatMap((page) =>
    page.blocks.flatMap((block) =>
      block.type !== 'figure'
        ? []
        : [
            textFile(
              pictureOf(block, page.slug),
              'image/svg+xml',
              toSvgText(
                block.draw({
                  width: figureWidths[figureWidthOn(page)],
                  id: `${page.slug}-${block.id}`,
                  isBeforeTable: page.part === 'chapter',
                }),
              ),
            ),
          ],
    ),
  );
  const bytes = typeset({
    main: `${template(frame)}\n${body.join('\n')}\n`,
    files: [
      ...figures,
      ...(frame.data === undefined || told === undefined
        ? []
        : [textFile(attached, 'application/json', dataText(told))]),
    ],
    on: evaluation.asOf,
  });
  return { path: name, mediaType: 'application/pdf', bytes };
};

const frameOf = (publication: Publication, site: Site, isAnnex: boolean): Frame => {
  const { evaluation, data } = publication;
  const { t } = wordsOf[site.language];
  const bands = site.notices.flatMap((block) =>
    block.type === 'notice' ? [{ tone: block.tone, words: wordsOfCell(block.inlines) }] : [],
  );
  const title = isAnnex ? t('print.annexOf', { title: site.title }) : site.title;
  const said = everyPage(publication, site, title);
  const told = data();
  const operator = told?.view.record(told.view.context.head.subject.operator ?? '');
  return {
    language: site.language,
    title,
    windowTitle: said.title,
    kicker: t('document.subtitle'),
    description: site.description === '' ? noticeText(site.notices) : site.description,
    // Whom an example is about has not written it.
    author:
      operator?.kind === 'party' && told?.view.context.head.exampleOf === undefined
        ? wordsOf[site.language].say(operator.name)
        : '',
    ownership: said.head,
    banners: bands,
    foot: said.foot,
    pageWords: pageWords(t('print.pageOf', { page: '\u0001', pages: '\u0002' })),
    margin: said.isDraft ? t('print.draftMargin', { date: evaluation.asOf }) : '',
    contents: t('print.contents'),
    prefix: isAnnex ? 'A' : '',
    isAnnex,
    data: told === undefined ? undefined : { path: attached, words: t('print.attached') },
  };
};

const pageWords = (said: string): Frame['pageWords'] => {
  const [before = '', rest = ''] = said.split('\u0001');
  const [between = '', after = ''] = rest.split('\u0002');
  return [before, between, after];
};
