import { type Context, recordOf } from '../context.js';
import type { Ground, GroundLeaf } from '../model/grounds.js';
import { keptWithin } from '../model/memoise.js';
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
    'professional-secrecy-unsaid',
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

// How a claim that something is lawful, or of where data are, is put in the languages that assessments are written in.
const speaksOfIt: Readonly<Record<'nb' | 'nn' | 'en', RegExp>> = {
  nb: /behandlingsgrunnlag|hjemmel|overfør(es|ing)|utenfor (eu|eøs)|(lagres|behandles) (bare |kun )?i |rettighetene|bundet av (avtale|skriftlig)/i,
  nn: /behandlingsgrunnlag|heimel|overfør(te|ing)|utanfor (eu|eøs)|(lagra|behandla) (berre )?i |rettane|bundne? av (avtale|skriftleg)/i,
  en: /legal basis|transfer(red|s)? |outside the (eu|eea)|(stored|processed) (only )?in |their rights|bound by (an? )?(written )?agreement/i,
};

/** Whether a claim says that something is lawful, or where data are, and all that it rests on is sentences and sources. */
export const isOnWords = (context: Context, claim: RecordOf<'claim'>): boolean =>
  (['nb', 'nn', 'en'] as const).some((language) => speaksOfIt[language].test(claim.text[language] ?? '')) &&
  isOnlyWords(context, claim.grounds, new Set([claim.id]));

const words: ReadonlySet<string> = new Set([
  'source',
  'series',
  'section',
  'advice',
  'consideration',
  'decision',
]);

const isOnlyWords = (context: Context, ground: Ground, seen: Set<string>): boolean =>
  leavesOf(ground).every((leaf) => {
    const id = 'claim' in leaf ? leaf.claim : 'premise' in leaf ? leaf.premise : undefined;
    if (id === undefined) return Object.keys(leaf).some((kind) => words.has(kind));
    if (seen.has(id)) return true;
    seen.add(id);
    const claim = recordOf(context, 'claim', id);
    if (claim) return isOnlyWords(context, claim.grounds, seen);
    return isOnlyWords(context, { all: recordOf(context, 'premise', id)?.restsOn ?? [] }, seen);
  });
