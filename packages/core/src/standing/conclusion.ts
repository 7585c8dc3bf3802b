import { listOf } from '../derive/names.js';
import { type ClaimResult, type ConclusionStanding, type Evaluation, standings } from '../evaluation.js';
import type { FullText } from '../model/text.js';
import { say } from '../reason.js';

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
  return claims.every((claim) => claim.standing === 'supported') ? 'stands' : 'standsWithChallenges';
};

const summaryOf = (standing: ConclusionStanding, claims: readonly ClaimResult[]): FullText => {
  if (claims.length === 0)
    return {
      nb: 'Konklusjonen har ingen påstander som kan prøves.',
      nn: 'Konklusjonen har ingen påstandar som kan prøvast.',
      en: 'The conclusion holds no claims that could be tested.',
    };
  if (standing === 'stands')
    return {
      nb: 'Konklusjonen står: alle påstandene har grunnlag som holder.',
      nn: 'Konklusjonen står: alle påstandane har grunnlag som held.',
      en: 'The conclusion stands: every claim has grounds that hold.',
    };
  const essential = claims.find((claim) => claim.essential && broken(claim));
  const values = { all: claimsInWords(claims.length), counts: countsOf(claims), text: essential?.text ?? '' };
  return standing === 'standsWithChallenges'
    ? say(
        {
          nb: 'Konklusjonen står, men er utfordret. {all}: {counts}.',
          nn: 'Konklusjonen står, men er utfordra. {all}: {counts}.',
          en: 'The conclusion stands but is challenged. {all}: {counts}.',
        },
        values,
      )
    : say(
        {
          nb: 'Konklusjonen står ikke. {all}: {counts}. Avgjørende er: «{text}»',
          nn: 'Konklusjonen står ikkje. {all}: {counts}. Avgjerande er: «{text}»',
          en: 'The conclusion does not stand. {all}: {counts}. What decides: “{text}”',
        },
        values,
      );
};

const claimsInWords = (n: number): FullText =>
  n === 1
    ? { nb: '1 påstand', nn: '1 påstand', en: '1 claim' }
    : { nb: `${n} påstander`, nn: `${n} påstandar`, en: `${n} claims` };

type Weak = Exclude<ClaimResult['standing'], 'supported'>;

const words: Readonly<Record<Weak, (n: number) => FullText>> = {
  challenged: (n) => ({
    nb: `${n} er utfordret`,
    nn: `${n} er utfordra`,
    en: `${n} ${n === 1 ? 'is' : 'are'} challenged`,
  }),
  fallen: (n) => ({
    nb: `${n} har falt`,
    nn: `${n} har falle`,
    en: `${n} ${n === 1 ? 'has' : 'have'} fallen`,
  }),
  unsupported: (n) => ({
    nb: `${n} er uten grunnlag`,
    nn: `${n} er utan grunnlag`,
    en: `${n} ${n === 1 ? 'is' : 'are'} unsupported`,
  }),
};

const countsOf = (claims: readonly ClaimResult[]): FullText =>
  listOf(
    standings.toReversed().flatMap((standing) => {
      const n = claims.filter((claim) => claim.standing === standing).length;
      return standing === 'supported' || n === 0 ? [] : [words[standing](n)];
    }),
  );
