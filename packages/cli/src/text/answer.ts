import {
  answerSentences,
  type ClaimResult,
  type ComparisonResult,
  type ComparisonVerdict,
  type Evaluation,
  type Finding,
  type Language,
  type PremiseResult,
  type RiskEvaluation,
} from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import type { LoadedFolder } from '../input/load.js';
import { type InLanguage, localise } from './localise.js';
import { roundNumbers } from './round-numbers.js';
import { type Where, whereIs } from '../input/places.js';

type WithoutGrounds<T> = Omit<T, 'grounds'>;

type Located = Omit<Evaluation, 'conclusion' | 'claims' | 'premises' | 'findings'> & {
  readonly conclusion: Omit<Evaluation['conclusion'], 'claims'> & {
    readonly claims: readonly WithoutGrounds<ClaimResult>[];
  };
  readonly claims: readonly WithoutGrounds<ClaimResult>[];
  readonly premises: readonly WithoutGrounds<PremiseResult>[];
  readonly findings: readonly (Finding & {
    readonly at: Finding['at'] & Partial<Where>;
    /** Who has decided what about it, when and why. */
    readonly decided?: readonly Sayable[];
  })[];
};

// The reasons under `because` say the same: once is enough to read.
const withoutGrounds = <T extends { readonly grounds: unknown }>({ grounds: _said, ...rest }: T) => rest;

/** What `evaluate --format json` prints. */
export type Answer = { readonly language: Language } & InLanguage<Located>;

/** An evaluation as it is handed out: texts in one language, and the file, line and column of what is found. */
export const answerOf = (loaded: LoadedFolder, evaluation: Evaluation, language: Language): Answer => {
  const findings = evaluation.findings.map((finding) => ({
    ...finding,
    at: { ...finding.at, ...whereIs(loaded, finding.at.record, finding.at.field) },
    ...decidedOf(loaded, finding),
  }));
  const conclusion = { ...evaluation.conclusion, claims: evaluation.conclusion.claims.map(withoutGrounds) };
  const [claims, premises] = [evaluation.claims.map(withoutGrounds), evaluation.premises.map(withoutGrounds)];
  const located: Located = { ...evaluation, conclusion, claims, premises, findings };
  return { language, ...localise(located, wordsOf[language]) };
};

const decidedOf = (
  { assessment }: LoadedFolder,
  finding: Finding,
): { readonly decided?: readonly Sayable[] } => {
  const decided = answerSentences(finding, (id) => assessment.records.find((record) => record.id === id));
  return decided.length === 0 ? {} : { decided };
};

/** The comparison of the same two alternatives over the draws. */
export const strengthOf = (
  risk: RiskEvaluation,
  { alternative, against }: Pick<ComparisonResult, 'alternative' | 'against'>,
): ComparisonVerdict | undefined =>
  risk.comparisons.find((c) => c.alternative === alternative && c.against === against);

/** The same with the distributions, and the strength of each comparison beside what the levels say. */
export const withDistributions = (answer: Answer, risk: RiskEvaluation, language: Language): object => ({
  ...answer,
  comparison: answer.comparison.map((row) => {
    const strength = strengthOf(risk, row);
    return strength ? { ...row, strength: roundNumbers(localise(strength, wordsOf[language])) } : row;
  }),
  distributions: roundNumbers(localise({ ...risk, comparisons: undefined }, wordsOf[language])),
});
