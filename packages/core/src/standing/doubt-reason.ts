import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { type Doubt, doubtState, doubtsOn, isAnythingDoubted, standingUnder } from '../derive/doubts.js';
import { asSentence } from '../derive/names.js';
import { type Reason, standings } from '../evaluation.js';
import type { Ground } from '../model/grounds.js';
import { reasonOf, standsOn } from '../reason.js';

/** A doubt as a step of the argument it is raised against. */
export const doubtReason = (context: Context, doubt: Doubt): Reason => {
  const now = doubtState(doubt, context);
  const base = {
    ref: doubt.id,
    type: 'doubt',
    label: message(doubt.notFollowed ? 'reason.doubt.labelAdvice' : 'reason.doubt.label', {
      by: doubt.raisedBy,
    }),
    ...(doubt.source && { cite: doubt.source }),
  };
  const says = {
    text: asSentence(doubt.text),
    kind: doubt.type ? message(`value.doubt.type.${doubt.type}`) : '',
    type: doubt.type ?? '',
    why: doubt.notFollowed?.why ? asSentence(doubt.notFollowed.why) : '',
  };
  if (now.state === 'standing' || now.state === 'expired')
    return reasonOf({
      ...base,
      standing: 'challenged',
      since: now.since,
      reason: message(
        now.state === 'expired'
          ? 'reason.doubt.expired'
          : doubt.notFollowed
            ? doubt.notFollowed.why
              ? 'reason.doubt.notFollowedBecause'
              : 'reason.doubt.notFollowed'
            : doubt.settledBy === undefined
              ? 'reason.doubt.standing'
              : 'reason.doubt.standingSettledBy',
        { ...says, settledBy: doubt.settledBy ? asSentence(doubt.settledBy) : '', until: now.since },
      ),
    });
  const { on, because, acceptedBy, until } = now.answer;
  return reasonOf({
    ...base,
    standing: standingUnder(doubt, context),
    ...(now.state === 'unmended' && { since: now.since }),
    reason: message(`reason.doubt.${now.state}`, {
      ...says,
      on,
      because: asSentence(because),
      by: acceptedBy ?? '',
      until: until ?? '',
    }),
  });
};

/** What is held against a record as a whole, answered or not. */
export const doubtsAgainst = (context: Context, id: string): readonly Reason[] =>
  doubtsOn(context, id)
    .filter(({ ground, alternative }) => ground === undefined && alternative === undefined)
    .map((doubt) => doubtReason(context, doubt));

/**
 * A ground that somebody doubts: the step itself, which leaves the ground as it is for others, the record it names, the judgement of the
 * alternative it speaks of, or the source. What is open or upheld is held against it; what was accepted as residual is told.
 */
export const withDoubts = (context: Context, holder: string, ground: Ground, reason: Reason): Reason => {
  if (!isAnythingDoubted(context)) return reason;
  const doubts = [
    ...doubtsOn(context, holder).filter(
      (doubt) => doubt.ground !== undefined && isSame(doubt.ground, ground),
    ),
    ...namedIn(ground).flatMap((id) =>
      doubtsOn(context, id).filter(
        (doubt) =>
          doubt.ground === undefined &&
          (doubt.alternative === undefined || alternativesOf(ground).includes(doubt.alternative)),
      ),
    ),
  ];
  if (doubts.length === 0) return reason;
  const reasons = [...new Set(doubts)].map((doubt) => doubtReason(context, doubt));
  const held = standsOn(reasons);
  const first = reasons.find(({ standing }) => standing === held);
  return {
    ...reason,
    ...(first && standings.indexOf(held) < standings.indexOf(reason.standing)
      ? { standing: held, reason: first.reason, ...(first.since && { since: first.since }) }
      : {}),
    children: [...reason.children, ...reasons],
  };
};

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

// A claim or a premise carries its own doubts.
const namedIn = (ground: Ground): readonly string[] => {
  if ('all' in ground || 'anyOf' in ground) return [];
  if ('claim' in ground || 'premise' in ground) return [];
  if ('direction' in ground) return ground.direction.scenarios;
  if ('comparison' in ground) return ground.comparison.scenarios ?? [];
  if ('risk' in ground) return [ground.risk.scenario];
  if ('role' in ground) return [ground.role.activity];
  if ('lawful' in ground) return ground.lawful.activities ?? [];
  if ('places' in ground) return ground.places.activities ?? [];
  if ('certification' in ground) return [ground.certification.party, ground.certification.scheme];
  return Object.values(ground).flatMap((value) => (typeof value === 'string' ? [value] : []));
};

const alternativesOf = (ground: Ground): readonly string[] => {
  if ('direction' in ground) return [ground.direction.alternative, ground.direction.against];
  if ('comparison' in ground) return [ground.comparison.alternative, ground.comparison.against];
  return 'risk' in ground ? [ground.risk.alternative] : [];
};
