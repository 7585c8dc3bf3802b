import type { Fact, Leaning } from './leaning.js';

type Weighed = Leaning['facts'][number];

/** Who says what an argument rests on, and how much of it hangs on them. */
export type PublisherWeight = {
  /** The site, or the name that a citation begins with; undefined of what nobody published: the assessment's own records. */
  readonly publisher: string | undefined;
  readonly facts: readonly Weighed[];
  /** The claims that rest on any of it, each once. */
  readonly claims: readonly string[];
  /** How many of its facts bring it down alone. */
  readonly alone: number;
};

/** What an argument rests on by who says it, those that most claims hang on first; its own records come last. */
export const publisherWeights = ({
  facts,
  sets,
}: Pick<Leaning, 'facts' | 'sets'>): readonly PublisherWeight[] => {
  const groups = new Map<string | undefined, Weighed[]>();
  for (const fact of facts) {
    const publisher = fact.cite && fact.source;
    groups.set(publisher, [...(groups.get(publisher) ?? []), fact]);
  }
  const alone = singlePoints({ sets });
  return [...groups]
    .map(([publisher, own]) => ({
      publisher,
      facts: own,
      claims: [...new Set(own.flatMap(({ claims }) => claims))],
      alone: own.filter((fact) => alone.has(factKey(fact))).length,
    }))
    .toSorted(
      (a, b) =>
        Number(a.publisher === undefined) - Number(b.publisher === undefined) ||
        b.claims.length - a.claims.length ||
        b.alone - a.alone,
    );
};

/** The facts that bring it down alone, by `factKey`. */
export const singlePoints = ({ sets }: Pick<Leaning, 'sets'>): ReadonlySet<string> =>
  new Set(sets.flatMap(({ order, facts: [only] }) => (order === 1 && only ? [factKey(only)] : [])));

/** A fact's step: one record may be leaned on in two ways. */
export const factKey = ({ type, ref }: Pick<Fact, 'type' | 'ref'>): string => `${type} ${ref}`;
