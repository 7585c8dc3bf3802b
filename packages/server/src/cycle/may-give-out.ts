import { cycleIn, finalRefusals, type LocalDate, type State, unmetFor } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { conditionOf, findingFault } from '../commands/not-final.js';
import { done, refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';
import { look, wholeOf } from './steps.js';

/** Whether the edition may be given out, by the table of the life cycle: refused with every condition that does not hold. */
export const mayGiveOut = async (
  services: Services,
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
  const { conditions } = unmetFor('giveOut', cycleIn(context, evaluation, false));
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
