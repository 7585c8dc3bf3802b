import { evaluate } from '@risikobilde/core';
import { argumentOf } from '@risikobilde/core/argument';
import { toleranceOf } from '@risikobilde/core/risk';
import { argumentText } from '@risikobilde/publish';
import type { ArgumentForm } from '@risikobilde/publish/formats';
import { wordsOf } from '@risikobilde/words/all';
import { loadAssessment } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { idUnknown } from '../text/id-unknown.js';
import { reportProblems } from '../text/problems.js';
import type { CheckOptions } from './check.js';

export type ArgumentOptions = Omit<CheckOptions, 'format'> & { readonly form: ArgumentForm };

/** The argument of the conclusion, a claim or a premise for programs that others have made. 0, or 2 when there is no such id. */
export const argument = async (
  terminal: Terminal,
  path: string,
  id: string | undefined,
  { form, asOf, knownAt, lang, ...options }: ArgumentOptions,
): Promise<number> => {
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, 'text');
  const { assessment, world } = loaded.value;
  const evaluation = evaluate(
    assessment,
    world,
    asOf,
    knownAt,
    toleranceOf(assessment, world, asOf, knownAt),
  );
  const top = argumentOf(evaluation, id);
  if (top === undefined) return idUnknown(terminal, id ?? '', evaluation, 'text');
  const words = wordsOf[lang];
  const { id: of, title } = evaluation.assessment;
  terminal.out(argumentText(form, top, { of, title: words.say(title), asOf, words }));
  return 0;
};
