import { roles } from '@risikobilde/api';
import {
  approvalsInForce,
  type ConditionId,
  type Cycle,
  cycleIn,
  type Evaluation,
  finalRefusals,
  handsRefused,
  type LocalDate,
  type State,
  unmetFor,
} from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { conditionOf, findingFault } from './not-final.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';
import { readHands } from './read-hands.js';
import { look, wholeOf } from './whole.js';

/** Whether the edition may be given out, by the table of the life cycle: refused with every condition that does not hold. */
export const mayGiveOut = async (
  services: Pick<Services, 'auth' | 'hasLogins' | 'db' | 'worlds' | 'releases'>,
  row: AssessmentRow,
  state: State,
  on: LocalDate,
): Promise<Result<undefined>> => {
  const world = await services.worlds.of(services.db, row);
  const { context, evaluation } = look(
    await wholeOf(services, row, state, on),
    world,
    on,
    services.hasLogins,
  );
  const cycle = cycleIn(context, evaluation, false);
  const approvals = approvalsInForce(context);
  const failed = await handsFailed(services, row, state, { evaluation, cycle, approvals });
  const { conditions } = unmetFor('giveOut', cycle, { failed });
  if (conditions.length === 0) return done(undefined);
  const found = finalRefusals(evaluation);
  const said = new Set(found.map(conditionOf));
  const others = conditions
    .filter((condition) => !said.has(condition))
    .map((condition) => ({
      code: condition === 'approvalHolds' ? 'approvalMissing' : condition,
      message: message(`cycle.refused.${condition}`),
    }));
  const errors = [...found.map(findingFault), ...others];
  return refuse('not-final', message('refusal.notFinal', { id: row.id, n: errors.length }), { errors });
};

type Stands = {
  readonly evaluation: Evaluation;
  readonly cycle: Cycle;
  readonly approvals: ReturnType<typeof approvalsInForce>;
};

/** What stands against an edition because of whose hands it went through. Without logins nobody knows. */
const handsFailed = async (
  { auth, db }: Pick<Services, 'auth' | 'db'>,
  row: AssessmentRow,
  state: State,
  { evaluation, cycle: { advice }, approvals }: Stands,
): Promise<ReadonlySet<ConditionId>> => {
  if (auth.logins === undefined) return new Set();
  const read = await readHands(db, row, state);
  // All of them are in the edition: nobody's covers for another's.
  const approvers = approvals.flatMap(({ id }) => read.hands.givers.get(id) ?? []);
  const failed = new Set(
    handsRefused(
      { ...read, advice: advice?.id },
      { records: state.values(), findings: evaluation.findings },
      approvers.map(({ id }) => id),
    ),
  );
  if (auth.logins.maySayOfOwn('approveAssessment', roles)) failed.delete('fourEyes');
  return failed;
};
