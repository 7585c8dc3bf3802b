import type { Evaluation } from '../evaluation.js';
import { byName, factsUnder, type MarkedFact, surer } from '../standing/facts-under.js';

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

/** How much of what a conclusion hangs on was read: every place that tells of it asks here, with the claims that its reader may see. */
export const conclusionMarks = ({
  conclusion: { claims },
}: {
  readonly conclusion: Pick<Evaluation['conclusion'], 'claims'>;
}): ConclusionMarks => {
  const facts = factsUnder(claims);
  const primary = facts.filter(({ verification }) => verification === 'P').length;
  const unchecked = facts.filter(({ verification }) => verification === 'U' || verification === 'K');
  return {
    facts,
    total: facts.length,
    primary,
    share: facts.length === 0 ? 0 : primary / facts.length,
    worst: unchecked.length > 0 ? unchecked : facts.filter(({ verification }) => verification === 'S'),
  };
};

/** What is not read in the primary text, what most hangs on first, and of that the least sure: what there is to read next. */
export const readingList = ({ facts }: Pick<ConclusionMarks, 'facts'>): readonly MarkedFact[] =>
  facts
    .filter(({ verification }) => verification !== 'P')
    .sort(
      (a, b) =>
        b.claims.length - a.claims.length ||
        surer.indexOf(a.verification) - surer.indexOf(b.verification) ||
        byName(a, b),
    );
