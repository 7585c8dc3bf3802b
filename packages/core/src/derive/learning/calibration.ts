import { quantileScore } from '@risikobilde/risk';
import type { Context } from '../../context.js';
import type { RecordOf } from '../../model/assessment.js';
import { quantilesStated } from '../../model/estimate.js';

/** How an assessor's ranges held against questions whose answers are known. */
export type Calibration = {
  readonly assessor: string;
  /** Questions answered whose truth is known. */
  readonly answered: number;
  /** Truths between the ends, and how many there would be if every range held what it was said to. */
  readonly within: number;
  readonly expected: number;
  /** Mean quantile score in units of the logarithm; lower is better. Undefined where nothing is known. */
  readonly score?: number;
};

/** From so many known answers the questions tell assessors apart. */
export const enoughAnswers = 5;

export const calibrationOf = (context: Context, assessor: RecordOf<'assessor'>): Calibration => {
  const known = assessor.answers.flatMap((answer) => {
    const question = context.record(answer.question);
    const truth = question?.kind === 'seedQuestion' ? question.answer : undefined;
    if (truth === undefined) return [];
    // As for an estimate: a range that starts at nought starts at a hundredth of its top.
    const stated = quantilesStated(answer).map(([p, value]) => [p, value || answer.range[1] / 100] as const);
    const [first, last] = [stated[0]?.[0] ?? 0, stated.at(-1)?.[0] ?? 1];
    return [
      {
        isWithin: answer.range[0] <= truth && truth <= answer.range[1],
        inside: last - first,
        score: stated.reduce((sum, [p, value]) => sum + quantileScore(p, value, truth), 0) / stated.length,
      },
    ];
  });
  const sum = (of: (one: (typeof known)[number]) => number) => known.reduce((all, one) => all + of(one), 0);
  return {
    assessor: assessor.id,
    answered: known.length,
    within: sum(({ isWithin }) => Number(isWithin)),
    expected: sum(({ inside }) => inside),
    ...(known.length > 0 && { score: sum(({ score }) => score) / known.length }),
  };
};

/**
 * Weights of assessors, which sum to 1: as one over the quantile score where each has answered enough questions, and otherwise
 * equal. Without questions nobody is known to be better than another.
 */
export const weightsOf = (
  calibrations: readonly Calibration[],
): { readonly by: 'equal' | 'calibration'; readonly weights: readonly number[] } => {
  const scores = calibrations.flatMap(({ score, answered }) =>
    score !== undefined && score > 0 && answered >= enoughAnswers ? [1 / score] : [],
  );
  if (scores.length < calibrations.length || scores.length < 2)
    return { by: 'equal', weights: calibrations.map(() => 1 / calibrations.length) };
  const total = scores.reduce((sum, one) => sum + one, 0);
  return { by: 'calibration', weights: scores.map((one) => one / total) };
};
