import type { Problem } from '../result.js';

/** Rule that a number must satisfy: a predicate, and its words for a message. */
export interface NumberRule {
  readonly test: (value: number) => boolean;
  readonly allowed: string;
}

/** Reads fields of one scenario (or of the top) and keeps a list of all that is wrong. */
export interface Reader {
  readonly problems: Problem[];
  /** Notes a problem with `field`. */
  reject(field: string, found: unknown, allowed: string): void;
  /** The number in `field` if it keeps the rule; otherwise notes the problem and gives NaN. */
  number(from: Fields, field: string, path: string, rule: NumberRule): number;
  /** The object in `value`, or null and a problem. */
  object(value: unknown, path: string): Fields | null;
  /** Notes every field that is not among the known ones: most are misspelt. */
  onlyKnown(from: Fields, path: string, known: readonly string[]): void;
}

/** An object from outside, its fields not yet looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** A reader for the scenario with this id, or for the top (null). */
export function createReader(scenario: string | null): Reader {
  const problems: Problem[] = [];
  const reject = (field: string, found: unknown, allowed: string): void => {
    problems.push({ scenario, field, found: foundToText(found), allowed });
  };
  return {
    problems,
    reject,
    number(from, field, path, rule) {
      const value = from[field];
      if (typeof value === 'number' && Number.isFinite(value) && rule.test(value)) return value;
      reject(`${path}${field}`, value, rule.allowed);
      return Number.NaN;
    },
    object(value, path) {
      if (isFields(value)) return value;
      reject(path, value, 'an object');
      return null;
    },
    onlyKnown(from, path, known) {
      for (const field of Object.keys(from)) {
        if (!known.includes(field))
          reject(`${path}${field}`, from[field], `no such field; known: ${known.join(', ')}`);
      }
    },
  };
}

/** Whether a value is a plain object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number in a closed range. */
export function between(low: number, high: number, unit = ''): NumberRule {
  return {
    test: (value) => value >= low && value <= high,
    allowed: `a number from ${low} to ${high}${unit === '' ? '' : ` ${unit}`}`,
  };
}

/** A number above 0, at most `high`. */
export function positive(high: number): NumberRule {
  return { test: (value) => value > 0 && value <= high, allowed: `a number above 0, at most ${high}` };
}

/** The value found, as text of one line. */
function foundToText(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
