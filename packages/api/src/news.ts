import { idSchema } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import { userSchema } from './answers.js';
import { inPages, nextPage } from './pages.js';
import type { Route } from './route.js';
import { type Of } from './typed.js';

/** How it stands with a source that is followed. */
const sourceStates = [
  'ok',
  'notYet',
  'silent',
  'flicker',
  'incomplete',
  'changedForm',
  'refused',
  'tooLarge',
  'away',
] as const;

/** Why a look did not go well. */
const sourceFaults = [
  'redirectedElsewhere',
  'privateAddress',
  'notSecure',
  'forbidden',
  'askedTooOften',
  'pathOutside',
  'documentType',
  'tooLarge',
  'tooMany',
  'wrongParameters',
  'notText',
  'notXml',
  'notJson',
  'notFeed',
  'unexpected',
  'missing',
  'empty',
  'muchAtOnce',
  'serverError',
  'tookTooLong',
  'noAddress',
  'tls',
  'brokenOff',
  'changedMeanwhile',
  'notFound',
] as const;

const moment = () => z.string().describe('A moment in UTC');

const followedSourceSchema = z
  .strictObject({
    id: idSchema,
    title: z.string().optional(),
    connector: z.string(),
    publisher: z.string(),
    address: z.string().describe('The host that is asked'),
    state: z.enum(sourceStates),
    looked: moment().optional(),
    answered: moment().optional(),
    came: moment().optional().describe('When something new last came'),
    fault: z
      .strictObject({ why: z.enum(sourceFaults), detail: z.string().optional() })
      .optional()
      .describe('Why the last look did not go well'),
    passages: z.int(),
    missing: z.array(z.string()).describe('What was asked for and is not there'),
    flickers: z
      .array(z.strictObject({ of: z.string(), at: moment() }))
      .describe('Passages whose text goes back to what it was'),
  })
  .meta({ id: 'FollowedSource' });

const candidateSchema = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    sourceTitle: z.string().optional(),
    publisher: z.string(),
    change: z.enum(['new', 'changed', 'gone']),
    title: z.string(),
    place: z.string().optional(),
    text: z.string(),
    hash: z.string().describe('SHA-256 of the whole passage'),
    isCut: z.boolean().describe('Whether `text` is the beginning of the passage'),
    before: z.strictObject({ text: z.string(), hash: z.string() }).optional(),
    url: z.string().optional(),
    on: z.string().optional().describe('The day its source gives it'),
    inForce: z.string().optional().describe('When it takes effect, word for word as its source says'),
    bearsOn: z
      .array(z.strictObject({ source: z.string(), ref: z.string().optional() }))
      .describe('World data that it may concern: a guess'),
    found: moment(),
    answer: z
      .strictObject({
        outcome: z.enum(['taken', 'dismissed', 'reopened']),
        reason: z.string().optional(),
        record: z.string().optional(),
        at: moment(),
        by: userSchema,
      })
      .optional(),
  })
  .meta({ id: 'Candidate' });
export type Candidate = Of<typeof candidateSchema>;

const newsSchema = z
  .strictObject({
    isOn: z.boolean().describe('Whether the installation follows any source'),
    sources: z.array(followedSourceSchema),
    waiting: z.int().describe('Candidates that nobody has answered in this assessment'),
    candidates: z.array(candidateSchema),
    ...nextPage,
  })
  .meta({ id: 'News' });
export type News = Of<typeof newsSchema>;

const answerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('taken'),
    record: idSchema.describe('The record of the assessment that it became'),
  }),
  z.strictObject({ outcome: z.literal('dismissed'), reason: z.string().trim().min(1).max(1000) }),
  z.strictObject({ outcome: z.literal('reopened') }),
]);
export type CandidateAnswer = z.output<typeof answerSchema>;

const assessment = z.strictObject({ id: addressSchema });

/** What came in from public sources, for a person to read. Which sources are followed is in the settings of the installation. */
export const newsRoutes = {
  'GET /api/assessments/:id/news': {
    summary:
      'What came in from the sources that are followed, newest first, and how it stands with each source. A candidate counts as nothing until a person has made it a fact',
    right: 'readAssessment',
    reads: 'opened',
    params: assessment,
    query: z.strictObject({
      ...inPages(50),
      only: z
        .enum(['waiting', 'answered'])
        .default('waiting')
        .describe('waiting: nobody has answered it, or it was opened again'),
    }),
    answers: { 200: newsSchema },
    refusals: ['not-found'],
  },
  'POST /api/assessments/:id/news/:candidate': {
    summary:
      'Say what became of a candidate: a record of the assessment, dismissed with a reason, or opened again. Who said so, and what was said before, is kept',
    right: 'editAssessment',
    params: assessment.extend({ candidate: z.string().max(100) }),
    body: answerSchema,
    answers: { 204: null },
    refusals: ['not-found', 'edit-invalid'],
  },
  'POST /api/assessments/:id/news/sources/:source': {
    summary: 'Look at a source now, unless it was asked a moment ago',
    right: 'editAssessment',
    params: assessment.extend({ source: z.string().max(100) }),
    answers: { 204: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
