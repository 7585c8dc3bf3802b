import { textIn } from '@risikobilde/words';
import { type Assessment, type Language, type Level, type RecordOf, type World } from '@risikobilde/core';
import { annexBlocks } from '../record/annex.js';
import { claimsFigure } from '../figures/claims.js';
import { changeLogTable } from '../tables/change-log.js';
import { line } from '../tree/inline.js';
import { claimBlock } from './claim-block.js';
import { firstNotices } from './first-notices.js';
import { narrativeBlocks } from './narrative.js';
import { openMatterBlocks } from './open-matters.js';
import { overviewBlocks } from './overview.js';
import { createCounters, createPageWriter, type Places } from './page-writer.js';
import type { Block, Page, PublishWarning, Site } from '../tree/tree.js';
import { createView, type Results, type View } from '../tree/view.js';
import { flat, type PageWriter } from '../tree/writer.js';

type Prepared = {
  readonly view: View;
  readonly places: Places;
  readonly sections: readonly RecordOf<'section'>[];
  readonly slugs: ReadonlyMap<string, string>;
};

/** What every page of one language needs to know; undefined when its reader may not see the assessment at all. */
const prepare = (
  assessment: Assessment,
  world: World,
  results: Results,
  language: Language,
  level: Level,
  warnings: PublishWarning[],
): Prepared | undefined => {
  const view = createView(assessment, world, results, language, level);
  const { head } = view.context;
  if (view.access(head.id) === 'hidden') {
    warnings.push({ code: 'not-published', language, record: head.id, found: level });
    return undefined;
  }
  // Of two chapters with one weight the numbered titles decide, as Hugo does it.
  const sections = [...view.of('section')].sort(
    (a, b) => a.weight - b.weight || (textIn(a.title, 'nb') < textIn(b.title, 'nb') ? -1 : 1),
  );
  const slugs = slugsOf(sections, language, warnings);
  const taken = new Set(slugs.values());
  const recordSlug = taken.has('record') ? 'the-record' : 'record';
  const mattersSlug = taken.has('open-matters') ? 'the-open-matters' : 'open-matters';
  return { view, places: { recordSlug, mattersSlug, ofSection: slugs }, sections, slugs };
};

/** One language of an assessment as pages; undefined when its reader may not see the assessment at all. */
export const buildSite = (
  assessment: Assessment,
  world: World,
  results: Results,
  language: Language,
  level: Level,
  warnings: PublishWarning[],
  isDraft: boolean,
): Site | undefined => {
  const prepared = prepare(assessment, world, results, language, level, warnings);
  if (!prepared) return undefined;
  const { view, places, sections, slugs } = prepared;
  const { head } = view.context;
  const counters = createCounters();
  const open = (owner: string) => createPageWriter(view, places, counters, owner, warnings);
  const last = Math.max(0, ...sections.map((section) => section.weight));
  const hasLog = sections.some((section) => section.role === 'changeLog');

  const pages = sections.map((section) =>
    sectionPage(section, slugs.get(section.id) ?? section.id, open(section.id)),
  );
  if (!hasLog) pages.push(changeLogPage(last + 10, open(head.id)));
  pages.push(
    openMattersPage(places.mattersSlug, last + (hasLog ? 10 : 20), open(head.id)),
    recordPage(places.recordSlug, last + (hasLog ? 20 : 30), open(head.id)),
  );
  return {
    language,
    title: flat(view.words.say(head.title)),
    description: head.subject.description ? flat(view.words.say(head.subject.description)) : '',
    notices: firstNotices(open(head.id), isDraft),
    pages,
    // Its tables are numbered on their own: it is no part of the document.
    overview: overviewPage(createPageWriter(view, places, createCounters(), head.id, warnings)),
  };
};

/** One chapter alone, its footnotes and tables numbered from 1; undefined when it is not shown on the date. */
export const buildChapter = (
  assessment: Assessment,
  world: World,
  results: Results,
  language: Language,
  level: Level,
  id: string,
  warnings: PublishWarning[],
): Page | undefined => {
  const prepared = prepare(assessment, world, results, language, level, warnings);
  const section = prepared?.sections.find((s) => s.id === id);
  if (!prepared || !section) return undefined;
  const { view, places, slugs } = prepared;
  const writer = createPageWriter(view, places, createCounters(), id, warnings);
  return sectionPage(section, slugs.get(id) ?? id, writer);
};

const overviewPage = (writer: PageWriter): Page =>
  pageOf(writer, {
    slug: 'index',
    title: writer.plain(writer.view.context.head.title),
    linkTitle: writer.t('document.overview'),
    description: '',
    weight: 0,
    toc: true,
    blocks: overviewBlocks(writer),
  });

// Two chapters at one address would overwrite each other; the later one gets its id.
const slugsOf = (
  sections: readonly RecordOf<'section'>[],
  language: Language,
  warnings: PublishWarning[],
): ReadonlyMap<string, string> => {
  const slugs = new Map<string, string>();
  const taken = new Set(['index']);
  for (const section of sections) {
    const free = !taken.has(section.slug);
    if (!free) warnings.push({ code: 'slug-taken', language, record: section.id, found: section.slug });
    const slug = free ? section.slug : section.id;
    taken.add(slug);
    slugs.set(section.id, slug);
  }
  return slugs;
};

type Draft = Omit<Page, 'footnotes'>;

// What a page must say of itself is known only when its words are written.
const pageOf = (writer: PageWriter, draft: Draft): Page => {
  const notices: Block[] = [];
  const { tried } = writer.view.evaluation.conclusion;
  if (tried !== undefined)
    notices.push({ type: 'notice', tone: 'explanation', inlines: line(writer.sentence(tried)) });
  // A chapter that is whole in another language says so itself.
  const says = draft.blocks.some((block) => block.type === 'notice' && block.tone === 'language');
  if (writer.fellBack() && !says)
    notices.push({ type: 'notice', tone: 'language', inlines: line(writer.t('document.someNorwegian')) });
  if (writer.usedUnchecked())
    notices.push({ type: 'notice', tone: 'unchecked', inlines: line(writer.t('document.uncheckedFacts')) });
  return { ...draft, blocks: [...notices, ...draft.blocks], footnotes: writer.footnotes() };
};

const sectionPage = (section: RecordOf<'section'>, slug: string, writer: PageWriter): Page => {
  const body = section.body
    ? narrativeBlocks(section.body, writer)
    : { blocks: [], claims: new Set<string>() };
  const blocks: Block[] = [...body.blocks];
  if (section.origin === 'example')
    blocks.unshift({ type: 'notice', tone: 'example', inlines: line(writer.t('document.exampleChapter')) });
  if (section.role === 'conclusion' || !section.body)
    blocks.push(...claimsNotSaid(section.id, body.claims, writer));
  if (section.role === 'changeLog') blocks.push(...changeLogNotSaid(blocks, writer));
  if (section.openQuestions.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: line(writer.t('document.openQuestions')), id: 'open-questions' },
      { type: 'list', items: section.openQuestions.map(writer.text) },
    );
  return pageOf(writer, {
    slug,
    title: writer.plain(section.title),
    linkTitle: writer.plain(section.linkTitle ?? section.title),
    description: section.description ? writer.plain(section.description) : '',
    weight: section.weight,
    toc: section.toc,
    blocks,
  });
};

/** The claims of a chapter that its text does not state itself; a conclusion never leaves one out. */
const claimsNotSaid = (section: string, said: ReadonlySet<string>, writer: PageWriter): readonly Block[] =>
  writer.view.evaluation.claims
    .filter((claim) => claim.section === section && !said.has(claim.id))
    .flatMap((claim) => claimBlock(claim.id, writer) ?? []);

/** What a change log holds whatever its text: the versions, and how the conclusion has stood. */
const changeLogNotSaid = (blocks: readonly Block[], writer: PageWriter): readonly Block[] => {
  const holds = (type: Block['type'], of: string): boolean =>
    blocks.some((block) => block.type === type && 'id' in block && block.id?.endsWith(`-${of}`));
  return [
    ...(holds('table', 'change-log') ? [] : changeLogTable(writer)),
    ...(holds('figure', 'claims') ? [] : claimsFigure(writer)),
  ];
};

const changeLogPage = (weight: number, writer: PageWriter): Page =>
  pageOf(writer, {
    slug: 'change-log',
    title: writer.t('document.changeLog'),
    linkTitle: writer.t('document.changeLog'),
    description: '',
    weight,
    toc: false,
    blocks: changeLogNotSaid([], writer),
  });

const openMattersPage = (slug: string, weight: number, writer: PageWriter): Page =>
  pageOf(writer, {
    slug,
    title: writer.t('document.matters'),
    linkTitle: writer.t('document.mattersLink'),
    description: writer.t('document.mattersDescription'),
    weight,
    toc: true,
    blocks: openMatterBlocks(writer),
  });

const recordPage = (slug: string, weight: number, writer: PageWriter): Page =>
  pageOf(writer, {
    slug,
    title: writer.t('document.record'),
    linkTitle: writer.t('document.record'),
    description: writer.t('document.recordDescription'),
    weight,
    toc: true,
    part: 'annex',
    blocks: annexBlocks(writer),
  });
