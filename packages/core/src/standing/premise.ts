import type { Context } from '../context.js';
import type { PremiseResult, PremiseStanding, Reason, Standing } from '../evaluation.js';
import { inOrder } from '../derive/check.js';
import type { RecordOf } from '../model/assessment.js';
import { standsOn } from '../reason.js';
import { bearingReasons } from './bearing.js';
import { doubtsAgainst } from './doubt-reason.js';
import { contradictionReasons } from './own-words.js';
import type { Stand } from './stand.js';

/** A premise stands, is challenged, or has fallen, by what it rests on and by what has been said against its themes. */
export const premiseResult = (
  context: Context,
  premise: RecordOf<'premise'>,
  stand: Stand,
): PremiseResult => {
  const grounds = premise.restsOn.map((ground) => stand.ground(ground, premise.id));
  // What the premise rests on already carries the events of its sources.
  const carried = new Set(grounds.flatMap(sourcesIn));
  const because = inOrder([
    ...grounds,
    ...bearingReasons(context, premise, carried),
    ...contradictionReasons(context, premise),
    ...doubtsAgainst(context, premise.id),
  ]);
  return {
    id: premise.id,
    text: premise.text,
    standing: toPremise(standsOn(because)),
    ifItFalls: premise.ifItFalls,
    because,
    grounds,
  };
};

const sourcesIn = (reason: Reason): readonly string[] => [
  ...(reason.type === 'source' ? [reason.ref] : []),
  ...reason.children.flatMap(sourcesIn),
];

// What a premise rests on and nobody can show has fallen for all who lean on it.
const toPremise = (standing: Standing): PremiseStanding => {
  if (standing === 'supported') return 'standing';
  return standing === 'challenged' ? 'challenged' : 'fallen';
};

export const fromPremise = (standing: PremiseStanding): Standing =>
  (({ standing: 'supported', challenged: 'challenged', fallen: 'fallen' }) as const)[standing];
