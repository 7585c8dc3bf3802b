import { actedExceptionSchema } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import type { Route } from './route.js';
import type { Of } from './typed.js';

/** The steps that the policies keep from whoever wrote what they are about. */
export const fourEyesSteps = ['giveAdvice', 'acceptRisk', 'approve'] as const;

const ownStepsSchema = z
  .strictObject({
    revision: z.int().describe('The revision that it is so at'),
    policy: z.string().optional().describe('The policy that says so; left out when nothing is kept from you'),
    steps: z.array(
      z.strictObject({
        step: z.enum(fourEyesSteps),
        scenario: z.string().optional().describe('The risk that you may not accept'),
      }),
    ),
    excepted: z
      .array(actedExceptionSchema)
      .describe(
        'For who may approve: data protection officers who also contribute, and what they did since the last edition',
      ),
  })
  .meta({ id: 'OwnSteps' });
export type OwnSteps = Of<typeof ownStepsSchema>;

/** What the life cycle keeps from who asks, beside what they are permitted. */
export const cycleRoutes = {
  'GET /api/assessments/:id/own-steps': {
    summary:
      'Steps of the life cycle that you may take by your roles and not now, since you wrote what they are about since the last edition (four eyes), or advised where you would decide',
    right: 'readAssessment',
    params: z.strictObject({ id: addressSchema }),
    answers: { 200: ownStepsSchema },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
