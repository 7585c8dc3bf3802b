import {
  type ClaimResult,
  hasProse,
  markdownReferences,
  type RecordOf,
  type Standing,
} from '@risikobilde/core';
import { argumentFigure } from '../figures/argument.js';
import { claimsFigure } from '../figures/claims.js';
import { changeLogTable } from '../tables/change-log.js';
import { joinCells, line, plainText } from '../tree/inline.js';
import type { AnnexLetter, Block, Page } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { claimBlock } from './claim-block.js';
import { countsOf } from './front.js';
import { narrativeBlocks } from './narrative.js';
import { pageOf } from './page-of.js';

/** A chapter with what it says itself and what follows from the records; `all` is its text as it is written. */
export const sectionPage = (
  section: RecordOf<'section'>,
  slug: string,
  writer: PageWriter,
  part: 'chapter' | 'all' = 'chapter',
): Page => {
  const { t, view } = writer;
  const said = saidIn(section);
  const own = view.evaluation.claims.filter(
    ({ section: of, id }) => of === section.id && view.access(id) === 'shown',
  );
  const lead: readonly Block[] =
    part === 'chapter' && own.length > 0
      ? [{ type: 'paragraph', tone: 'lead', inlines: line(countsOf(own, writer)) }]
      : [];
  const told = section.body
    ? narrativeBlocks(section.body, writer, part)
    : { blocks: [], annexes: new Set<AnnexLetter>() };
  const blocks: Block[] = [...lead, ...told.blocks];
  // Of an assessment that is all an example no other is published.
  if (section.origin === 'example' && view.context.head.exampleOf !== undefined)
    blocks.unshift({ type: 'notice', tone: 'example', inlines: line(t('document.exampleChapter')) });
  if (section.role === 'conclusion' || !hasProse(section.body))
    blocks.push(...claimsNotSaid(section.id, said, writer));
  if (section.role === 'changeLog') blocks.push(...changeLogNotSaid(blocks, writer));
  if (section.role === 'conclusion' && part === 'chapter') blocks.push(...argumentFigure(writer));
  if (part === 'chapter' && told.annexes.size > 0) blocks.push(moreInAnnex([...told.annexes], writer));
  // In the document the questions of all chapters stand together, in annex F.
  if (part === 'all' && section.openQuestions.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: line(t('document.openQuestions')), id: 'open-questions' },
      { type: 'list', items: section.openQuestions.map(writer.text) },
    );
  return pageOf(writer, {
    part: 'chapter',
    marks: marksOf(own),
    slug,
    title: writer.plain(section.title),
    linkTitle: writer.plain(section.linkTitle ?? section.title),
    description: section.description ? writer.plain(section.description) : '',
    weight: section.weight,
    toc: section.toc,
    blocks,
  });
};

const marksOf = (claims: readonly ClaimResult[]): NonNullable<Page['marks']> => {
  const counts: Partial<Record<Standing, number>> = {};
  for (const { standing } of claims)
    if (standing !== 'supported') counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
};

const moreInAnnex = (letters: readonly AnnexLetter[], writer: PageWriter): Block => ({
  type: 'paragraph',
  tone: 'source',
  inlines: [
    plainText(`${writer.t('annex.more')} `),
    ...joinCells(
      letters.toSorted().map((letter) => writer.toPage(letter, writer.t('annex.short', { letter }))),
      ', ',
    ),
    plainText('.'),
  ],
});

/** The claims that a chapter states anywhere in its text. */
const saidIn = ({ body }: RecordOf<'section'>): ReadonlySet<string> =>
  new Set(
    Object.values(body ?? {}).flatMap((markdown) =>
      markdownReferences(markdown).flatMap(({ kind, id }) => (kind === 'claim' ? [id] : [])),
    ),
  );

/** The claims of a chapter that its text does not state itself; a conclusion never leaves one out. */
const claimsNotSaid = (section: string, said: ReadonlySet<string>, writer: PageWriter): readonly Block[] =>
  writer.view.evaluation.claims
    .filter((claim) => claim.section === section && !said.has(claim.id))
    .flatMap((claim) => claimBlock(claim.id, writer) ?? []);

/** What a change log holds whatever its text: the versions, and how the conclusion has stood. */
export const changeLogNotSaid = (blocks: readonly Block[], writer: PageWriter): readonly Block[] => {
  const holds = (type: Block['type'], of: string): boolean =>
    blocks.some((block) => block.type === type && 'id' in block && block.id?.endsWith(`-${of}`));
  return [
    ...(holds('table', 'change-log') ? [] : changeLogTable(writer)),
    ...(holds('figure', 'claims') ? [] : claimsFigure(writer)),
  ];
};
