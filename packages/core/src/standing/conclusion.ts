import type { ClaimResult, ConclusionStanding, Evaluation } from '../evaluation.js';
import { say } from '../reason.js';

/** The conclusion stands as its essential claims do; a lesser claim that wobbles is a challenge, not a fall. */
export const concludeFrom = (claims: readonly ClaimResult[]): Evaluation['conclusion'] => {
  const standing = standingOf(claims);
  const named = (wanted: ClaimResult['standing']) =>
    claims.filter((claim) => claim.standing === wanted).length;
  return {
    standing,
    summary: say(
      {
        stands: {
          nb: 'Konklusjonen står: alle {all} påstander holder.',
          nn: 'Konklusjonen står: alle {all} påstandar held.',
          en: 'The conclusion stands: all {all} claims hold.',
        },
        standsWithChallenges: {
          nb: 'Konklusjonen står, men er utfordret: av {all} påstander er {challenged} utfordret, {fallen} falt og {unsupported} uten grunnlag.',
          nn: 'Konklusjonen står, men er utfordra: av {all} påstandar er {challenged} utfordra, {fallen} falne og {unsupported} utan grunnlag.',
          en: 'The conclusion stands but is challenged: of {all} claims {challenged} are challenged, {fallen} have fallen and {unsupported} are unsupported.',
        },
        doesNotStand: {
          nb: 'Konklusjonen står ikke: av {all} påstander er {challenged} utfordret, {fallen} falt og {unsupported} uten grunnlag, og en den trenger, er blant dem.',
          nn: 'Konklusjonen står ikkje: av {all} påstandar er {challenged} utfordra, {fallen} falne og {unsupported} utan grunnlag, og ein han treng, er blant dei.',
          en: 'The conclusion does not stand: of {all} claims {challenged} are challenged, {fallen} have fallen and {unsupported} are unsupported, one that it needs among them.',
        },
      }[standing],
      {
        all: claims.length,
        challenged: named('challenged'),
        fallen: named('fallen'),
        unsupported: named('unsupported'),
      },
    ),
    claims,
  };
};

const standingOf = (claims: readonly ClaimResult[]): ConclusionStanding => {
  const broken = (claim: ClaimResult) => claim.standing === 'fallen' || claim.standing === 'unsupported';
  // A conclusion without claims says nothing that could stand.
  if (claims.length === 0 || claims.some((claim) => claim.essential && broken(claim))) return 'doesNotStand';
  return claims.every((claim) => claim.standing === 'supported') ? 'stands' : 'standsWithChallenges';
};
