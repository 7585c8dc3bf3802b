import { evaluate, type Finding, type Language, type LocalDate } from '@risikobilde/core';
import { loadAssessment } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { answerOf } from '../text/answer.js';
import { findingsText, isOpen } from '../text/findings.js';
import { stableJson } from '../text/json.js';
import { claimsText, headText, tasksText } from '../text/overview.js';
import { type Format, reportProblems } from '../text/problems.js';
import { heading } from '../text/words.js';

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
  const whole = evaluate(loaded.value.assessment, loaded.value.world, asOf, knownAt);
  // What the platform's own records fall short of is for the platform to mend; a service is told how much there is.
  const isOwn = (item: Provenanced): boolean =>
    item.provenance === undefined ||
    item.provenance.from !== 'platform' ||
    aboutStatements.has(item.rule ?? '');
  const evaluation = {
    ...whole,
    findings: whole.findings.filter(isOwn),
    claims: whole.claims.filter(isOwn),
    tasks: whole.tasks.filter(isOwn),
  };
  const elsewhere = whole.findings.length - evaluation.findings.length;
  const count = (severity: string): number =>
    evaluation.findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  if (format === 'json') {
    const answer = answerOf(loaded.value, evaluation, lang);
    const { language, assessment, conclusion, claims, findings, tasks } = answer;
    const { standing, summary } = conclusion;
    terminal.out(
      stableJson({
        asOf,
        knownAt: evaluation.knownAt,
        language,
        assessment,
        ...counts,
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
      }),
    );
  } else {
    const parts = [
      headText(loaded.value.own, evaluation, lang, terminal),
      findingsText(loaded.value, evaluation.findings, lang, terminal),
      claimsText(evaluation, lang, terminal),
      tasksText(heading.reassess[lang], evaluation.tasks, lang, terminal),
      platformLine(elsewhere, lang),
      totals(counts, lang),
    ];
    terminal.out(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
  }
  return counts.errors > 0 ? 1 : 0;
};

type Provenanced = Pick<Finding, 'provenance'> & { readonly rule?: string };

/** Rules about what the service does with a statement: the place is the platform's record, the task the service's. */
const aboutStatements: ReadonlySet<string> = new Set([
  'rejected-without-replacement',
  'stance-open',
  'statement-unconfirmed',
  'yours-merely-adopted',
]);

const platformLine = (count: number, language: Language): string =>
  count === 0
    ? ''
    : {
        nb: `${count} funn i plattformens egne poster er ikke vist; de følger med i \`evaluate\`.`,
        nn: `${count} funn i plattforma sine eigne postar er ikkje viste; dei følgjer med i \`evaluate\`.`,
        en: `${count} findings in the platform's own records are not shown; \`evaluate\` has them.`,
      }[language];

const totals = (
  counts: { readonly errors: number; readonly warnings: number; readonly infos: number },
  language: Language,
): string =>
  ({
    nb: `${counts.errors} feil, ${counts.warnings} advarsler, ${counts.infos} til opplysning`,
    nn: `${counts.errors} feil, ${counts.warnings} åtvaringar, ${counts.infos} til opplysning`,
    en: `${counts.errors} errors, ${counts.warnings} warnings, ${counts.infos} for information`,
  })[language];
