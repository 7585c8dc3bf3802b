import { answerSentences, type Finding, isOwn, type Severity } from '@risikobilde/core';
import { isOpenFinding } from '../tables/reasons.js';
import { emphasis, joinCells, line, plainText, wordsOfCell } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import { remainingOf } from './remaining.js';

type Group = 'remains' | Severity;

/** What is to be settled first; what is an error and stands in nobody's way is answered. */
const groups: readonly Group[] = ['remains', 'error', 'warning', 'info'];

/** What the rules found that the reader may be told of, the gravest first: those of one page, and where the next begins. */
export const findingBlocks = (
  writer: PageWriter,
  from: number,
  count: number,
): { readonly blocks: readonly Block[]; readonly next?: number; readonly isDetail: boolean } => {
  const { view, t } = writer;
  // What the platform falls short of is in the platform's own findings.
  const all = view.evaluation.findings.filter(isOwn);
  const { n, told: matters, platform } = remainingOf(writer);
  const groupOf = (finding: Finding): Group => (matters.includes(finding) ? 'remains' : finding.severity);
  const told = all.filter((finding) => isOpenFinding(finding, writer));
  const sorted = groups.flatMap((group) => told.filter((finding) => groupOf(finding) === group));
  const remaining = sorted.filter((finding) => groupOf(finding) === 'remains').length;
  // In print a page after the first is there for what is to be settled alone: the other findings go on to the page after it.
  const to = from > 0 && from < remaining ? Math.min(from + count, remaining) : from + count;
  const shown = sorted.slice(from, to);
  const isLast = to >= sorted.length;
  const hidden = isLast ? all.length - told.length : 0;
  const blocks = groups.flatMap((group): readonly Block[] => {
    const found = shown.filter((finding) => groupOf(finding) === group);
    if (found.length === 0) return [];
    const inAll = group === 'remains' ? n : told.filter((finding) => groupOf(finding) === group).length;
    return [
      {
        type: 'heading',
        level: 2,
        text: line(`${group === 'remains' ? t('decision.remains') : t(`severity.${group}`)} (${inAll})`),
        id: `findings-${group}`,
      },
      { type: 'list', items: found.map((finding) => findingCell(finding, writer)) },
    ];
  });
  const said =
    all.length === 0
      ? [t('document.noFindings')]
      : hidden > 0
        ? [t('document.hiddenFindings', { count: hidden })]
        : [];
  return {
    blocks: [
      ...(platform > 0 && from === 0
        ? [{ type: 'paragraph' as const, inlines: line(t('remains.platform', { n: platform })) }]
        : []),
      ...blocks,
      ...said.map((words): Block => ({ type: 'paragraph', inlines: line(words) })),
    ],
    ...(!isLast && { next: to }),
    // What is to be settled is read in print too.
    isDetail: from > 0 && from >= remaining,
  };
};

const findingCell = (finding: Finding, writer: PageWriter): Cell => {
  const message = writer.sentence(finding.message);
  const about = [...finding.refs, ...placesOf(finding, writer)]
    .map((ref) => aboutCell(ref, writer))
    // What the message names in full needs no second mention.
    .filter((cell) => cell.length > 0 && !message.includes(wordsOfCell(cell).replace(/\.$/, '')));
  return [
    plainText(message),
    ...(finding.fix ? [plainText(' '), emphasis(line(writer.sentence(finding.fix)))] : []),
    ...(about.length === 0 ? [] : [plainText(' '), ...joinCells(about, ', '), plainText('.')]),
    ...answerSentences(finding, writer.view.record).map((said) => plainText(` ${writer.sentence(said)}`)),
  ];
};

// A finding may be told to a reader who may not see all its places.
const placesOf = ({ places = [] }: Finding, writer: PageWriter): readonly string[] =>
  places.filter((place) => writer.view.access(place) === 'shown');

const aboutCell = (ref: string, writer: PageWriter): Cell => {
  if (writer.view.access(ref) !== 'unknown') return writer.ref(ref);
  const entry = worldEntry(writer.view, ref);
  return entry ? writer.fact(entry.kind, ref) : [];
};
