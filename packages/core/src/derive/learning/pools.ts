import { poolLaws, type StatedLaw } from '@risikobilde/risk';
import type { Context } from '../../context.js';
import type { Interval } from '../../evaluation.js';
import type { RecordOf } from '../../model/assessment.js';
import type { Scale } from '../../world/world.js';
import { consequenceInterval, consequenceLaw, frequencyInterval, frequencyLaw } from '../estimate.js';
import { scaleOf } from '../scale.js';
import { calibrationOf, weightsOf } from './calibration.js';

/** What several assessors say together of a scenario in one alternative; 5, 50 and 95 % points. */
export type Pool = {
  readonly scenario: string;
  readonly alternative: string;
  readonly weighted: 'equal' | 'calibration';
  /** Each assessor's estimate of the last round they took part in, with its weight. */
  readonly opinions: readonly { readonly opinion: string; readonly weight: number }[];
  readonly frequency: Interval;
  readonly consequence: Interval;
};

/** The linear pool of each scenario and alternative that assessors have estimated. */
export const poolsOf = (context: Context): readonly Pool[] => {
  const scale = scaleOf(context);
  if (!scale) return [];
  const groups = new Map<string, RecordOf<'opinion'>[]>();
  for (const opinion of context.of('opinion').filter(({ on }) => on <= context.asOf)) {
    const key = `${opinion.scenario} ${opinion.alternative}`;
    groups.set(key, [...(groups.get(key) ?? []), opinion]);
  }
  return [...groups.values()].flatMap((opinions) => pooled(context, scale, opinions) ?? []);
};

const pooled = (
  context: Context,
  scale: Scale,
  opinions: readonly RecordOf<'opinion'>[],
): Pool | undefined => {
  const latest = new Map<string, RecordOf<'opinion'>>();
  for (const opinion of opinions) {
    const before = latest.get(opinion.assessor);
    if (before === undefined || isLater(opinion, before)) latest.set(opinion.assessor, opinion);
  }
  const heard = [...latest.values()];
  const [first] = heard;
  if (first === undefined) return undefined;
  const { by, weights } = weightsOf(
    heard.map(({ assessor }) => {
      const record = context.record(assessor);
      return record?.kind === 'assessor'
        ? calibrationOf(context, record)
        : { assessor, answered: 0, within: 0, expected: 0 };
    }),
  );
  const pool = (lawOf: (opinion: RecordOf<'opinion'>) => StatedLaw): Interval => {
    const law = poolLaws(heard.map((opinion, k) => ({ weight: weights[k] ?? 0, law: lawOf(opinion) })));
    return { low: law.quantile(0.05), mid: law.quantile(0.5), high: law.quantile(0.95) };
  };
  return {
    scenario: first.scenario,
    alternative: first.alternative,
    weighted: by,
    opinions: heard.map(({ id }, k) => ({ opinion: id, weight: weights[k] ?? 0 })),
    frequency: pool(
      ({ frequency }) => frequencyLaw(scale, frequency) ?? atPoint(frequencyInterval(scale, frequency).mid),
    ),
    consequence: pool(
      ({ consequence }) =>
        consequenceLaw(scale, consequence) ?? atPoint(consequenceInterval(scale, consequence).mid),
    ),
  };
};

const isLater = (a: RecordOf<'opinion'>, b: RecordOf<'opinion'>): boolean =>
  a.round === b.round ? a.on > b.on : a.round === 'second';

/** One number, of which its assessor is sure. */
const atPoint = (value: number): StatedLaw => ({ quantile: () => value, cdf: (x) => (x >= value ? 1 : 0) });
