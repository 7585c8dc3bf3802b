import type { Sayable } from '@risikobilde/words/message';
import type { Reason } from '../evaluation.js';
import { memoiseByObject } from '../model/memoise.js';
import { surestAs } from '../model/surest-as.js';
import type { Cite, Verification } from '../model/shared.js';

/** A fact under the conclusion, how it was read, and which claims of the conclusion lean on it. */
export type MarkedFact = {
  /** Its address, which a reading names it by; none where it is not known which part of a text it is. */
  readonly fact?: string;
  readonly ref: string;
  readonly type: string;
  readonly label: Sayable;
  readonly verification: Verification;
  /** It was read, and the text behind it is another since. */
  readonly isEarlier?: true;
  readonly cite?: Cite;
  /** In the order of the chapter. */
  readonly claims: readonly string[];
};

type Argued = { readonly id: string; readonly because: readonly Reason[] };

/** Every fact in the arguments of these claims, each once, the least sure first. */
export const factsUnder = (claims: readonly Argued[]): readonly MarkedFact[] => {
  const facts = new Map<string, MarkedFact>();
  for (const claim of claims)
    for (const [key, fact] of new Map(claim.because.flatMap(factsIn))) {
      const known = facts.get(key) ?? fact;
      facts.set(key, { ...known, claims: [...known.claims, claim.id] });
    }
  return [...facts.values()].sort(
    (a, b) =>
      surer.indexOf(a.verification) - surer.indexOf(b.verification) ||
      b.claims.length - a.claims.length ||
      byName(a, b),
  );
};

// Arguments share their parts, and each part is walked once.
const factsBelow = memoiseByObject((reason: Reason) => {
  const own = factOf(reason);
  const below = reason.children.flatMap(factsIn);
  return [...new Map(own === undefined ? below : [...below, [keyOf(own), own] as const])];
});

const factsIn = (reason: Reason): readonly (readonly [key: string, fact: MarkedFact])[] => factsBelow(reason);

const factOf = ({ ref, type, label, cite, fact, verification }: Reason): MarkedFact | undefined =>
  verification && {
    ...(fact !== undefined && { fact }),
    ref,
    type,
    label,
    verification: surestAs(verification, cite, fact?.includes('#')),
    ...(verification === 'P' && cite?.later && { isEarlier: true }),
    ...(cite && { cite }),
    claims: [],
  };

const keyOf = ({ fact, ref, type, verification, cite }: MarkedFact): string =>
  fact ?? `${type} ${ref} ${verification} ${cite?.title ?? ''}`;

/** How surely facts are known, the least sure first. */
export const surer: readonly Verification[] = ['U', 'K', 'S', 'P'];

export const byName = (a: MarkedFact, b: MarkedFact): number => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);
