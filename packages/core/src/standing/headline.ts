import { type Message, message } from '@risikobilde/words/message';
import { listOf } from '../derive/names.js';
import { type Evaluation, type Standing, standings } from '../evaluation.js';

const counted = {
  challenged: 'conclusion.headline.nChallenged',
  fallen: 'conclusion.headline.nFallen',
  unsupported: 'conclusion.headline.nUnsupported',
} as const satisfies Readonly<Record<Exclude<Standing, 'supported'>, string>>;

/**
 * The first line about a conclusion: whether it stands, how many of its claims do not stand unchallenged, and how many of
 * those are essential.
 */
export const headlineOf = ({
  standing,
  claims,
  errorsOfLaw = [],
  errorsOfPlatform = [],
  openDuties = [],
  dutiesOfPlatform = [],
}: Pick<
  Evaluation['conclusion'],
  'standing' | 'claims' | 'errorsOfLaw' | 'errorsOfPlatform' | 'openDuties' | 'dutiesOfPlatform'
>): Message => {
  const n = claims.length;
  if (n === 0) return message('conclusion.summary.noClaims');
  if (openDuties.length > 0)
    return message('conclusion.headline.openDuties', {
      n: openDuties.length - dutiesOfPlatform.length,
      platform: dutiesOfPlatform.length,
    });
  if (standing === 'notDecided') return message('conclusion.summary.notDecided');
  if (errorsOfLaw.length > 0)
    return message('conclusion.headline.unlawful', {
      n: errorsOfLaw.length - errorsOfPlatform.length,
      platform: errorsOfPlatform.length,
    });
  if (standing === 'stands') return message('conclusion.headline.stands', { n });
  const essential = claims.filter((claim) => claim.essential);
  if (standing === 'doesNotStand') {
    const broken = essential.filter(
      (claim) => claim.standing === 'fallen' || claim.standing === 'unsupported',
    );
    return message('conclusion.headline.doesNotStand', { n: broken.length });
  }
  const counts = listOf(
    standings.toReversed().flatMap((one) => {
      const count = claims.filter((claim) => claim.standing === one).length;
      return one === 'supported' || count === 0 ? [] : [message(counted[one], { n: count })];
    }),
  );
  const first = message('conclusion.headline.challenged', { n, counts });
  const weak = essential.filter((claim) => claim.standing !== 'supported').length;
  return n === 1
    ? first
    : message('core.then', { first, second: message('conclusion.headline.essential', { n: weak }) });
};
