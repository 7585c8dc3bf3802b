import { diffWords, evaluate, type Language, type LocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { renderFolder } from '@risikobilde/files';
import {
  type ForeignForm,
  takeInWord,
  withProposals,
  type WordLeft,
  type WordProposal,
  type WordRefusal,
  type WordReport,
} from '@risikobilde/publish/taken-in';
import { message, type Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { today } from '../clock.js';
import { loadAssessment, type LoadedFolder } from '../input/load.js';
import { type InputProblem, outcomeRefused } from '../input/problem.js';
import { readWordFile } from '../input/read-word-file.js';
import { sha256 } from '../input/sha256.js';
import { writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { wordsText } from '../text/changes.js';
import { stableJson } from '../text/json.js';
import { namesIn } from '../text/names.js';
import { type Format, reportProblems } from '../text/problems.js';
import { hang } from '../text/wrap.js';

export type WordOptions = {
  readonly into: string;
  readonly write: boolean;
  readonly format: Format;
  readonly lang: Language;
  readonly world?: string;
};

/** What an edited Word document says that the assessment does not; with `write`, what only the document has changed is written. */
export const word = async (terminal: Terminal, path: string, options: WordOptions): Promise<number> => {
  const { into, format, lang } = options;
  const [loaded, parts] = await Promise.all([loadAssessment(into, options), readWordFile(path)]);
  if (!loaded.ok || !parts.ok)
    return reportProblems(
      terminal,
      [...(loaded.ok ? [] : loaded.problems), ...(parts.ok ? [] : parts.problems)],
      format,
    );
  const { assessment, world } = loaded.value;
  const evaluateOn = (asOf: LocalDate) => {
    const risk = evaluateRisk(assessment, world, asOf, { brackets: false });
    return { risk, evaluation: evaluate(assessment, world, asOf, undefined, risk.tolerance) };
  };
  const taken = takeInWord(assessment, world, parts.value, { hash: sha256, today: today(), evaluateOn });
  if (!taken.ok) {
    const problems = problemOf(taken.refusal, path, into, loaded.value);
    return reportProblems(terminal, problems, format);
  }
  const { report } = taken;
  const words = wordsOf[lang];
  if (format === 'json') terminal.out(stableJson('word@1', report));
  else terminal.out(`${reportText(report, loaded.value, words, terminal)}\n`);
  return options.write ? write(terminal, loaded.value, report, options) : 0;
};

const problemOf = (
  refusal: WordRefusal,
  path: string,
  into: string,
  { assessment }: LoadedFolder,
): readonly InputProblem[] => {
  switch (refusal.type) {
    case 'notWord':
      return outcomeRefused('word-unreadable', message('problem.cli.wordUnreadable'), { path }).problems;
    case 'unmarked':
      return outcomeRefused('word-not-of-this', message('problem.cli.wordUnmarked'), { path }).problems;
    case 'otherAssessment': {
      const id = assessment.records.find(({ kind }) => kind === 'assessment')?.id ?? '';
      return outcomeRefused(
        'word-not-of-this',
        message('problem.cli.wordOther', { found: refusal.found, path: into, id }),
        { path },
      ).problems;
    }
  }
};

const reportText = (report: WordReport, loaded: LoadedFolder, words: Words, terminal: Terminal): string => {
  const { proposals, left, hasMoved, asOf, foreign } = report;
  if (foreign !== undefined) return foreignText(foreign, words, terminal);
  const { paint, width } = terminal;
  const name = namesIn(loaded, words);
  const lineOf = (line: number | undefined): string =>
    line === undefined ? '' : `, ${words.t('wordFile.line', { n: line })}`;
  const proposalText = (proposal: WordProposal): string =>
    [
      hang(
        `${words.t(`wordFile.${proposal.type}`)}: ${name(proposal.record)} (${proposal.record}, ${proposal.path}.${proposal.language}${lineOf(proposal.line)})`,
        width,
        '  ',
      ),
      hang(wordsText(diffWords(proposal.before, proposal.after), terminal), width, '    '),
      ...(proposal.isContested ? [hang(paint.yellow(words.t('wordFile.contested')), width, '    ')] : []),
    ].join('\n');
  const leftText = ({ reason, record, path, line, text, after }: WordLeft): string => {
    const where = record === undefined ? '' : ` (${record}, ${path}${lineOf(line)})`;
    const before =
      after === undefined || after === '' ? '' : ` ${words.t('wordFile.after', { text: after })}.`;
    return hang(`${words.t(`wordFile.reason.${reason}`)} ${text}${where}${before}`, width, '  ', '    ');
  };
  return [
    ...(hasMoved ? [paint.yellow(words.t('wordFile.moved', { date: asOf }))] : []),
    ...(proposals.length === 0 && left.length === 0 ? [words.t('wordFile.none')] : []),
    ...(proposals.length === 0
      ? []
      : [paint.bold(words.t('wordFile.count', { n: proposals.length })), ...proposals.map(proposalText)]),
    ...(left.length === 0
      ? []
      : [paint.bold(words.t('wordFile.left', { n: left.length })), ...left.map(leftText)]),
    ...(proposals.some(({ isContested }) => !isContested) ? [words.t('wordFile.write')] : []),
  ].join('\n\n');
};

const foreignText = (
  { answers, unplaced, missing }: ForeignForm,
  words: Words,
  { paint, width }: Terminal,
): string => {
  const { t } = words;
  return [
    paint.bold(t('wordFile.foreign', { n: answers.length })),
    ...answers.map(({ part, row, name, text }) => {
      const called = words.say(name.name);
      const where =
        row === undefined
          ? t('wordFile.foreignPart', { part, name: called })
          : t('wordFile.foreignRow', { part, row, name: called });
      return `${hang(where, width, '  ')}\n${hang(text, width, '    ')}`;
    }),
    ...(unplaced.length === 0
      ? []
      : [
          paint.bold(t('wordFile.unplaced', { n: unplaced.length })),
          ...unplaced.map(({ text, after }) =>
            hang(`${text} (${t('wordFile.after', { text: after })})`, width, '  ', '    '),
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          t('wordFile.missing', {
            parts: { list: missing.map(({ number, name }) => ({ und: `${number} ${words.say(name)}` })) },
          }),
        ]),
  ].join('\n\n');
};

const write = async (
  terminal: Terminal,
  { folder, own }: LoadedFolder,
  { proposals }: WordReport,
  { into, format, lang }: WordOptions,
): Promise<number> => {
  const taken = proposals.filter(({ isContested }) => !isContested);
  const { records, refused: kept } = withProposals(own.records, taken);
  const before = new Map(folder.sources.map((file) => [file.path, file.text]));
  const files = renderFolder(folder, { ...own, records }).filter(
    (file) => before.get(file.path) !== file.text,
  );
  const written = await writeFiles(into, files);
  if (!written.ok) return reportProblems(terminal, written.problems, format);
  if (format === 'json') return 0;
  const { t } = wordsOf[lang];
  const heldBack = proposals.length - taken.length + kept.length;
  terminal.out(
    `\n${[...written.value, t('wordFile.written', { n: taken.length - kept.length })].join('\n')}\n`,
  );
  if (heldBack > 0) terminal.out(`${t('wordFile.heldBack', { n: heldBack })}\n`);
  return 0;
};
