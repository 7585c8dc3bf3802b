/**
 * What an argument leans on, as a formula over facts by their number: one fact, all of several parts, or any one of them. Parts may be
 * shared; the parts of a formula are never above it.
 */
export type Formula =
  | { readonly fact: number }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] };

/** Sets of facts, each in rising order, the smallest first; none holds another. */
export type FactSets = {
  readonly sets: readonly (readonly number[])[];
  /** Whether there are more: larger than was asked for, or too many to list. */
  readonly isCutShort: boolean;
};

type Limits = { readonly order: number; readonly most: number };

/**
 * The minimal cut sets: facts that bring the argument down when they fall together, and would not with one fewer. `order`: the largest
 * that are listed.
 */
export const cutSets = (formula: Formula, order = 3, most = 5000): FactSets =>
  setsOf(formula, 'any', { order, most });

/** The minimal path sets: facts that carry the argument while they all hold, whatever becomes of the others. */
export const pathSets = (formula: Formula, most = 200): FactSets =>
  setsOf(formula, 'all', { order: Number.POSITIVE_INFINITY, most });

// Bottom up with absorption (MOCUS). A fall needs one of `all` and each of `any`; what carries needs the other way round.
const setsOf = (formula: Formula, joined: 'all' | 'any', limits: Limits): FactSets => {
  const done = new Map<Formula, FactSets>();
  const setsFor = (part: Formula): FactSets => {
    const known = done.get(part);
    if (known !== undefined) return known;
    const made = 'fact' in part ? { sets: [[part.fact]], isCutShort: false } : joinedSets(part);
    done.set(part, made);
    return made;
  };
  const joinedSets = (part: Exclude<Formula, { readonly fact: number }>): FactSets => {
    const isAll = 'all' in part;
    const parts = (isAll ? part.all : part.any).map(setsFor);
    return isAll === (joined === 'all') ? product(parts, limits) : union(parts, limits);
  };
  return setsFor(formula);
};

const union = (parts: readonly FactSets[], { most }: Limits): FactSets => {
  const sets = minimal(parts.flatMap((part) => part.sets));
  return {
    sets: sets.slice(0, most),
    isCutShort: sets.length > most || parts.some(({ isCutShort }) => isCutShort),
  };
};

const product = (parts: readonly FactSets[], { order, most }: Limits): FactSets => {
  let isCutShort = parts.some((part) => part.isCutShort);
  let sets: readonly (readonly number[])[] = [[]];
  for (const part of parts) {
    const pairs = sets.flatMap((left) => part.sets.map((right) => merged(left, right)));
    const fit = minimal(pairs.filter(({ length }) => length <= order));
    // What is dropped here might have been absorbed later: that there are more is then said once too often, and never too seldom.
    isCutShort ||= fit.length > most || pairs.some(({ length }) => length > order);
    sets = fit.slice(0, most);
  }
  return { sets, isCutShort };
};

const merged = (left: readonly number[], right: readonly number[]): readonly number[] =>
  left.length === 0 ? right : [...new Set([...left, ...right])].sort((a, b) => a - b);

const inOrder = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((fact, index) => fact !== b[index]);
  return a.length - b.length || (at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0));
};

/** Without what holds another: a set that is there twice, or is larger than needs be. */
const minimal = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const kept: (readonly number[])[] = [];
  // By their smallest fact: whatever a set holds begins with one of its own.
  const byFirst = new Map<number, (readonly number[])[]>();
  for (const set of [...sets].sort(inOrder)) {
    if (set.length === 0) return [set];
    const whole = new Set(set);
    const holdsOther = set.some((fact) =>
      byFirst.get(fact)?.some((other) => other.every((one) => whole.has(one))),
    );
    if (holdsOther) continue;
    kept.push(set);
    const [first = 0] = set;
    byFirst.set(first, [...(byFirst.get(first) ?? []), set]);
  }
  return kept;
};
