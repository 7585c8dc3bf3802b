import { plain, reasonOf, reasonSaid, standsOn, strongestOf } from '../reason.js';
import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { certificationReason } from '../derive/certification.js';
import { lawReason } from '../derive/law-reason.js';
import { rootCause } from '../derive/weight.js';
import type { Reason } from '../evaluation.js';
import type { Ground } from '../model/grounds.js';
import { alternativeReason, comparisonReason, noFindingsReason } from './computed-ground.js';
import { transferReason, transfersReason } from './transfers-ground.js';
import { directionReason } from './direction-ground.js';
import { withDoubts } from './doubt-reason.js';
import { lawfulReason, placesReason } from './lawful-ground.js';
import { withErrors } from './errors.js';
import { fromPremise } from './premise.js';
import { riskReason, roleReason } from './derived-ground.js';
import { recordReason } from './record-ground.js';
import { scenarioReason } from './scenario-ground.js';
import { seriesReason, subprocessorsReason, termsReason } from './edition-ground.js';
import { questionReason } from './question-reason.js';
import { missingReason } from './missing.js';
import type { Stand } from './stand.js';

/** How one ground holds what leans on it. */
export const groundReason = (
  context: Context,
  derived: Derived,
  stand: Stand,
  ground: Ground,
  holder: string,
): Reason => {
  const plain = plainReason(context, derived, stand, ground, holder);
  return questionReason(
    context,
    derived,
    ground,
    withDoubts(
      context,
      holder,
      ground,
      'all' in ground || 'anyOf' in ground ? plain : withErrors(derived, stand, ground, plain),
    ),
  );
};

const plainReason = (
  context: Context,
  derived: Derived,
  stand: Stand,
  ground: Ground,
  holder: string,
): Reason => {
  if ('all' in ground) return every(ground.all.map((inner) => stand.ground(inner, holder)));
  if ('anyOf' in ground) return anyOf(ground.anyOf.map((inner) => stand.ground(inner, holder)));
  if ('premise' in ground) return premiseReason(stand, ground.premise);
  if ('claim' in ground) return claimReason(stand, ground.claim);
  if ('source' in ground) return lawReason(context, holder, ground.source, ground.provision);
  if ('series' in ground) return seriesReason(context, holder, ground.series);
  if ('terms' in ground) return termsReason(context, holder, ground.terms, ground.clause);
  if ('subprocessors' in ground) return subprocessorsReason(context, holder, ground.subprocessors);
  if ('certification' in ground)
    return certificationReason(context, ground.certification.party, ground.certification.scheme);
  if ('transfers' in ground) return transfersReason(context, derived, ground.transfers);
  if ('transfer' in ground) return transferReason(derived, ground.transfer, ground.by);
  if ('role' in ground) return roleReason(context, derived, ground.role);
  if ('risk' in ground) return riskReason(context, derived, ground.risk);
  if ('comparison' in ground) return comparisonReason(context, derived, holder, ground.comparison);
  if ('alternative' in ground) return alternativeReason(context, holder, ground.alternative);
  if ('direction' in ground) return directionReason(context, derived, ground.direction);
  if ('noFindings' in ground) return noFindingsReason(stand, ground.noFindings);
  if ('lawful' in ground) return lawfulReason(context, derived, stand, ground.lawful);
  if ('places' in ground) return placesReason(context, derived, ground.places);
  if ('scenario' in ground) return scenarioReason(context, ground.scenario, ground.judgedBy, ground.needs);
  return recordReason(context, ground);
};

const every = (children: readonly Reason[]): Reason =>
  reasonOf({
    ref: 'all',
    type: 'all',
    label: message('reason.all.label'),
    standing: children.length === 0 ? 'unsupported' : standsOn(children),
    reason: message('reason.all.rule'),
    children,
  });

const anyOf = (children: readonly Reason[]): Reason =>
  reasonOf({
    ref: 'anyOf',
    type: 'anyOf',
    label: message('reason.anyOf.label'),
    standing: strongestOf(children),
    reason: message('reason.anyOf.rule'),
    children,
  });

const premiseReason = (stand: Stand, id: string): Reason => {
  const premise = stand.premise(id);
  if (!premise) return missingReason(id, 'premise');
  const standing = fromPremise(premise.standing);
  const cause = rootCause(premise.because);
  return reasonOf({
    ref: id,
    type: 'premise',
    label: premise.text,
    standing,
    reason: cause ? reasonSaid(cause) : message('reason.premise.stands'),
    ...(cause?.since && { since: cause.since }),
    ifItFalls: premise.ifItFalls,
    children: premise.because,
  });
};

const claimReason = (stand: Stand, id: string): Reason => {
  const claim = stand.claim(id);
  if (claim === undefined) return missingReason(id, 'claim');
  if (claim === 'cycle')
    return reasonOf({
      ref: id,
      type: 'claim',
      label: plain(id),
      standing: 'unsupported',
      reason: message('reason.claim.onItself'),
    });
  const since = claim.because.find((reason) => reason.standing === claim.standing)?.since;
  return reasonOf({
    ref: id,
    type: 'claim',
    label: claim.text,
    standing: claim.standing,
    reason: claim.summary,
    ...(since && { since }),
    children: claim.because,
  });
};
