import type { ClaimResult, Finding, Severity } from '@risikobilde/core';
import { claimsFigure } from '../figures/claims.js';
import { doubtBlocks } from '../tables/doubts.js';
import { claimLabels, claimReason, isOpenFinding } from '../tables/reasons.js';
import { tableOf } from '../tables/table.js';
import { claimBlock } from './claim-block.js';
import { emphasis, joined, line, plainText, strong, wordsOfCell } from '../tree/inline.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { capitalised } from '../words/article-words.js';

/** The assessment on one day: does the conclusion stand, what was found, what waits, and how every claim stands. */
export const overviewBlocks = (writer: PageWriter): readonly Block[] => {
  const { conclusion } = writer.view.evaluation;
  return [
    {
      type: 'verdict',
      standing: conclusion.standing,
      ...verdictOf(writer.t(`conclusion.${conclusion.standing}`), writer.sentence(conclusion.summary)),
    },
    heading(writer.t('document.conclusion'), 'conclusion'),
    ...conclusion.claims.flatMap((claim) => claimBlock(claim.id, writer) ?? []),
    ...claimsFigure(writer),
    heading(writer.t('document.tasks'), 'tasks'),
    ...taskBlocks(writer),
    ...doubtBlocks(writer),
    heading(writer.t('document.findings'), 'findings'),
    ...findingBlocks(writer),
    heading(writer.t('document.otherClaims'), 'claims'),
    otherClaims(writer),
  ];
};

// The summary opens with the same words as the heading; they are said once.
const verdictOf = (heading: string, summary: string) => ({
  heading,
  sentence:
    /^[.:] /.test(summary.slice(heading.length)) && summary.startsWith(heading)
      ? capitalised(summary.slice(heading.length + 2))
      : summary,
});

export const heading = (words: string, id: string): Block => ({
  type: 'heading',
  level: 2,
  text: line(words),
  id,
});

export const taskBlocks = (writer: PageWriter): readonly Block[] => {
  const tasks = writer.view.evaluation.tasks.filter((task) => writer.view.access(task.claim) === 'shown');
  if (tasks.length === 0) return [{ type: 'paragraph', inlines: line(writer.t('document.noTasks')) }];
  return [
    tableOf(writer, {
      of: 'tasks',
      caption: writer.t('table.tasks'),
      header: [
        writer.t('table.claim'),
        writer.t('table.whatDoesNotHold'),
        writer.t('table.responsible'),
        writer.t('table.due'),
      ],
      rows: tasks.map((task) => {
        const claim = writer.view.evaluation.claims.find((c) => c.id === task.claim);
        const due = writer.date(task.due);
        return [
          writer.ref(task.claim),
          claim ? line(claimLabels(claim, writer).join('; ') || '–') : line('–'),
          writer.text(task.owner),
          task.overdue ? [plainText(`${due}, `), strong(line(writer.t('document.overdue')))] : line(due),
        ];
      }),
    }),
  ];
};

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const findingBlocks = (writer: PageWriter): readonly Block[] => {
  const { view } = writer;
  const all = view.evaluation.findings;
  const open = all.filter((finding) => isOpenFinding(finding, writer));
  if (all.length === 0) return [{ type: 'paragraph', inlines: line(writer.t('document.noFindings')) }];
  const hidden = all.length - open.length;
  return [
    ...severities.flatMap((severity): readonly Block[] => {
      const found = open.filter((finding) => finding.severity === severity);
      if (found.length === 0) return [];
      const words = `${writer.t(`severity.${severity}`)} (${found.length})`;
      return [
        { type: 'heading', level: 3, text: line(words), id: `findings-${severity}` },
        { type: 'list', items: found.map((finding) => findingCell(finding, writer)) },
      ];
    }),
    ...(hidden === 0
      ? []
      : [
          {
            type: 'paragraph',
            inlines: line(writer.t('document.hiddenFindings', { count: hidden })),
          } as const,
        ]),
  ];
};

export const findingCell = (finding: Finding, writer: PageWriter): Cell => {
  const message = writer.sentence(finding.message);
  const about = [...finding.refs, ...placesOf(finding, writer)]
    .map((ref) => aboutCell(ref, writer))
    // What the message names in full needs no second mention.
    .filter((cell) => cell.length > 0 && !message.includes(wordsOfCell(cell).replace(/\.$/, '')));
  return [
    plainText(message),
    ...(finding.fix ? [plainText(' '), emphasis(line(writer.sentence(finding.fix)))] : []),
    ...(about.length === 0 ? [] : [plainText(' '), ...joined(about, ', '), plainText('.')]),
    ...(finding.answeredBy !== undefined && writer.view.access(finding.answeredBy) === 'shown'
      ? [plainText(` ${writer.t('document.answeredBy')}: `), ...writer.ref(finding.answeredBy)]
      : []),
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

const otherClaims = (writer: PageWriter): Block => {
  const inConclusion = new Set(writer.view.evaluation.conclusion.claims.map((claim) => claim.id));
  const rows = writer.view.evaluation.claims
    .filter((claim) => !inConclusion.has(claim.id) && writer.view.access(claim.id) === 'shown')
    .map((claim: ClaimResult) => [
      writer.ref(claim.id),
      writer.ref(claim.section),
      line(writer.t(`standing.${claim.standing}`)),
      line(claimReason(claim, writer)),
    ]);
  return tableOf(writer, {
    of: 'claims',
    caption: writer.t('table.claimsInTheChapters'),
    header: [
      writer.t('table.claim'),
      writer.t('table.chapter'),
      writer.t('table.standing'),
      writer.t('table.reason'),
    ],
    rows,
  });
};
