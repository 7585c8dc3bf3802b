import type { Sayable } from '@risikobilde/words/message';
import { publisherOf } from '../derive/publisher.js';
import type { Evaluation, Reason, Standing } from '../evaluation.js';
import type { Cite, Verification } from '../model/shared.js';
import { type FactSets, type Formula, cutSets, pathSets } from './cut-sets.js';

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
  /** What is not listed: larger sets, or too many. */
  readonly isCutShort: { readonly sets: boolean; readonly sourceSets: boolean; readonly paths: boolean };
};

/** What of an evaluation the arguments are in. */
export type Argued = Pick<Evaluation, 'conclusion' | 'claims' | 'premises'>;

/** Reasons that speak for or against what they stand under, and that it does not lean on. */
const besides: ReadonlySet<string> = new Set([
  'event',
  'action',
  'edition',
  'technology',
  'check',
  'finding',
  'flaw',
  'doubt',
  'question',
  'successor',
  'statement',
]);

/** Reasons that are no more than the reasons under them. */
const joints: ReadonlySet<string> = new Set([
  'all',
  'transfers',
  'transfer',
  'adequacy',
  'lawful',
  'direction',
  'comparison',
  'rule',
]);

/**
 * What the conclusion, a claim or a premise hangs on: the least sets of facts that bring it down, and those that carry it. Undefined where
 * no claim or premise has that id. Whether a fact is likely to fall, and what merely speaks against it, is not in it.
 */
export const leaningOf = (
  evaluation: Argued,
  { id, order = 3 }: { readonly id?: string | undefined; readonly order?: number | undefined } = {},
): Leaning | undefined => {
  const argument = createArgument(evaluation);
  const asked =
    id === undefined
      ? { formula: argument.conclusion(), standing: evaluation.conclusion.standing }
      : argument.of(id);
  if (asked === undefined) return undefined;
  const { formula, standing } = asked;
  const sets = cutSets(formula, order);
  const paths = pathSets(formula);
  const { facts } = argument;
  const sources = [...new Set(facts.map(({ source }) => source))];
  const sourceSets = cutSets(
    withSources(formula, (fact) => sources.indexOf(facts[fact]?.source ?? '')),
    order,
  );
  const reached = factsOf(formula);
  const listed = (found: FactSets): readonly FactSet[] =>
    found.sets.map((set) => setOf(set.flatMap((fact) => facts[fact] ?? [])));
  const bringing = evaluation.claims.map(({ id: claim }) => {
    const own = argument.of(claim)?.formula ?? { all: [] };
    return { claim, alone: new Set(cutSets(own, 1).sets.flat()), any: factsOf(own) };
  });
  return {
    standing,
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

/** What a platform says outside its conclusion brings down no conclusion of a service. */
const isOwn = ({ provenance }: Argued['claims'][number]): boolean => (provenance?.from ?? 'own') === 'own';

/** The arguments of an evaluation as formulas, each claim and premise once. */
const createArgument = ({ conclusion, claims, premises }: Argued) => {
  const facts: Fact[] = [];
  const indexes = new Map<string, number>();
  const parts = new Map<string, Formula>();
  const factOf = ({ ref, type, label, standing, verification, cite }: Reason): Formula => {
    const key = `${type} ${ref}`;
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
    const known = parts.get(key) ?? { fact: index };
    parts.set(key, known);
    return known;
  };
  const ofReason = (reason: Reason): Formula => {
    const { type, ref, children } = reason;
    if (type === 'anyOf') return { any: children.map(ofReason) };
    if (type === 'premise' || type === 'claim') return of(ref)?.formula ?? factOf(reason);
    const under = children.filter((child) => !besides.has(child.type));
    if (under.length === 0) return factOf(reason);
    const below = under.map(ofReason);
    return { all: joints.has(type) ? below : [factOf(reason), ...below] };
  };
  const kept = (key: string, make: () => Formula): Formula => {
    const known = parts.get(key);
    if (known !== undefined) return known;
    // What rests on itself is held by nothing; files refuse it, and a model made in memory may still have it.
    parts.set(key, { any: [] });
    const made = make();
    parts.set(key, made);
    return made;
  };
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
  const premisesById = new Map(premises.map((premise) => [premise.id, premise]));
  const of = (id: string): { readonly formula: Formula; readonly standing: string } | undefined => {
    const claim = claimsById.get(id);
    if (claim !== undefined) {
      const { grounds, unless, standing } = claim;
      const formula = kept(`of ${id}`, () => {
        // A claim without grounds is held by nothing.
        const own: Formula = grounds.length === 0 ? { any: [] } : { all: grounds.map(ofReason) };
        return unless === undefined ? own : { any: [own, ofReason(unless)] };
      });
      return { formula, standing };
    }
    const premise = premisesById.get(id);
    return (
      premise && {
        formula: kept(`of ${id}`, () => ({ all: premise.grounds.map(ofReason) })),
        standing: premise.standing,
      }
    );
  };
  return {
    facts,
    of,
    conclusion: (): Formula => ({
      // Those that bring it down when they fall: what carries it, and every claim of its own that something is lawful.
      all: [...new Set([...conclusion.claims, ...claims.filter(isOwn)])]
        .filter(({ essential, legality }) => essential || legality !== undefined)
        .flatMap(({ id }) => of(id)?.formula ?? []),
    }),
  };
};
