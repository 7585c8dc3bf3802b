import { fitQuantiles } from '@risikobilde/risk';
import { z } from 'zod';
import { described, field } from '../kinds/description.js';
import type { DeepReadonly } from './deep-readonly.js';
import { quantilesStated, type QuantileEntry } from './quantiles-stated.js';
import { rangeSchema } from './shared.js';
import { wants } from './wanted.js';

/** The middle of what is estimated. */
export const middleField = field(z.number().positive().optional(), {
  help: true,
});

/** How many percent of cases lie below each value. */
export const chancesField = field(z.array(z.number().gt(0).lt(100)).min(2).max(3).optional(), {
  help: true,
});

// What keeps a middle or percentages from being quantiles of anything. A range alone may start at nought, or be one number.
const check = (context: z.RefinementCtx, name: string, stated: QuantileEntry): void => {
  const { range, middle, chances } = stated;
  if (middle === undefined && chances === undefined) return;
  const [low, high] = range;
  const refuse = (field: string, wanted: string, params: Readonly<Record<string, number>> = {}) =>
    context.addIssue({ code: 'custom', message: wanted, path: [field], params });
  if (!(low > 0 && low < high)) return refuse(name, wants('rangeOfMore'));
  if (middle !== undefined && !(low < middle && middle < high))
    return refuse('middle', wants('between'), { low, high });
  const values = middle === undefined ? 2 : 3;
  const isRising = chances?.every((one, k) => k === 0 || one > (chances[k - 1] ?? 0)) ?? true;
  if (chances && (chances.length !== values || !isRising))
    return refuse('chances', wants('risingPercentages'), { n: values });
  if (!fitQuantiles(quantilesStated(stated)).ok) return refuse(name, wants('notFarApart'));
};

/**
 * How often, in the words it was said in: a level of the attached scale, events a year, or years between events. A range alone
 * holds 90 of 100 cases.
 */
export const frequencySchema = z
  .union([
    described({
      level: field(z.int().min(1).max(10), { scale: 'likelihood' }),
    }),
    described({
      perYear: field(rangeSchema),
      middle: middleField,
      chances: chancesField,
    }).superRefine(({ perYear, ...said }, context) => check(context, 'perYear', { ...said, range: perYear })),
    described({
      onceInYears: field(
        rangeSchema.refine(([least]) => least > 0, { error: wants('yearsBetween') }),
        {
          help: true,
        },
      ),
      middle: middleField,
      chances: chancesField,
    }).superRefine(({ onceInYears, ...said }, context) =>
      check(context, 'onceInYears', { ...said, range: onceInYears }),
    ),
  ])
  .meta({ id: 'Frequency' });
export type Frequency = DeepReadonly<z.infer<typeof frequencySchema>>;

/** How large for people: a level of the scale, or persons harmed by one event. */
export const consequenceSchema = z
  .union([
    described({
      level: field(z.int().min(1).max(10), { scale: 'consequence' }),
    }),
    described({
      persons: field(rangeSchema),
      middle: middleField,
      chances: chancesField,
    }).superRefine(({ persons, ...said }, context) => check(context, 'persons', { ...said, range: persons })),
  ])
  .meta({ id: 'Consequence' });
export type Consequence = DeepReadonly<z.infer<typeof consequenceSchema>>;
