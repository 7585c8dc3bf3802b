import type { Sayable } from '@risikobilde/words/message';
import { publisherOf } from '../derive/publisher.js';
import type { Standing } from '../evaluation.js';
import type { Cite, Verification } from '../model/shared.js';
import { type FactSets, type Formula, cutSets, pathSets } from './cut-sets.js';
import { type Argued, cannotFall, createArgument, type Step, stepsUnder } from './steps.js';

/** What an argument ends in: a record, a source in the world, or what a rule makes of them. */
export type Fact = {
  readonly ref: string;
  readonly type: string;
  readonly label: Sayable;
  readonly standing: Standing;
  readonly verification?: Verification;
  readonly cite?: Cite;
  /** The publisher that it was read from, where it was read; its own `ref` where nobody published it. */
  readonly source: string;
};

/** Facts that bring down or carry together what leans on them, and how many distinct sources they are of. */
export type FactSet = {
  readonly facts: readonly Fact[];
  readonly sources: readonly string[];
  /** How many facts. */
  readonly order: number;
};

export type Leaning = {
  /** How what was asked about stands now. */
  readonly standing: string;
  readonly facts: readonly (Fact & {
    /** The claims that fall, or have fallen, by this fact alone. */
    readonly brings: readonly string[];
    /** The claims that lean on it, alone or with others. */
    readonly claims: readonly string[];
  })[];
  /** The least that brings it down, by facts, up to the order that was asked for. */
  readonly sets: readonly FactSet[];
  /** The same by the sources that would have to fail together. */
  readonly sourceSets: readonly FactSet[];
  /** The least that carries it. */
  readonly paths: readonly FactSet[];
  /** Claims and premises among it that nothing can bring down, since nothing they rest on could fall: they are in no set. */
  readonly groundless: readonly { readonly ref: string; readonly type: string; readonly label: Sayable }[];
  /** What is not listed: larger sets, or too many. */
  readonly isCutShort: { readonly sets: boolean; readonly sourceSets: boolean; readonly paths: boolean };
};

/**
 * What the conclusion, a claim or a premise hangs on: the least sets of facts that bring it down, and those that carry it. Undefined where
 * no claim or premise has that id. Whether a fact is likely to fall, and what merely speaks against it, is not in it.
 */
export const leaningOf = (
  evaluation: Argued,
  { id, order = 3 }: { readonly id?: string | undefined; readonly order?: number | undefined } = {},
): Leaning | undefined => {
  const argument = createArgument(evaluation);
  const asked = id === undefined ? undefined : argument.of(id);
  if (id !== undefined && asked === undefined) return undefined;
  const top = asked === undefined ? argument.conclusion() : [asked];
  const { facts, formulaOf } = createFormulas();
  const formula: Formula = { all: top.map(formulaOf) };
  const sets = cutSets(formula, order);
  const paths = pathSets(formula);
  const sources = [...new Set(facts.map(({ source }) => source))];
  const sourceSets = cutSets(
    withSources(formula, (fact) => sources.indexOf(facts[fact]?.source ?? '')),
    order,
  );
  const reached = factsOf(formula);
  const listed = (found: FactSets): readonly FactSet[] =>
    found.sets.map((set) => setOf(set.flatMap((fact) => facts[fact] ?? [])));
  const bringing = evaluation.claims.map(({ id: claim }) => {
    const step = argument.of(claim);
    const own = step === undefined ? { all: [] } : formulaOf(step);
    return { claim, alone: new Set(cutSets(own, 1).sets.flat()), any: factsOf(own) };
  });
  return {
    standing:
      asked === undefined
        ? evaluation.conclusion.standing
        : (evaluation.premises.find((premise) => premise.id === id)?.standing ?? asked.standing),
    facts: [...reached].flatMap((index) => {
      const fact = facts[index];
      if (fact === undefined) return [];
      const claims = bringing.filter(({ any }) => any.has(index));
      return [
        {
          ...fact,
          brings: claims.filter(({ alone }) => alone.has(index)).map(({ claim }) => claim),
          claims: claims.map(({ claim }) => claim),
        },
      ];
    }),
    sets: listed(sets),
    sourceSets: sourceSets.sets
      .map((set) => {
        const named = set.map((source) => sources[source] ?? '');
        const own = [...reached].flatMap((index) => facts[index] ?? []);
        return { ...setOf(own.filter(({ source }) => named.includes(source))), order: set.length };
      })
      .toSorted((a, b) => a.order - b.order || b.facts.length - a.facts.length),
    paths: listed(paths),
    groundless: stepsUnder(top)
      .filter((step) => (step.type === 'claim' || step.type === 'premise') && cannotFall(step))
      .map(({ ref, type, label }) => ({ ref, type, label })),
    isCutShort: {
      sets: sets.isCutShort,
      sourceSets: sourceSets.isCutShort,
      paths: paths.isCutShort,
    },
  };
};

const setOf = (facts: readonly Fact[]): FactSet => ({
  facts,
  sources: [...new Set(facts.map(({ source }) => source))],
  order: facts.length,
});

const partsOf = (formula: Formula): readonly Formula[] =>
  'fact' in formula ? [] : 'all' in formula ? formula.all : formula.any;

const factsOf = (formula: Formula): ReadonlySet<number> => {
  const found = new Set<number>();
  const seen = new Set<Formula>();
  const walk = (part: Formula): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if ('fact' in part) found.add(part.fact);
    for (const inner of partsOf(part)) walk(inner);
  };
  walk(formula);
  return found;
};

const withSources = (formula: Formula, sourceOf: (fact: number) => number): Formula => {
  const made = new Map<Formula, Formula>();
  const walk = (part: Formula): Formula => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const own: Formula =
      'fact' in part
        ? { fact: sourceOf(part.fact) }
        : 'all' in part
          ? { all: part.all.map(walk) }
          : { any: part.any.map(walk) };
    made.set(part, own);
    return own;
  };
  return walk(formula);
};

/** Steps as formulas over their facts, which are numbered as they are met. */
const createFormulas = () => {
  const facts: Fact[] = [];
  const indexes = new Map<string, number>();
  const made = new Map<Step, Formula>();
  const factOf = ({ key, ref, type, label, standing, verification, cite }: Step): Formula => {
    const index = indexes.get(key) ?? facts.length;
    if (index === facts.length) {
      indexes.set(key, index);
      facts.push({
        ref,
        type,
        label,
        standing,
        ...(verification && { verification }),
        ...(cite && { cite }),
        source: cite === undefined ? ref : publisherOf(cite),
      });
    }
    return { fact: index };
  };
  const formulaOf = (step: Step): Formula => {
    const known = made.get(step);
    if (known !== undefined) return known;
    // Facts are numbered before what they rest on, in the order in which they are read.
    const own = step.isFact ? [factOf(step)] : [];
    const below = step.steps.map(formulaOf);
    const [only] = own;
    const formula: Formula =
      only !== undefined && below.length === 0
        ? only
        : step.join === 'any'
          ? { any: below }
          : { all: [...own, ...below] };
    made.set(step, formula);
    return formula;
  };
  return { facts, formulaOf };
};
