import { exp } from '../numerics/elementary.js';
import type { Portfolio } from '../portfolio.js';
import type { Atom } from '../size/size.js';

/**
 * Atom of the severity: a value that sizes of events take with probability of its own, most often a cap: all persons of
 * a service at once.
 */
interface Jump {
  readonly at: number;
  /** Which scenarios have it, and the share of their events that are of just this size. */
  readonly parts: readonly { readonly component: number; readonly atom: Atom }[];
}

/** A year with so many events of each jump. */
export interface JumpCount {
  readonly counts: readonly number[];
  /** Sum of these events. */
  readonly sum: number;
}

/** The jumps of a portfolio that are told apart. */
export interface Jumps {
  readonly jumps: readonly Jump[];
  /** Outcomes from and up to which years with jumps are likely enough to be looked for. */
  readonly from: number;
  readonly upTo: number;
}

/** Events a year below which a jump moves no quantile that is asked for. */
const RARE = 2e-5;
/** Years that are left out together are no likelier than this. */
const LEFT_OUT = 1e-6;
/** Beyond so many kinds of years the whole law on a grid is as quick. */
export const MOST_YEARS = 12;

/** The jumps that inversion would smear, where rates are at most `most` times the platform's: those of sizes with one scale. */
export function findJumps(portfolio: Portfolio, most: number): Jumps {
  const jumps = jumpsOf(portfolio).filter((jump) => rateOf(portfolio, jump) * most >= RARE);
  const from = Math.min(...jumps.map(({ at }) => at));
  const upTo = jumps.reduce((sum, jump) => sum + jump.at * mostEvents(rateOf(portfolio, jump) * most), 0);
  return { jumps, from: from * exp(-REACH), upTo: upTo * exp(REACH) };
}

/** A number of events that is hardly ever exceeded at this rate. */
function mostEvents(rate: number): number {
  return 2 + rate + 5 * Math.sqrt(rate);
}

function jumpsOf({ components }: Portfolio): readonly Jump[] {
  const jumps: { at: number; parts: Jump['parts'][number][] }[] = [];
  components.forEach(({ size, scales }, component) => {
    if (scales.points.length > 1 || scales.points[0] === 0) return;
    for (const atom of size.atoms) {
      const at = atom.at * scales.points[0];
      if (at === 0) continue;
      const same = jumps.find((jump) => Math.abs(jump.at / at - 1) < 1e-9);
      if (same) same.parts.push({ component, atom });
      else jumps.push({ at, parts: [{ component, atom }] });
    }
  });
  return jumps;
}

function rateOf({ components }: Portfolio, { parts }: Jump): number {
  return parts.reduce(
    (sum, { component, atom }) => sum + components[component].frequency.mean * atom.weight,
    0,
  );
}

/** The years by how likely they are at these rates, until little is left; null where they are too many to be told apart. */
export function likelyYears(jumps: readonly Jump[], rates: readonly number[]): readonly JumpCount[] | null {
  const waiting = [
    { counts: jumps.map(() => 0), likelihood: exp(-rates.reduce((sum, rate) => sum + rate, 0)) },
  ];
  const years: JumpCount[] = [];
  for (let left = 1; left > LEFT_OUT; ) {
    if (years.length === MOST_YEARS) return null;
    waiting.sort((a, b) => a.likelihood - b.likelihood);
    const next = waiting.pop();
    if (next === undefined) break;
    const { counts, likelihood } = next;
    left -= likelihood;
    years.push({ counts, sum: counts.reduce((sum, count, g) => sum + count * jumps[g].at, 0) });
    // Each year is reached once: from the one with an event less of its last jump.
    const from = Math.max(
      0,
      counts.findLastIndex((count) => count > 0),
    );
    for (let g = from; g < jumps.length; g++) {
      const more = counts.with(g, counts[g] + 1);
      waiting.push({ counts: more, likelihood: (likelihood * rates[g]) / more[g] });
    }
  }
  return years;
}

/** How near to a jump an outcome must be for inversion to smear it, in natural-log units. */
const REACH = 0.5;
/** Jumps that are less than this part of an outcome move it by no more. */
const SLIGHT = 1e-3;

/** Whether years with jumps lie so near an outcome that inversion of the whole is not to be trusted there. */
export function isNearJump({ jumps, from, upTo }: Jumps, outcome: number): boolean {
  return outcome >= from && outcome <= upTo && jumps.some(({ at }) => at >= SLIGHT * outcome);
}
