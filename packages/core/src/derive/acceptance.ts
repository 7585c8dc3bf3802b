import { type Context, hasCome } from '../context.js';
import type { RiskResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { saysYes } from './approvals.js';
import { isSaid } from './placeholder.js';
import { createRecordIndex } from './record-index.js';

type Decision = RecordOf<'decision'>;

const acceptancesOfScenario = createRecordIndex('decision', (decision) =>
  decision.type === 'acceptance' &&
  decision.scenario !== undefined &&
  saysYes(decision) &&
  isSaid(decision.by) &&
  isSaid(decision.why)
    ? [decision.scenario]
    : [],
);

/** Of one day, the one that counts only the measures that are there comes first: nothing is left out that one of them accepts. */
const byDayThenCaution = (a: Decision, b: Decision): number => {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  const [first, second] = [a.state === 'current', b.state === 'current'];
  return first === second ? (a.id < b.id ? -1 : 1) : first ? -1 : 1;
};

/** The acceptances of a risk in an alternative, made by the day, newest first; also those that have expired. */
export const acceptancesOf = (context: Context, scenario: string, alternative: string): readonly Decision[] =>
  acceptancesOfScenario(context, scenario)
    .filter(
      (decision) => (decision.alternative ?? alternative) === alternative && hasCome(context, decision.on),
    )
    .sort(byDayThenCaution);

/** A decision holds until the day it expires. */
const hasExpired = (context: Context, decision: Decision): boolean =>
  decision.expires !== undefined && hasCome(context, decision.expires);

/** The newest acceptances that have not expired: more than one where a risk was accepted again on the same day. */
export const acceptancesInForce = (
  context: Context,
  scenario: string,
  alternative: string,
): readonly Decision[] => {
  const all = acceptancesOf(context, scenario, alternative).filter(
    (decision) => !hasExpired(context, decision),
  );
  return all.filter(({ on }) => on === all[0]?.on);
};

/** The newest acceptance that has not expired. */
export const acceptanceInForce = (
  context: Context,
  scenario: string,
  alternative: string,
): Decision | undefined => acceptancesInForce(context, scenario, alternative)[0];

/** Whether an acceptance is of the risk that people are under: one of the risk with what is only planned is of another, unless the two are as high. */
export const isOfRisk = ({ state }: Decision, risk: RiskResult): boolean =>
  state !== 'planned' || risk.residualIs === 'atStart' || risk.planned.band === risk.residual.band;
