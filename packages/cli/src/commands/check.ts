import { isOpen, isOwn, isPastVouching, type Language, type LocalDate, whatRemains } from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import { say, wordsOf } from '@risikobilde/words/all';
import { checkEvidence } from '../input/check-evidence.js';
import { today } from '../clock.js';
import { loadAssessment } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { answerOf } from '../text/answer.js';
import { findingsText } from '../text/findings.js';
import { stableJson } from '../text/json.js';
import { claimsText, headText, tasksText } from '../text/overview.js';
import { type Format, reportProblems } from '../text/problems.js';

export type CheckOptions = {
  readonly asOf: LocalDate;
  readonly knownAt?: LocalDate;
  readonly format: Format;
  readonly lang: Language;
  readonly world?: string;
};

/** Errors in the files, findings, and the standing of every claim. 0 no errors, 1 findings of severity error, 2 unreadable. */
export const check = async (terminal: Terminal, path: string, options: CheckOptions): Promise<number> => {
  const { asOf, knownAt, format, lang } = options;
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  const whole = evaluateWithTolerance(loaded.value.assessment, loaded.value.world, asOf, knownAt);
  // What the platform's own records fall short of is for the platform to mend; a service is told how much there is.
  const evaluation = {
    ...whole,
    findings: whole.findings.filter(isOwn),
    claims: whole.claims.filter(isOwn),
  };
  const remains = whatRemains(whole);
  const count = (severity: string): number =>
    evaluation.findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
  const evidence = await checkEvidence(path, loaded.value.own.records);
  const counts = {
    errors: count('error') + evidence.length,
    warnings: count('warning'),
    infos: count('info'),
  };
  if (format === 'json') {
    const answer = answerOf(loaded.value, evaluation, lang);
    const { language, assessment, conclusion, claims, findings, tasks } = answer;
    const { standing, summary } = conclusion;
    terminal.out(
      stableJson('check@1', {
        asOf,
        knownAt: evaluation.knownAt,
        language,
        assessment,
        ...counts,
        remaining: { own: remains.matters.length, platform: remains.platform.length },
        conclusion: { standing, summary },
        claims: claims.map(({ id, section, essential, standing, text, summary }) => ({
          id,
          section,
          essential,
          standing,
          text,
          summary,
        })),
        findings,
        tasks,
        evidence: evidence.map((fault) => ({ path: fault.path, message: say(fault.message, lang) })),
      }),
    );
  } else {
    const words = wordsOf[lang];
    const firstError = evaluation.findings.find((finding) => finding.severity === 'error' && isOpen(finding));
    const { world } = loaded.value;
    const parts = [
      isPastVouching(world, today())
        ? words.t('cli.world.pastVouching', { fetched: world.edition?.fetched ?? '–' })
        : '',
      headText(evaluation, words, terminal),
      findingsText(loaded.value, evaluation.findings, words, terminal),
      claimsText(evaluation, words, terminal),
      tasksText(words.t('cli.reassess'), evaluation.tasks, words, terminal),
      evidence.map((fault) => `${fault.path} ${say(fault.message, lang)}`).join('\n'),
      firstError === undefined ? '' : words.t('cli.findingId', { example: firstError.id }),
      words.t('remains.own', { n: remains.matters.length }),
      remains.platform.length === 0 ? '' : words.t('cli.check.platform', { n: remains.platform.length }),
      words.t('cli.check.totals', counts),
    ];
    terminal.out(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
  }
  return counts.errors > 0 ? 1 : 0;
};
