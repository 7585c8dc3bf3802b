import type { User } from '@risikobilde/api';
import { transition, type TransitionId, type Unmet } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { type Fault, refuse } from '../base/refusal.js';

/** Why a step of the life cycle is not taken, with each rule of the table that says so. Four eyes is a matter of who asks. */
export const stepRefused = (
  step: TransitionId,
  { from, conditions }: Unmet,
  {
    user,
    record,
    policy,
  }: { readonly user: User; readonly record?: string; readonly policy?: string | undefined },
) => {
  const rule = (name: string): string => `${step}.${name}`;
  if (conditions.includes('fourEyes'))
    return refuse(
      'not-permitted',
      message('refusal.fourEyes', {
        name: user.name,
        step: message(`cycle.step.${step}`),
        rule: rule('fourEyes'),
        policy: policy ?? '-',
      }),
    );
  const errors: readonly Fault[] = [
    ...(from === undefined
      ? []
      : [
          {
            code: rule('from'),
            message: message('refusal.stepFrom', {
              state: message(`cycle.state.${from}`),
              list: { list: transition(step).from.map((state) => message(`cycle.state.${state}`)) },
            }),
          },
        ]),
    ...conditions.map((condition) => ({
      code: rule(condition),
      message: message(`cycle.refused.${condition}`),
    })),
  ].map((error) => ({ ...error, ...(record !== undefined && { record }) }));
  // Where it stands follows from what is missing: that is said, and the rest is for machines.
  const told = conditions.length === 0 ? errors : errors.filter(({ code }) => code !== rule('from'));
  return refuse(
    'step-not-possible',
    message('refusal.step', {
      step: message(`cycle.step.${step}`),
      why: { list: told.map((error) => error.message) },
    }),
    { errors },
  );
};
