import { type Message, message, type SayableList } from '@risikobilde/words/message';
import { checksIn } from '../derive/check.js';
import { listOf } from '../derive/names.js';
import {
  type ClaimResult,
  type ConclusionStanding,
  type Evaluation,
  type Finding,
  isOpenErrorOfLaw,
  standings,
} from '../evaluation.js';
import { isOpenDuty } from './open-duties.js';

/**
 * The conclusion stands as its essential claims do; a lesser claim that wobbles is a challenge, not a fall. Over an open error of law it cannot
 * stand, whatever its claims lean on, and while the law asks what nobody has answered, nobody knows whether it does. A service's own are told
 * before those that are the platform's to mend.
 */
export const concludeFrom = (
  { claims, broken }: Concluding,
  findings: readonly Finding[],
  isOwn: (finding: Finding) => boolean,
): Evaluation['conclusion'] => {
  const errors = ownFirst(openErrorsOfLaw(findings), isOwn);
  const duties = ownFirst(findings.filter(isOpenDuty), isOwn);
  const standing = conclusionStanding({ claims, broken }, errors.length > 0, duties.length > 0);
  if (standing === 'notDecided') {
    // Where no claim says that anything is lawful, no answer to what the law asks would decide it.
    const [first] = claims.some(({ legality }) => legality !== undefined) ? duties : [];
    return first === undefined
      ? { standing, summary: summaryOf(standing, claims, broken), claims }
      : { standing, ...namedDuties(duties, isOwn), summary: undecided(duties, first, isOwn), claims };
  }
  const [first] = errors;
  if (first === undefined) return { standing, summary: summaryOf(standing, claims, broken), claims };
  const cannot = message(
    isOwn(first) ? 'conclusion.summary.cannotStand' : 'conclusion.summary.platformUnlawful',
    { why: first.message },
  );
  return {
    standing,
    errorsOfLaw: errors.map(({ id }) => id),
    ...(errors.every(isOwn)
      ? {}
      : { errorsOfPlatform: errors.filter((one) => !isOwn(one)).map(({ id }) => id) }),
    summary:
      claims.length === 0 ? cannot : message('core.then', { first: cannot, second: countedOf(claims) }),
    claims,
  };
};

const ownFirst = (findings: readonly Finding[], isOwn: (finding: Finding) => boolean): readonly Finding[] =>
  [...findings].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));

const namedDuties = (
  duties: readonly Finding[],
  isOwn: (finding: Finding) => boolean,
): Pick<Evaluation['conclusion'], 'openDuties' | 'dutiesOfPlatform'> => {
  const platform = duties.filter((one) => !isOwn(one)).map(({ id }) => id);
  return {
    openDuties: duties.map(({ id }) => id),
    ...(platform.length > 0 && { dutiesOfPlatform: platform }),
  };
};

/** What the law asks that is not answered, and what would answer the first. */
const undecided = (
  duties: readonly Finding[],
  first: Finding,
  isOwn: (finding: Finding) => boolean,
): Message => {
  const own = duties.filter(isOwn).length;
  const values = { n: own === 0 ? duties.length : own, why: first.message };
  const said = message(
    own === 0 ? 'conclusion.summary.platformDuties' : 'conclusion.summary.openDuties',
    values,
  );
  return first.fix === undefined ? said : message('core.then', { first: said, second: first.fix });
};

const countedOf = (claims: readonly ClaimResult[]): Message =>
  claims.every(({ standing }) => standing === 'supported')
    ? message('conclusion.summary.claimsHold', { n: claims.length })
    : message('conclusion.summary.counted', {
        all: message('conclusion.summary.claims', { n: claims.length }),
        counts: countsOf(claims),
      });

/** Errors of law that nothing has taken away, the strongest first. */
const openErrorsOfLaw = (findings: readonly Finding[]): Finding[] =>
  findings
    .filter(isOpenErrorOfLaw)
    .sort((a, b) => weightOf(a) - weightOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

// Whether anything may be done at all comes before how it is done: ground of a transfer, legal basis, special data, the authority, rights.
const strongestFirst: readonly RegExp[] = [
  /^transfer-without-ground$/,
  /^activity-without-legal-basis$/,
  /^(place-outside-eea|derogation-|adequacy-)/,
  /^(special-data|criminal-data)/,
  /^(processing-before|prior-consultation)/,
  /^(law-|basis-|legitimate-|consent-)/,
  /^(right-|exception-)/,
];

const weightOf = ({ rule }: Finding): number => {
  const at = strongestFirst.findIndex((one) => one.test(rule));
  return at < 0 ? strongestFirst.length : at;
};

const isBroken = ({ standing }: ClaimResult): boolean => standing === 'fallen' || standing === 'unsupported';

/** How a conclusion stands. */
export const conclusionStanding = (
  { claims, broken }: Concluding,
  hasErrorOfLaw: boolean,
  hasOpenDuty: boolean,
): ConclusionStanding => {
  // A conclusion that nobody has written says nothing that could stand or fall.
  if (claims.length === 0) return 'notDecided';
  if (hasErrorOfLaw || broken.length > 0) return 'doesNotStand';
  // Nor does one that nowhere says, by the records, that the processing is lawful.
  if (!claims.some(({ legality }) => legality !== undefined)) return 'notDecided';
  if (hasOpenDuty) return 'notDecided';
  return claims.every((claim) => claim.standing === 'supported') ? 'stands' : 'standsWithChallenges';
};

/** The claims that make up a conclusion, and those that bring it down. */
export type Concluding = { readonly claims: readonly ClaimResult[]; readonly broken: readonly ClaimResult[] };

/**
 * What a conclusion is made of: the claims of its chapter, those that somebody has said carry it wherever they stand, and, of each kind of
 * lawfulness that none of these speaks of, the claims of other chapters that do. A claim of lawfulness that does not hold brings it down
 * also where another carries: a basis that one chapter denies is no basis. `isMarked`: whether somebody has said that it carries.
 */
export const concluding = (
  all: readonly ClaimResult[],
  isConclusion: (claim: ClaimResult) => boolean,
  isMarked: (claim: ClaimResult) => boolean,
): Concluding => {
  const own = new Set(all.filter((claim) => isConclusion(claim) || isMarked(claim)));
  if (own.size === 0) return { claims: [], broken: [] };
  const spokenOf = new Set([...own].flatMap(({ legality = [] }) => legality));
  const claims = all
    .filter((claim) => own.has(claim) || claim.legality?.some((legality) => !spokenOf.has(legality)))
    .map((claim) => (claim.legality && !claim.essential ? { ...claim, essential: true } : claim));
  return {
    claims,
    broken: all.filter(
      (claim) => isBroken(claim) && (claim.legality !== undefined || (claim.essential && own.has(claim))),
    ),
  };
};

/** How the conclusion stands, and after it what was not checked in time. */
const summaryOf = (
  standing: ConclusionStanding,
  claims: readonly ClaimResult[],
  broken: readonly ClaimResult[],
): Message => {
  const checks = checksIn(claims.flatMap(({ because }) => because));
  const summary = standingOf(standing, claims, broken);
  return checks.length === 0
    ? summary
    : message('core.then', {
        first: summary,
        second: message('conclusion.summary.unchecked', {
          n: checks.length,
          what: listOf(checks.map(({ label }) => label)),
        }),
      });
};

const standingOf = (
  standing: ConclusionStanding,
  claims: readonly ClaimResult[],
  [essential]: readonly ClaimResult[],
): Message => {
  if (claims.length === 0) return message('conclusion.summary.noClaims');
  if (standing === 'stands') return message('conclusion.summary.stands');
  if (standing === 'notDecided') return message('conclusion.summary.notDecided');
  const values = {
    all: message('conclusion.summary.claims', { n: claims.length }),
    counts: countsOf(claims),
    text: essential?.text ?? '',
  };
  return standing === 'standsWithChallenges'
    ? message('conclusion.summary.challenged', values)
    : message('conclusion.summary.doesNotStand', values);
};

type Weak = Exclude<ClaimResult['standing'], 'supported'>;

const words = {
  challenged: 'conclusion.summary.nChallenged',
  fallen: 'conclusion.summary.nFallen',
  unsupported: 'conclusion.summary.nUnsupported',
} as const satisfies Readonly<Record<Weak, string>>;

const countsOf = (claims: readonly ClaimResult[]): SayableList =>
  listOf(
    standings.toReversed().flatMap((standing) => {
      const n = claims.filter((claim) => claim.standing === standing).length;
      return standing === 'supported' || n === 0 ? [] : [message(words[standing], { n })];
    }),
  );
