import type { Sayable } from '@risikobilde/words/message';
import type { Evaluation, Reason } from '../evaluation.js';
import type { Cite, Verification } from '../model/shared.js';

/** A fact under the conclusion, how it was read, and which claims of the conclusion lean on it. */
export type MarkedFact = {
  readonly ref: string;
  readonly type: string;
  readonly label: Sayable;
  readonly verification: Verification;
  readonly cite?: Cite;
  /** In the order of the chapter. */
  readonly claims: readonly string[];
};

/** What the conclusion rests on outside the assessment, and how much of it was read in the primary text. */
export type ConclusionMarks = {
  readonly facts: readonly MarkedFact[];
  readonly total: number;
  readonly primary: number;
  /** Of all facts, between 0 and 1; 0 where there are none. */
  readonly share: number;
  /** Facts that nobody has checked, or else those that others tell of; the one that most leans on first. */
  readonly worst: readonly MarkedFact[];
};

/** Every fact in the arguments of the conclusion’s claims, each once, the least sure first. */
export const conclusionMarks = ({ conclusion }: Pick<Evaluation, 'conclusion'>): ConclusionMarks => {
  const facts = new Map<string, MarkedFact>();
  for (const claim of conclusion.claims)
    for (const reason of claim.because.flatMap(withChildren)) {
      const { ref, type, label, cite } = reason;
      const verification = markOf(reason);
      if (verification === undefined) continue;
      const key = `${type} ${ref} ${verification} ${cite?.title ?? ''}`;
      const known = facts.get(key) ?? {
        ref,
        type,
        label,
        verification,
        ...(cite && { cite }),
        claims: [],
      };
      facts.set(key, { ...known, claims: [...new Set([...known.claims, claim.id])] });
    }
  const sorted = [...facts.values()].sort(
    (a, b) =>
      surer.indexOf(a.verification) - surer.indexOf(b.verification) ||
      b.claims.length - a.claims.length ||
      byName(a, b),
  );
  const primary = sorted.filter(({ verification }) => verification === 'P').length;
  const unchecked = sorted.filter(({ verification }) => verification === 'U' || verification === 'K');
  return {
    facts: sorted,
    total: sorted.length,
    primary,
    share: sorted.length === 0 ? 0 : primary / sorted.length,
    worst: unchecked.length > 0 ? unchecked : sorted.filter(({ verification }) => verification === 'S'),
  };
};

// Whoever has read a text can say where it stands there.
const markOf = ({ verification, cite }: Reason): Verification | undefined =>
  verification === 'P' && cite?.place === undefined ? 'S' : verification;

const surer: readonly Verification[] = ['U', 'K', 'S', 'P'];

const byName = (a: MarkedFact, b: MarkedFact): number => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);

const withChildren = (reason: Reason): readonly Reason[] => [
  reason,
  ...reason.children.flatMap(withChildren),
];
