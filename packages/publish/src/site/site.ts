import { textIn } from '@risikobilde/words';
import {
  type Assessment,
  authorityInText,
  kinds,
  type Language,
  type Level,
  type RecordOf,
  type World,
} from '@risikobilde/core';
import { operatorName } from '../tables/risks.js';
import { line } from '../tree/inline.js';
import type { Block, Page, PublishWarning, Site } from '../tree/tree.js';
import { createView, type Results, type View } from '../tree/view.js';
import { flat, type PageWriter } from '../tree/writer.js';
import { annexPages, annexSlug } from './annex-pages.js';
import { type RecordPage, recordPages } from './annexes.js';
import { changeLogNotSaid, sectionPage } from './chapter-page.js';
import { citizenBlocks } from './citizen.js';
import { decisionBlocks } from './decision.js';
import { firstNotices } from './first-notices.js';
import { frontBlocks, heading } from './front.js';
import { narrativeBlocks } from './narrative.js';
import { ownView } from './own-view.js';
import { pageOf } from './page-of.js';
import { createCounters, createPageWriter, type Places } from './page-writer.js';

type Prepared = {
  readonly view: View;
  readonly places: Places;
  readonly sections: readonly RecordOf<'section'>[];
  readonly slugs: ReadonlyMap<string, string>;
  readonly records: readonly RecordPage[];
};

const decisionSlug = 'decision';
const citizenSlug = 'citizen';
const changeLogSlug = 'change-log';

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
  const records = recordPages(ownView(view), kinds);
  const pageOfRecord = new Map(records.flatMap(({ slug, records: own }) => own.map(({ id }) => [id, slug])));
  const ofSection = new Map(
    sections.map(({ id, role }) => [id, role === 'summary' ? annexSlug('E') : (slugs.get(id) ?? id)]),
  );
  const places: Places = {
    ofSection,
    ofRecord: ({ id }) => pageOfRecord.get(id),
    ofAnnex: annexSlug,
    decision: decisionSlug,
  };
  return { view, places, sections, slugs, records };
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
  const { view, places, sections, slugs, records } = prepared;
  const { head } = view.context;
  const counters = createCounters();
  const open = (owner: string) => createPageWriter(view, places, counters, owner, warnings);
  const openOwn = (owner: string) => createPageWriter(ownView(view), places, counters, owner, warnings);
  // Numbers of tables and figures run through the document in the order in which it is read.
  const overview = overviewPage(open(head.id));
  const chapters = sections.filter(({ role }) => role !== 'summary' && role !== 'changeLog');
  const first = Math.min(1, ...chapters.map(({ weight }) => weight - 1));
  const last = Math.max(0, ...sections.map(({ weight }) => weight));
  const citizen = citizenPage(first, open(head.id));
  const read = chapters.map((section) =>
    sectionPage(section, slugs.get(section.id) ?? section.id, open(section.id)),
  );
  const decision = decisionPage(last + 1, open(head.id));
  const log = sections.find(({ role }) => role === 'changeLog');
  const changes = changeLogPage(
    log,
    log ? (slugs.get(log.id) ?? log.id) : changeLogSlug,
    last + 2,
    open(log?.id ?? head.id),
  );
  return {
    language,
    title: flat(view.words.say(head.title)),
    description: head.subject.description ? flat(view.words.say(head.subject.description)) : '',
    notices: firstNotices(open(head.id), isDraft),
    pages: [
      citizen,
      ...read,
      decision,
      changes,
      ...annexPages(openOwn, head.id, sections, records, last + 2),
    ],
    overview,
  };
};

/** One chapter alone with all its text, its footnotes and tables numbered from 1; undefined when it is not shown on the date. */
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
  const { view, slugs } = prepared;
  // Whoever writes opens a chapter as a chapter, wherever it is published.
  const places = { ...prepared.places, ofSection: slugs };
  const writer = createPageWriter(view, places, createCounters(), id, warnings);
  return sectionPage(section, slugs.get(id) ?? id, writer, 'all');
};

const overviewPage = (writer: PageWriter): Page =>
  pageOf(writer, {
    part: 'front',
    slug: 'index',
    title: writer.plain(writer.view.context.head.title),
    linkTitle: writer.t('document.front'),
    description: '',
    weight: 0,
    toc: false,
    blocks: frontBlocks(writer),
  });

const citizenPage = (weight: number, writer: PageWriter): Page =>
  pageOf(writer, {
    part: 'citizen',
    slug: citizenSlug,
    title: writer.t('citizen.title', { name: writer.view.context.head.subject.name }),
    linkTitle: writer.t('citizen.link'),
    description: writer.t('citizen.description'),
    weight,
    toc: false,
    blocks: citizenBlocks(writer),
  });

// Two chapters at one address would overwrite each other; the later one gets its id.
const slugsOf = (
  sections: readonly RecordOf<'section'>[],
  language: Language,
  warnings: PublishWarning[],
): ReadonlyMap<string, string> => {
  const slugs = new Map<string, string>();
  const taken = new Set(['index', citizenSlug, decisionSlug]);
  for (const section of sections) {
    const isTaken = taken.has(section.slug) || /^annex-[a-f](-|$)/.test(section.slug);
    const free = !isTaken && (section.slug !== changeLogSlug || section.role === 'changeLog');
    if (!free) warnings.push({ code: 'slug-taken', language, record: section.id, found: section.slug });
    const slug = free ? section.slug : section.id;
    taken.add(slug);
    slugs.set(section.id, slug);
  }
  return slugs;
};

const decisionPage = (weight: number, writer: PageWriter): Page =>
  pageOf(writer, {
    part: 'decision',
    slug: decisionSlug,
    title: writer.t('decision.title', { authority: authorityInText(writer.view.context) }),
    linkTitle: writer.t('decision.link'),
    description: writer.t('decision.description'),
    weight,
    toc: false,
    blocks: decisionBlocks(writer),
  });

/** The versions and how the sentences have stood, then whose document it is and what is held back from its reader. */
const changeLogPage = (
  section: RecordOf<'section'> | undefined,
  slug: string,
  weight: number,
  writer: PageWriter,
): Page => {
  const { t, view } = writer;
  const told = section?.body ? narrativeBlocks(section.body, writer, 'chapter').blocks : [];
  return pageOf(writer, {
    part: 'changeLog',
    slug,
    title: section ? writer.plain(section.title) : t('document.changeLog'),
    linkTitle: section ? writer.plain(section.linkTitle ?? section.title) : t('document.changeLog'),
    description: section?.description ? writer.plain(section.description) : '',
    weight,
    toc: false,
    blocks: [
      ...told,
      ...changeLogNotSaid(told, writer),
      ...aboutExample(writer),
      heading(t('log.heldBack'), 'held-back'),
      {
        type: 'paragraph',
        inlines: line(t(view.level === 'internal' ? 'log.nothingHeldBack' : 'log.mayBeHeldBack')),
      },
      ...groundsForHoldingBack(writer),
    ],
  });
};

/** By which provisions records are held back from this reader, and how many by each. */
const groundsForHoldingBack = ({ view, t }: PageWriter): readonly Block[] => {
  const items = view.grounds.map(({ name, n }) => line(t('log.heldBackBy', { ground: name, n })));
  return items.length === 0 ? [] : [{ type: 'list', items }];
};

const aboutExample = (writer: PageWriter): readonly Block[] =>
  writer.view.context.head.exampleOf === undefined
    ? []
    : [
        heading(writer.t('log.example'), 'example'),
        {
          type: 'paragraph',
          inlines: line(writer.t('log.aboutExample', { operator: operatorName(writer) })),
        },
      ];
