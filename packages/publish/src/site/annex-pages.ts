import { markdownReferences, type RecordOf, referencesOf, type Text } from '@risikobilde/core';
import { annexFigures } from '../figures/derived-figures.js';
import { recordsBlocks } from '../record/annex.js';
import { annexTables } from '../tables/derived-tables.js';
import { ownWordsTable, peersTable } from '../tables/own-words.js';
import { periodTable } from '../tables/period.js';
import { doubtBlocks } from '../tables/doubts.js';
import { line } from '../tree/inline.js';
import { type AnnexLetter, annexLetters, type Block, type Page } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { platformAnchor } from './page-writer.js';
import type { RecordPage } from './annexes.js';
import { sourceCell } from './citation.js';
import { evidenceBlocks } from './evidence.js';
import { claimSources } from './claim-sources.js';
import { findingBlocks } from './findings.js';
import { heading } from './front.js';
import { narrativeBlocks } from './narrative.js';
import { pageOf } from './page-of.js';

type Open = (owner: string) => PageWriter;

/** Everything that is not read from end to end: for each annex its tables and texts, then its records field by field. */
export const annexPages = (
  open: Open,
  head: string,
  sections: readonly RecordOf<'section'>[],
  records: readonly RecordPage[],
  firstWeight: number,
): readonly Page[] => {
  let weight = firstWeight;
  return annexLetters.flatMap((letter) => {
    const own = records.filter((page) => page.letter === letter);
    const first = annexPage(letter, open(head), sections, (weight += 1));
    const findings = letter === 'F' ? findingPages(open, head, own.length, (weight += 1)) : [];
    return [
      first,
      ...own.map((page) => recordPage(page, own.length, open(head), (weight += 1))),
      ...findings,
    ];
  });
};

const annexPage = (
  letter: AnnexLetter,
  writer: PageWriter,
  sections: readonly RecordOf<'section'>[],
  weight: number,
): Page => {
  const { t } = writer;
  return pageOf(writer, {
    part: 'annex',
    annex: { letter, number: 0 },
    slug: annexSlug(letter),
    title: t('annex.title', { letter, title: t(`annex.${letter}`) }),
    linkTitle: t('annex.title', { letter, title: t(`annex.${letter}`) }),
    description: '',
    weight,
    toc: true,
    blocks: [
      {
        type: 'paragraph',
        tone: 'lead',
        inlines: line(t('document.recordLead', { date: writer.view.evaluation.asOf })),
      },
      ...annexFigures(letter, writer),
      ...annexTables(letter, writer),
      ...(letter === 'F'
        ? [
            ...periodTable(writer),
            ...platformBlocks(writer),
            ...sources(writer),
            ...evidenceBlocks(writer),
            ...claimSources(writer),
            ...openQuestions(sections, writer),
            ...doubtBlocks(writer),
            ...ownWordsTable(writer),
            ...peersTable(writer),
          ]
        : []),
      ...sections.flatMap((section) => textOf(section, letter, writer)),
    ],
  });
};

export const annexSlug = (letter: AnnexLetter): string => `annex-${letter.toLowerCase()}`;

/** What a chapter sends here, under its title. */
const textOf = (section: RecordOf<'section'>, letter: AnnexLetter, writer: PageWriter): readonly Block[] => {
  if (!section.body) return [];
  const wanted = section.role === 'summary' && letter === 'E' ? 'chapter' : letter;
  const { blocks } = narrativeBlocks(section.body, writer, wanted);
  if (blocks.length === 0) return [];
  return [
    heading(writer.t('annex.from', { chapter: writer.plain(section.title) }), `from-${section.id}`),
    ...lowered(blocks),
  ];
};

/** Headings of a chapter go down under its title, none more than one level below the one before it. */
const lowered = (blocks: readonly Block[]): readonly Block[] => {
  const shallowest = Math.min(
    ...blocks.flatMap((block) =>
      block.type === 'markdown'
        ? block.nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
        : [],
    ),
  );
  let last = 2;
  return blocks.map((block) =>
    block.type === 'markdown'
      ? {
          ...block,
          nodes: block.nodes.map((node) => {
            if (node.type !== 'heading') return node;
            last = Math.min(6, last + 1, node.depth + 3 - shallowest);
            return { ...node, depth: last as typeof node.depth };
          }),
        }
      : block,
  );
};

const recordPage = (page: RecordPage, of: number, writer: PageWriter, weight: number): Page => {
  const { t } = writer;
  const names = { letter: page.letter, number: page.number, title: t(`annex.${page.letter}`) };
  return pageOf(writer, {
    part: 'annex',
    annex: { letter: page.letter, number: page.number },
    isDetail: true,
    slug: page.slug,
    title: t('annex.recordTitle', names),
    linkTitle: t('annex.recordTitle', names),
    description: '',
    weight,
    toc: true,
    blocks: [
      { type: 'paragraph', tone: 'lead', inlines: line(t('annex.recordLead', { number: page.number, of })) },
      ...recordsBlocks(page.records, writer),
    ],
  });
};

/** Findings on one page. */
const findingsAPage = 40;

const findingPages = (open: Open, head: string, before: number, weight: number): readonly Page[] => {
  const pages: Page[] = [];
  for (let from = 0; ; ) {
    const writer = open(head);
    const { blocks, next, isDetail } = findingBlocks(writer, from, findingsAPage);
    const number = before + pages.length + 1;
    const title = writer.t('annex.findingsTitle', { number });
    pages.push(
      pageOf(writer, {
        part: 'annex',
        annex: { letter: 'F', number },
        ...(isDetail && { isDetail: true as const }),
        slug: pages.length === 0 ? 'annex-f-findings' : `annex-f-findings-${pages.length + 1}`,
        title,
        linkTitle: title,
        description: '',
        weight,
        toc: true,
        blocks,
      }),
    );
    if (next === undefined) return pages;
    from = next;
  }
};

/** Which edition of the platform's document holds what the platform says, by the hash that proves it. */
const platformBlocks = (writer: PageWriter): readonly Block[] => {
  const { inheritance, head } = writer.view.context;
  if (inheritance === undefined) return [];
  const { title, version, on, hash } = inheritance.release;
  return [
    heading(writer.t('annex.platform'), platformAnchor),
    {
      type: 'paragraph',
      inlines: line(
        writer.t('annex.platformIs', { title: head.buildsOn?.title ?? title, version, date: on, hash }),
      ),
    },
  ];
};

const openQuestions = (sections: readonly RecordOf<'section'>[], writer: PageWriter): readonly Block[] => {
  const asked = sections.filter(({ openQuestions: questions }) => questions.length > 0);
  if (asked.length === 0) return [];
  return [
    heading(writer.t('document.openQuestions'), 'open-questions'),
    ...asked.flatMap((section): readonly Block[] => [
      { type: 'heading', level: 3, text: line(writer.plain(section.title)) },
      { type: 'list', items: section.openQuestions.map(writer.text) },
    ]),
  ];
};

/** What the records that the reader may see refer to, with where it lies and how it is known, in the order of their titles. */
const sources = (writer: PageWriter): readonly Block[] => {
  const { view, t, plain } = writer;
  const named = new Set(
    view.records.flatMap((record) => [
      ...referencesOf(record).map(({ id }) => id),
      ...(record.kind === 'section' && record.body ? sourcesIn(record.body) : []),
    ]),
  );
  const entries = [...named].flatMap((id) => {
    const entry = view.access(id) === 'hidden' ? undefined : view.context.world('source', id);
    return entry ? [entry] : [];
  });
  if (entries.length === 0) return [];
  return [
    heading(t('annex.sources'), 'sources'),
    {
      type: 'list',
      items: entries
        .toSorted((a, b) => (plain(a.title) < plain(b.title) ? -1 : 1))
        .map((entry) => sourceCell(entry, writer)),
    },
  ];
};

const sourcesIn = (body: Text): readonly string[] =>
  Object.values(body).flatMap((markdown) =>
    markdownReferences(markdown).flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])),
  );
