import { addressSchema } from './address.js';
import { z } from 'zod';
import {
  copyRequestSchema,
  createdSchema,
  inShortSchema,
  libraryAnswerSchema,
  livePictureSchema,
} from './answers.js';
import type { Route } from './route.js';
import { daySchema } from './typed.js';

/** What a reader begins with: the list in a line each, the live picture, the library, and a copy to go on from. */
export const startRoutes = {
  'GET /api/library': {
    summary:
      'What new records can be picked from: scenarios, measures, rights, sentences, suppliers, sectors',
    right: 'readAssessment',
    answers: { 200: libraryAnswerSchema, 304: null },
    refusals: [],
  },
  'GET /api/live-picture': {
    summary: 'One sentence of the example and how it has stood, day by day',
    right: 'readAssessment',
    query: z.strictObject({ asOf: daySchema }),
    answers: { 200: livePictureSchema },
    refusals: ['not-found'],
    isHeavy: true,
  },
  'POST /api/assessments/:id/copies': {
    summary:
      'A copy of an assessment: its records under another id and title, without what was decided of it',
    right: 'createAssessment',
    reads: 'copied',
    params: z.strictObject({ id: addressSchema }),
    body: copyRequestSchema,
    answers: { 201: createdSchema },
    refusals: ['not-found', 'assessment-exists', 'files-faulty', 'path-not-allowed'],
    isHeavy: true,
  },
  'GET /api/assessments/:id/in-short': {
    summary:
      'An assessment in a line of a list: how its conclusion stands on a day, what waits, how far it has come',
    right: 'readAssessment',
    params: z.strictObject({ id: addressSchema }),
    query: z.strictObject({ asOf: daySchema }),
    answers: { 200: inShortSchema },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
