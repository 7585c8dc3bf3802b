import { answerSentences, type Finding, type Severity } from '@risikobilde/core';
import { isOpenFinding } from '../tables/reasons.js';
import { emphasis, joined, line, plainText, wordsOfCell } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What the rules found that the reader may be told of, the gravest first: those of one page, and whether there are more. */
export const findingBlocks = (
  writer: PageWriter,
  from: number,
  count: number,
): { readonly blocks: readonly Block[]; readonly more: boolean } => {
  const { view, t } = writer;
  const all = view.evaluation.findings;
  const told = all.filter((finding) => isOpenFinding(finding, writer));
  const sorted = severities.flatMap((severity) => told.filter((finding) => finding.severity === severity));
  const shown = sorted.slice(from, from + count);
  const more = from + count < sorted.length;
  const hidden = more ? 0 : all.length - told.length;
  const blocks = severities.flatMap((severity): readonly Block[] => {
    const found = shown.filter((finding) => finding.severity === severity);
    if (found.length === 0) return [];
    const inAll = told.filter((finding) => finding.severity === severity).length;
    return [
      {
        type: 'heading',
        level: 2,
        text: line(`${t(`severity.${severity}`)} (${inAll})`),
        id: `findings-${severity}`,
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
    blocks: [...blocks, ...said.map((words): Block => ({ type: 'paragraph', inlines: line(words) }))],
    more,
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
    ...(about.length === 0 ? [] : [plainText(' '), ...joined(about, ', '), plainText('.')]),
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
