import { type Message, message, type SayableList } from '@risikobilde/words/message';
import { checksIn } from '../derive/check.js';
import { listOf } from '../derive/names.js';
import { type ClaimResult, type ConclusionStanding, type Evaluation, standings } from '../evaluation.js';

/** The conclusion stands as its essential claims do; a lesser claim that wobbles is a challenge, not a fall. */
export const concludeFrom = (claims: readonly ClaimResult[]): Evaluation['conclusion'] => {
  const standing = conclusionStanding(claims);
  return { standing, summary: summaryOf(standing, claims), claims };
};

const broken = (claim: ClaimResult): boolean =>
  claim.standing === 'fallen' || claim.standing === 'unsupported';

/** How a conclusion stands that these claims make up. */
export const conclusionStanding = (claims: readonly ClaimResult[]): ConclusionStanding => {
  // A conclusion without claims says nothing that could stand.
  if (claims.length === 0 || claims.some((claim) => claim.essential && broken(claim))) return 'doesNotStand';
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
