// The compiler checks that every kind returns; the rule does not see that the switch is exhaustive.
/* oxlint-disable typescript/consistent-return */
import type { FrequencySpec } from '../scenario.js';
import { readQuantiles } from './read-quantiles.js';
import { between, type Fields, positive, type Reader } from './reader.js';

/** Events a year beyond which a scenario should be stated per day, or as a share. */
const MOST_EVENTS = 1e7;
/** A rate whose greatest value is this many times its least is no estimate. */
const WIDEST = 1e8;
/** The same for 5 and 95 % points, beyond which a lognormal goes on: at a hundred thousand a law takes a second or two. */
const WIDEST_POINTS = 1e5;

const kinds = [
  'poisson',
  'gamma-poisson',
  'poisson-pert',
  'poisson-lognormal',
  'poisson-log-uniform',
  'poisson-quantiles',
] as const;

/** The frequency in `value`, or null with every fault noted. */
export function readFrequency(value: unknown, reader: Reader): FrequencySpec | null {
  const from = reader.object(value, 'frequency');
  if (from === null) return null;
  const kind = kinds.find((known) => known === from['kind']);
  if (kind === undefined) {
    reader.reject('frequency.kind', from['kind'], `one of ${kinds.join(', ')}`);
    return null;
  }
  const before = reader.problems.length;
  const spec = readKind(kind, from, reader);
  return reader.problems.length === before ? spec : null;
}

function readKind(kind: (typeof kinds)[number], from: Fields, reader: Reader): FrequencySpec {
  const path = 'frequency.';
  const rate = between(0, MOST_EVENTS, 'events a year');
  const known = (...fields: string[]): void => reader.onlyKnown(from, path, ['kind', ...fields]);
  switch (kind) {
    case 'poisson':
      known('rate');
      return { kind, rate: reader.number(from, 'rate', path, rate) };
    case 'gamma-poisson':
      known('mean', 'cv');
      return {
        kind,
        mean: reader.number(from, 'mean', path, rate),
        cv: reader.number(from, 'cv', path, between(0, 10)),
      };
    case 'poisson-pert':
      known('min', 'mode', 'max');
      return { kind, ...readPert(from, reader, path, MOST_EVENTS) };
    case 'poisson-lognormal': {
      known('p05', 'p95');
      const [p05, p95] = readRange(from, ['p05', 'p95'], reader, path, MOST_EVENTS, WIDEST_POINTS);
      return { kind, p05, p95 };
    }
    case 'poisson-log-uniform': {
      known('low', 'high');
      const [low, high] = readRange(from, ['low', 'high'], reader, path, MOST_EVENTS, WIDEST);
      return { kind, low, high };
    }
    case 'poisson-quantiles':
      known('points');
      return { kind, points: readQuantiles(from['points'], reader, `${path}points`, MOST_EVENTS) };
  }
}

/** 0 <= min <= mode <= max <= most. */
export function readPert(
  from: Fields,
  reader: Reader,
  path: string,
  most: number,
): { min: number; mode: number; max: number } {
  const min = reader.number(from, 'min', path, between(0, most));
  const max = reader.number(from, 'max', path, between(0, most));
  if (max < min) reader.reject(`${path}max`, max, `at least min, ${min}`);
  const mode = reader.number(from, 'mode', path, {
    // With the ends turned round there is one fault, not two.
    test: (value) => max < min || (!(value < min) && !(value > max)),
    allowed: `a number from min to max, ${min} to ${max}`,
  });
  return { min, mode, max };
}

/** 0 < first <= second <= most, and the second not absurdly many times the first. */
export function readRange(
  from: Fields,
  [low, high]: readonly [string, string],
  reader: Reader,
  path: string,
  most: number,
  widest: number,
): readonly [number, number] {
  const least = reader.number(from, low, path, positive(most));
  const greatest = reader.number(from, high, path, positive(most));
  if (greatest < least) reader.reject(`${path}${high}`, greatest, `at least ${low}, ${least}`);
  if (greatest > least * widest) reader.reject(`${path}${high}`, greatest, `at most ${widest} times ${low}`);
  return [least, greatest];
}
