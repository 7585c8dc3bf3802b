import { type Evaluation, type Finding, type Language, type Localised, localise } from '@risikobilde/core';
import type { Loaded } from '../input/load.js';
import { type Where, whereIs } from '../input/places.js';

type Located = Omit<Evaluation, 'findings'> & {
  readonly findings: readonly (Finding & { readonly at: Finding['at'] & Partial<Where> })[];
};

/** What `evaluate --format json` prints. */
export type Answer = { readonly language: Language } & Localised<Located>;

/** An evaluation as it is handed out: texts in one language, and the file, line and column of what is found. */
export const answerOf = (loaded: Loaded, evaluation: Evaluation, language: Language): Answer => {
  const findings = evaluation.findings.map((finding) => ({
    ...finding,
    at: { ...finding.at, ...whereIs(loaded, finding.at.record, finding.at.field) },
  }));
  return { language, ...localise<Located>({ ...evaluation, findings }, language) };
};
