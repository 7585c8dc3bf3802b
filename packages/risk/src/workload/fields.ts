import { fitQuantiles, type StatedQuantile } from '../quantiles/fit-quantiles.js';
import {
  between,
  type Check,
  checkSum,
  type Fields,
  isFields,
  kindOf,
  list,
  number,
  numberIn,
  object,
  optional,
  positive,
  text,
} from './check.js';

/** Events a year beyond which a scenario should be stated per day, or as a share. */
const MOST_EVENTS = 1e7;
/** A rate whose greatest value is this many times its least is no estimate. */
const WIDEST_RATE = 1e8;
/** The same for 5 and 95 % points, beyond which a lognormal goes on: at a hundred thousand a law takes a second or two. */
const WIDEST_POINTS = 1e5;
/** Persons or kroner in one event: more than anyone can lose. */
const MOST = 1e15;
/** Sigma 8: the mean is 8e13 times the median, and no figure but the cap is left of the estimate. */
const WIDEST = 2e11;
/** A measure may remove a risk or make it up to a million times as large. */
const MOST_FACTOR = 1e6;
/** Less than this part of anything is nothing, and 0 says so; far below it floating point has no digits left. */
const LEAST_FACTOR = 1e-12;

/** Two ends, 0 < low <= high <= most, and the second not absurdly many times the first. */
const range = (
  low: string,
  high: string,
  most: number,
  widest: number,
  ofLow = positive(most),
): Readonly<Record<string, Check>> => ({
  [low]: number(ofLow),
  [high]: (value, path, note, beside) => {
    number(positive(most))(value, path, note, beside);
    const [least, greatest] = [numberIn(beside[low], ofLow), numberIn(value, positive(most))];
    if (greatest < least) note(path, greatest, `at least ${low}, ${least}`);
    if (greatest > least * widest) note(path, greatest, `at most ${widest} times ${low}`);
  },
});

/** 0 <= min <= mode <= max <= most. With the ends turned round there is one fault, not two. */
const pert = (most: number): Readonly<Record<string, Check>> => {
  const end = between(0, most);
  const endsOf = ({ min, max }: Fields): readonly [number, number] => [
    numberIn(min, end),
    numberIn(max, end),
  ];
  return {
    min: number(end),
    mode: number((beside) => {
      const [min, max] = endsOf(beside);
      return {
        test: (value) => max < min || !(value < min || value > max),
        allowed: `a number from min to max, ${min} to ${max}`,
      };
    }),
    max: (value, path, note, beside) => {
      number(end)(value, path, note, beside);
      const [min, max] = endsOf(beside);
      if (max < min) note(path, max, `at least min, ${min}`);
    },
  };
};

const isPair = (point: unknown): point is readonly [number, number] =>
  Array.isArray(point) && point.length === 2 && point.every((one) => typeof one === 'number');

/** Two or three [probability, value] that a law can have, each value at most `most`. */
const quantiles =
  (most: number): Check =>
  (value, path, note) => {
    if (!Array.isArray(value)) {
      note(path, value, 'two or three [probability, value], both rising');
      return;
    }
    const points: StatedQuantile[] = [];
    for (const [k, point] of value.entries()) {
      if (!isPair(point) || Number.isNaN(numberIn(point[1], positive(most)))) {
        note(`${path}[${k}]`, point, `[probability, value above 0, at most ${most}]`);
        return;
      }
      points.push(point);
    }
    const fit = fitQuantiles(points, path);
    if (!fit.ok) for (const { field, found, allowed } of fit.error) note(field, found, allowed);
  };

/** [value, cumulative probability], both rising, the last probability 1. */
const empirical: Check = (value, path, note) => {
  if (!Array.isArray(value) || value.length < 2) {
    note(path, value, 'a list of at least two [value, cumulative probability]');
    return;
  }
  let [lastX, lastC] = [-Infinity, 0];
  for (const [k, point] of value.entries()) {
    if (!isPair(point) || !between(0, MOST).test(point[0]) || !between(0, 1).test(point[1])) {
      note(`${path}[${k}]`, point, `[value from 0 to ${MOST}, cumulative probability from 0 to 1]`);
      return;
    }
    const [x, c] = point;
    if (x <= lastX) note(`${path}[${k}]`, point, `a value above the one before, ${lastX}`);
    if (c < lastC)
      note(`${path}[${k}]`, point, `a cumulative probability not below the one before, ${lastC}`);
    [lastX, lastC] = point;
  }
  if (lastC !== 1) note(`${path}[${value.length - 1}]`, lastC, 'a last cumulative probability of 1');
};

const rate = number(between(0, MOST_EVENTS, ' events a year'));

const frequency = kindOf({
  poisson: { rate },
  'gamma-poisson': { mean: rate, cv: number(between(0, 10)) },
  'poisson-pert': pert(MOST_EVENTS),
  'poisson-lognormal': range('p05', 'p95', MOST_EVENTS, WIDEST_POINTS),
  'poisson-log-uniform': range('low', 'high', MOST_EVENTS, WIDEST_RATE),
  'poisson-quantiles': { points: quantiles(MOST_EVENTS) },
});

const cap = optional(
  number(({ p05 }) => ({
    test: (value) => !(value < numberIn(p05, positive(MOST))) && positive(MOST).test(value),
    allowed: `a number at least p05, ${numberIn(p05, positive(MOST))}`,
  })),
);

const sizes = {
  lognormal: { ...range('p05', 'p95', MOST, WIDEST), cap },
  pert: pert(MOST),
  'log-uniform': range('low', 'high', MOST, WIDEST),
  quantiles: { points: quantiles(MOST), cap: optional(number(positive(MOST))) },
  empirical: { points: empirical },
  mixture: {
    parts: (value, path, note, beside) => {
      const part = kindOf(sizes, { weight: number(between(0, 1)) });
      list(part, 'a list of at least one part with a weight', 1)(value, path, note, beside);
      if (Array.isArray(value) && value.length > 0) checkSum(value, `${path}.weight`, note);
    },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Check>>>> as Readonly<
  Record<string, Readonly<Record<string, Check>>>
>;

const factorRange = object({
  ...range('low', 'high', MOST_FACTOR, Infinity, between(LEAST_FACTOR, MOST_FACTOR)),
  key: optional(text()),
});

const factor: Check = (value, path, note, beside) => {
  if (isFields(value)) factorRange(value, path, note, beside);
  else if (value !== 0 && Number.isNaN(numberIn(value, between(LEAST_FACTOR, MOST_FACTOR))))
    note(path, value, `0, a number from ${LEAST_FACTOR} to ${MOST_FACTOR}, or a range {low, high}`);
};

const factors = optional(list(factor, 'a list of factors'));
const alternative = object({ rate: optional(factor), consequence: optional(factor) });

/** The fields of a scenario. */
export const scenario = object({
  id: text('a text that names the scenario', 1),
  name: optional(text()),
  frequency,
  consequence: kindOf(sizes),
  rateFactors: factors,
  consequenceFactors: factors,
  commonFactor: optional(text('the name of a common factor')),
  alternatives: optional((value, path, note, beside) => {
    if (!isFields(value)) note(path, value, 'an object');
    else for (const [name, own] of Object.entries(value)) alternative(own, `${path}.${name}`, note, beside);
  }),
});

const level = object({ weight: number(between(0, 1)), multiplier: number(between(0, 1e6)) });

/** The common factors of a workload. */
export const commonFactors = optional(
  list(
    object({
      name: text('a text', 1),
      levels: (value, path, note, beside) => {
        list(level, 'a list of {weight, multiplier}', 1)(value, path, note, beside);
        if (Array.isArray(value) && value.length > 0) checkSum(value, path, note);
      },
    }),
    'a list',
  ),
);
