import type { ClaimResult, Finding, Severity } from '@risikobilde/core';
import { claimsFigure } from '../figures/claims.js';
import { claimLabels, claimReason, isOpenFinding } from '../tables/reasons.js';
import { columns, named, tableOf } from '../tables/table.js';
import { claimBlock } from './claim-block.js';
import { emphasis, joined, line, plainText, strong, wordsOfCell } from '../tree/inline.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { capitalised } from '../words/phrases.js';

/** The assessment on one day: does the conclusion stand, what was found, what waits, and how every claim stands. */
export const overviewBlocks = (writer: PageWriter): readonly Block[] => {
  const { conclusion } = writer.view.evaluation;
  return [
    {
      type: 'verdict',
      standing: conclusion.standing,
      ...verdictOf(writer.result(`conclusion.${conclusion.standing}`), writer.sentence(conclusion.summary)),
    },
    heading(writer.phrase('conclusion'), 'conclusion'),
    ...conclusion.claims.flatMap((claim) => claimBlock(claim.id, writer) ?? []),
    ...claimsFigure(writer),
    heading(writer.phrase('tasks'), 'tasks'),
    ...taskBlocks(writer),
    heading(writer.phrase('findings'), 'findings'),
    ...findingBlocks(writer),
    heading(writer.phrase('otherClaims'), 'claims'),
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

const heading = (words: string, id: string): Block => ({ type: 'heading', level: 2, text: line(words), id });

const taskBlocks = (writer: PageWriter): readonly Block[] => {
  const tasks = writer.view.evaluation.tasks.filter((task) => writer.view.access(task.claim) === 'shown');
  if (tasks.length === 0) return [{ type: 'paragraph', inlines: line(writer.phrase('noTasks')) }];
  return [
    tableOf(writer, {
      of: 'tasks',
      caption: named('Oppgaver', 'Oppgåver', 'Tasks'),
      header: [
        named('Påstand', 'Påstand', 'Claim'),
        named('Hva som ikke holder', 'Kva som ikkje held', 'What does not hold'),
        named('Ansvarlig', 'Ansvarleg', 'Responsible'),
        named('Frist', 'Frist', 'Due'),
      ],
      rows: tasks.map((task) => {
        const claim = writer.view.evaluation.claims.find((c) => c.id === task.claim);
        const due = writer.date(task.due);
        return [
          writer.ref(task.claim),
          claim ? line(claimLabels(claim, writer).join('; ') || '–') : line('–'),
          writer.text(task.owner),
          task.overdue ? [plainText(`${due}, `), strong(line(writer.phrase('overdue')))] : line(due),
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
  if (all.length === 0) return [{ type: 'paragraph', inlines: line(writer.phrase('noFindings')) }];
  const hidden = all.length - open.length;
  return [
    ...severities.flatMap((severity): readonly Block[] => {
      const found = open.filter((finding) => finding.severity === severity);
      if (found.length === 0) return [];
      const words = `${writer.result(`severity.${severity}`)} (${found.length})`;
      return [
        { type: 'heading', level: 3, text: line(words), id: `findings-${severity}` },
        { type: 'list', items: found.map((finding) => findingCell(finding, writer)) },
      ];
    }),
    ...(hidden === 0
      ? []
      : [{ type: 'paragraph', inlines: line(writer.phrase('hiddenFindings', { count: hidden })) } as const]),
  ];
};

const findingCell = (finding: Finding, writer: PageWriter): Cell => {
  const message = writer.sentence(finding.message);
  const about = finding.refs
    .map((ref) => aboutCell(ref, writer))
    // What the message names in full needs no second mention.
    .filter((cell) => cell.length > 0 && !message.includes(wordsOfCell(cell)));
  return [
    plainText(message),
    ...(finding.fix ? [plainText(' '), emphasis(line(writer.sentence(finding.fix)))] : []),
    ...(about.length === 0 ? [] : [plainText(' '), ...joined(about, ', '), plainText('.')]),
    ...(finding.answeredBy !== undefined && writer.view.access(finding.answeredBy) === 'shown'
      ? [plainText(` ${writer.phrase('answeredBy')}: `), ...writer.ref(finding.answeredBy)]
      : []),
  ];
};

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
      line(writer.result(`standing.${claim.standing}`)),
      line(claimReason(claim, writer)),
    ]);
  return tableOf(writer, {
    of: 'claims',
    caption: named('Påstander i kapitlene', 'Påstandar i kapitla', 'Claims in the chapters'),
    header: [
      named('Påstand', 'Påstand', 'Claim'),
      named('Kapittel', 'Kapittel', 'Chapter'),
      columns.standing,
      columns.why,
    ],
    rows,
  });
};
