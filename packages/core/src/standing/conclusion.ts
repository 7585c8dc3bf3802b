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

/**
 * The conclusion stands as its essential claims do; a lesser claim that wobbles is a challenge, not a fall. Over an open error of law it cannot
 * stand, whatever its claims lean on. A service's own errors are told before those that are the platform's to mend.
 */
export const concludeFrom = (
  claims: readonly ClaimResult[],
  findings: readonly Finding[],
  isOwn: (finding: Finding) => boolean,
): Evaluation['conclusion'] => {
  const errors = openErrorsOfLaw(findings).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const standing = conclusionStanding(claims, errors.length > 0);
  const [first] = errors;
  if (first === undefined) return { standing, summary: summaryOf(standing, claims), claims };
  const cannot = message(
    isOwn(first) ? 'conclusion.summary.cannotStand' : 'conclusion.summary.platformUnlawful',
    { why: first.message },
  );
  return {
    standing,
    errorsOfLaw: errors.map(({ id }) => id),
    summary:
      claims.length === 0 ? cannot : message('core.then', { first: cannot, second: countedOf(claims) }),
    claims,
  };
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

const broken = (claim: ClaimResult): boolean =>
  claim.standing === 'fallen' || claim.standing === 'unsupported';

/** How a conclusion stands that these claims make up. */
export const conclusionStanding = (
  claims: readonly ClaimResult[],
  hasErrorOfLaw: boolean,
): ConclusionStanding => {
  // A conclusion without claims says nothing that could stand.
  if (claims.length === 0 || hasErrorOfLaw || claims.some((claim) => claim.essential && broken(claim)))
    return 'doesNotStand';
  // Where nobody has said what carries it, it cannot stand without reservation.
  return carries(claims) && claims.every((claim) => claim.standing === 'supported')
    ? 'stands'
    : 'standsWithChallenges';
};

const carries = (claims: readonly ClaimResult[]): boolean => claims.some(({ essential }) => essential);

/** What was not checked in time is said before how the conclusion stands. */
const summaryOf = (standing: ConclusionStanding, claims: readonly ClaimResult[]): Message => {
  const checks = checksIn(claims.flatMap(({ because }) => because));
  const summary = standingOf(standing, claims);
  return checks.length === 0
    ? summary
    : message('core.then', {
        first: message('conclusion.summary.unchecked', {
          n: checks.length,
          what: listOf(checks.map(({ label }) => label)),
        }),
        second: summary,
      });
};

const standingOf = (standing: ConclusionStanding, claims: readonly ClaimResult[]): Message => {
  if (claims.length === 0) return message('conclusion.summary.noClaims');
  if (standing === 'stands') return message('conclusion.summary.stands');
  if (claims.every((claim) => claim.standing === 'supported'))
    return message('conclusion.headline.nothingCarries', { n: claims.length });
  const essential = claims.find((claim) => claim.essential && broken(claim));
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
