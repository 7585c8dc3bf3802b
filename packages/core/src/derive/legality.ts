import { type Context, recordOf } from '../context.js';
import type { Ground, GroundLeaf } from '../model/grounds.js';
import { keptWithin } from '../model/kept.js';
import { leavesOf } from '../model/leaves-of.js';
import type { RecordOf } from '../model/assessment.js';
import { legalities, type Legality } from '../model/legality.js';

const rules: Readonly<Record<Legality, readonly string[]>> = {
  basis: [
    'activity-without-legal-basis',
    'basis-without-national-law',
    'law-cannot-carry',
    'law-not-in-force',
    'special-data-without-art9-basis',
    'criminal-data-without-basis',
    'legitimate-interests-by-authority',
    'consent-conditions-unanswered',
    'consent-age-below-law',
  ],
  transfers: [
    'transfer-without-ground',
    'place-outside-eea-without-transfer',
    'onward-transfer-open',
    'transfer-impact-assessment-missing',
    'derogation-not-for-public-authority',
    'derogation-not-occasional',
  ],
  rights: [
    'right-unanswered',
    'right-denied-that-exists',
    'right-answered-with-placeholder',
    'exception-letter-missing',
    'exception-condition-not-met',
  ],
  processors: [
    'processor-without-written-agreement',
    'subprocessor-without-authorisation',
    'art-28-not-met',
    'art-28-unassessed',
    'processor-decides-purpose',
  ],
};

/** The rules that find what is unlawful of that kind. */
export const rulesOf = (legality: Legality): readonly string[] => rules[legality];

const ofRule: ReadonlyMap<string, Legality> = new Map(
  legalities.flatMap((legality) => rules[legality].map((rule) => [rule, legality] as const)),
);

/**
 * What a claim says is lawful, by what it leans on of the records, also through other claims and premises: nobody has to say that such a
 * claim carries the conclusion, and nobody can say that it does not.
 */
export const legalityOf = keptWithin(
  (context: Context, claim: RecordOf<'claim'>): ReadonlySet<Legality> =>
    legalityIn(context, claim.grounds, new Set([claim.id])),
);

const legalityIn = (context: Context, ground: Ground, seen: Set<string>): ReadonlySet<Legality> =>
  new Set(leavesOf(ground).flatMap((leaf) => [...ofLeaf(context, leaf, seen)]));

const ofLeaf = (context: Context, leaf: GroundLeaf, seen: Set<string>): Iterable<Legality> => {
  if ('transfers' in leaf || 'transfer' in leaf) return ['transfers'];
  if ('lawful' in leaf) return [leaf.lawful.of];
  if ('right' in leaf) return ['rights'];
  if ('requirement' in leaf) return ['processors'];
  if ('noFindings' in leaf) {
    const legality = ofRule.get(leaf.noFindings.rule);
    return legality === undefined ? [] : [legality];
  }
  const id = 'claim' in leaf ? leaf.claim : 'premise' in leaf ? leaf.premise : undefined;
  if (id === undefined || seen.has(id)) return [];
  seen.add(id);
  const claim = recordOf(context, 'claim', id);
  if (claim) return legalityIn(context, claim.grounds, seen);
  const premise = recordOf(context, 'premise', id);
  return premise ? legalityIn(context, { all: premise.restsOn }, seen) : [];
};
