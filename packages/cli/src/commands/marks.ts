import { citedAs, conclusionMarks, evaluate, type MarkedFact } from '@risikobilde/core';
import { toleranceOf } from '@risikobilde/core/risk';
import { formatPercent } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { loadAssessment } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { stableJson } from '../text/json.js';
import { localise } from '../text/localise.js';
import { namesIn } from '../text/names.js';
import { reportProblems } from '../text/problems.js';
import { hang } from '../text/wrap.js';
import type { CheckOptions } from './check.js';

/** The facts under the conclusion with how each was read, the least sure first, and what leans on those. */
export const marks = async (terminal: Terminal, path: string, options: CheckOptions): Promise<number> => {
  const { asOf, knownAt, format, lang } = options;
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  const { assessment, world } = loaded.value;
  const words = wordsOf[lang];
  const tolerance = toleranceOf(assessment, world, asOf, knownAt);
  const evaluation = evaluate(assessment, world, asOf, knownAt, tolerance);
  const found = conclusionMarks(evaluation);
  if (format === 'json') {
    terminal.out(
      stableJson('marks@1', { asOf, knownAt: evaluation.knownAt, language: lang, ...localise(found, words) }),
    );
    return 0;
  }
  const name = namesIn(loaded.value, words);
  const row = (text: string): string => hang(text, terminal.width, '    ', '      ');
  const factLines = ({ fact, label, verification, isEarlier, cite, claims }: MarkedFact): string =>
    [
      hang(`${verification}  ${words.say(label)}`, terminal.width, '  ', '     '),
      ...(cite ? [terminal.paint.dim(row(citedAs(cite)))] : []),
      ...(fact === undefined ? [] : [terminal.paint.dim(row(fact))]),
      ...(isEarlier ? [row(words.t('cli.marks.earlier'))] : []),
      ...(verification === 'P' ? [terminal.paint.dim(row(hashed(cite)))] : []),
      ...claims.map((claim) => row(`← ${name(claim)}`)),
    ].join('\n');
  const hashed = (cite: MarkedFact['cite']): string =>
    cite?.textHash === undefined
      ? words.t('cli.marks.noHash')
      : words.t('cli.marks.hash', { hash: cite.textHash });
  const { total, primary, share, worst, facts } = found;
  const rest = facts.filter((fact) => !worst.includes(fact));
  terminal.out(
    `${[
      words.t('cli.marks.summary', { total, primary, share: formatPercent(share, lang) }),
      ...(worst.length > 0 ? [terminal.paint.bold(words.t('cli.marks.worst')), ...worst.map(factLines)] : []),
      ...(rest.length > 0 ? [terminal.paint.bold(words.t('cli.marks.rest')), ...rest.map(factLines)] : []),
    ].join('\n')}\n`,
  );
  return 0;
};
