/** Where an outcome stands against another: `within` is closer than the zone, and then nothing is ranked. */
export type Standing = 'lower' | 'within' | 'higher';

/** Expected outcomes a year of a scenario in two alternatives. */
export interface Pair {
  readonly id: string;
  readonly mine: number;
  readonly other: number;
}

/** The smallest set of scenarios without which the answer is another, and what it then is. */
export interface Turning {
  readonly scenarios: readonly string[];
  readonly becomes: Standing;
  /** What is left of `mine` divided by what is left of `other`; null when nothing is left of the other. */
  readonly ratio: number | null;
  /** The answer as one scenario after another is left out, in their order; the last is what it becomes. */
  readonly steps: readonly Step[];
}

/** The answer once a scenario, and those before it, are left out. */
interface Step {
  readonly without: string;
  readonly mine: number;
  readonly other: number;
  readonly standing: Standing;
}

/** Where `mine` stands against `other`. Nought and nought are the same. */
export function standingOf(mine: number, other: number, zone: number): Standing {
  if (mine <= other * (1 - zone) && mine < other) return 'lower';
  return mine >= other * (1 + zone) && mine > other ? 'higher' : 'within';
}

/**
 * The smallest set of scenarios whose removal gives another standing; null when no set does that leaves something. Exact: to cross
 * an end of the zone the scenarios that weigh most towards it go first, and no other set of that size takes more away.
 */
export function turningOf(pairs: readonly Pair[], zone: number): Turning | null {
  const now = standingOf(sumOf(pairs, 'mine'), sumOf(pairs, 'other'), zone);
  const ways = now === 'within' ? ([-1, 1] as const) : now === 'higher' ? ([1] as const) : ([-1] as const);
  const found = ways.flatMap((way) => removalOf(pairs, zone, now, way) ?? []);
  return found.sort((a, b) => a.scenarios.length - b.scenarios.length)[0] ?? null;
}

/** Takes away the scenarios that weigh most one way (1: make `mine` the higher) until the standing is another. */
function removalOf(pairs: readonly Pair[], zone: number, now: Standing, way: 1 | -1): Turning | null {
  // From within, the far end of the zone has to be crossed; from outside, the near one.
  const end = 1 + (now === 'within' ? -way : way) * zone;
  const weight = ({ mine, other }: Pair): number => way * (mine - end * other);
  const ordered = pairs
    .filter((pair) => pair.mine > 0 || pair.other > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  const steps: Step[] = [];
  for (let count = 1; count < ordered.length; count++) {
    const left = ordered.slice(count);
    const [mine, other] = [sumOf(left, 'mine'), sumOf(left, 'other')];
    const becomes = standingOf(mine, other, zone);
    steps.push({ without: ordered[count - 1].id, mine, other, standing: becomes });
    if (becomes !== now)
      return {
        scenarios: ordered.slice(0, count).map(({ id }) => id),
        becomes,
        ratio: other === 0 ? null : mine / other,
        steps,
      };
    // What weighs nothing, or the other way, turns nothing.
    if (weight(ordered[count]) <= 0) return null;
  }
  return null;
}

function sumOf(pairs: readonly Pair[], side: 'mine' | 'other'): number {
  return pairs.reduce((sum, pair) => sum + pair[side], 0);
}
