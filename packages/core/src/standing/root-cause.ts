import { type Reason, standings } from '../evaluation.js';
import { kept } from '../model/kept.js';
import { strengths } from '../model/strength.js';
import { standsOn } from '../reason.js';

/** The reason at the end of the weakest branch: what actually happened. Of several it is the one that weighs most. */
export const rootCause = kept((because: readonly Reason[]): Reason | undefined => causeOf(because));

const causeOf = (because: readonly Reason[]): Reason | undefined => {
  const standing = standsOn(because);
  if (standing === 'supported') return undefined;
  const ends = because.filter((reason) => reason.standing === standing).map(endOf);
  return ends.reduce<Reason | undefined>(
    (most, end) => (most === undefined || weightOf(end) < weightOf(most) ? end : most),
    undefined,
  );
};

/** What brought a reason down, or else the reason itself. */
const endOf = kept((weak: Reason): Reason => {
  // A rule says what it found; its findings add what to do about it.
  if (weak.type === 'rule') return weak;
  // A reason fails as its weakest child does (`anyOf` as its strongest) or by itself; a child that stands better than
  // the reason did not bring it down.
  const rank = standings.indexOf(weak.standing);
  // That something was not looked up in time is said by itself: it hides nothing that did happen.
  const guilty = weak.children
    .filter(({ type }) => type !== 'check')
    .filter((child) =>
      weak.type === 'anyOf' ? child.standing === weak.standing : standings.indexOf(child.standing) <= rank,
    );
  return causeOf(guilty) ?? weak;
});

/** Its place among strengths. That nobody has read a report says little; any other challenge is considerable unless somebody says more. */
const weightOf = (reason: Reason): number =>
  strengths.indexOf(reason.strength ?? (reason.type === 'series' ? 'slight' : 'considerable'));
