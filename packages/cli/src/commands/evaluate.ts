import { evaluate as evaluateAssessment } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { wordsOf } from '@risikobilde/words/all';
import { loadAssessment } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { answerOf, withDistributions } from '../text/answer.js';
import { derivedText } from '../text/derivation-text.js';
import { findingsText } from '../text/findings.js';
import { stableJson } from '../text/json.js';
import { claimsText, headText, tasksText } from '../text/overview.js';
import { reportProblems } from '../text/problems.js';
import type { CheckOptions } from './check.js';

/** Everything that follows from the records and the world on the day. 0 whatever was found, 2 unreadable. */
export const evaluate = async (terminal: Terminal, path: string, options: CheckOptions): Promise<number> => {
  const { asOf, knownAt, format, lang } = options;
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  const risk = evaluateRisk(
    loaded.value.assessment,
    loaded.value.world,
    asOf,
    knownAt === undefined ? {} : { knownAt },
  );
  const evaluation = evaluateAssessment(
    loaded.value.assessment,
    loaded.value.world,
    asOf,
    knownAt,
    risk.tolerance,
  );
  if (format === 'json') {
    terminal.out(
      stableJson('evaluate@1', withDistributions(answerOf(loaded.value, evaluation, lang), risk, lang)),
    );
    return 0;
  }
  const words = wordsOf[lang];
  const parts = [
    headText(evaluation, words, terminal),
    claimsText(evaluation, words, terminal),
    derivedText(loaded.value, evaluation, risk, words, terminal),
    findingsText(loaded.value, evaluation.findings, words, terminal),
    tasksText(words.t('cli.reassess'), evaluation.tasks, words, terminal),
  ];
  terminal.out(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
  return 0;
};
