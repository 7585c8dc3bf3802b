import { idSchema, wants } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import { inPages } from './pages.js';
import {
  receivedReleaseSchema,
  releaseListSchema,
  releaseRequestSchema,
  versionSchema,
  releaseSchema,
  releaseSummarySchema,
} from './releases.js';
import { importLimit, type Route } from './route.js';

/** What is given out, and what others have given out that somebody here builds on. */
export const releaseRoutes = {
  'POST /api/assessments/:id/releases': {
    summary: 'Give out an edition, or make a draft release',
    right: 'releaseAssessment',
    params: z.strictObject({ id: addressSchema }),
    body: releaseRequestSchema,
    answers: { 201: releaseSummarySchema },
    refusals: [
      'not-found',
      'revision-differs',
      'release-not-possible',
      'release-exists',
      'not-final',
      'not-signed',
    ],
    isHeavy: true,
  },
  'POST /api/assessments/:id/releases/:version/making': {
    summary: 'Make the pages and files of an edition once more that could not be made',
    right: 'releaseAssessment',
    params: z.strictObject({ id: addressSchema, version: versionSchema }),
    answers: { 201: releaseSummarySchema },
    refusals: ['not-found'],
  },
  'GET /api/releases': {
    summary: 'Platform releases, a page at a time, oldest first',
    right: 'readAssessment',
    query: z.strictObject({
      assessment: idSchema.optional().describe('Of this platform only'),
      ...inPages(),
    }),
    answers: { 200: releaseListSchema },
    refusals: [],
  },
  'POST /api/releases': {
    summary: 'Take in a platform release as a file',
    right: 'importAssessment',
    body: receivedReleaseSchema,
    bytes: 'application/octet-stream',
    answers: { 201: releaseSummarySchema },
    refusals: ['files-faulty'],
    isHeavy: true,
    mostBytes: importLimit,
  },
  'GET /api/releases/:hash': {
    summary: 'A platform release, byte for byte as it was made; it never changes',
    right: 'readAssessment',
    params: z.strictObject({
      hash: z.string().regex(/^[0-9a-f]{64}$/, wants('sha256')),
    }),
    answers: { 200: releaseSchema, 304: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
