import { addressSchema } from './address.js';
import { idSchema, languages, levels } from '@risikobilde/core';
import { formatIds, packFormatIds } from '@risikobilde/publish/formats';
import { z } from 'zod';
import {
  altinnImportsSchema,
  assessmentAnswerSchema,
  assessmentListSchema,
  createdSchema,
  createRequestSchema,
  evaluationAnswerSchema,
  filesAnswerSchema,
  folderAnswerSchema,
  importRequestSchema,
  searchAnswerSchema,
  sessionSchema,
  templateListSchema,
  userSchema,
  worldAnswerSchema,
} from './answers.js';
import { editionRoutes, pageName } from './edition-routes.js';
import { liveRoutes } from './live-routes.js';
import { accessOnSchema } from './access-on.js';
import { verifiedSchema, editAnswerSchema, editRequestSchema, eventPageSchema } from './edits.js';
import { inPages } from './pages.js';
import { readingRoutes } from './readings.js';
import { releaseRoutes } from './release-routes.js';
import type { Media, Route } from './route.js';
import { serviceFilters, servicesAnswerSchema } from './services.js';
import { commentRoutes } from './comment-routes.js';
import { evidenceRoutes } from './evidence-routes.js';
import { feedbackRoutes } from './feedback-routes.js';
import { accessRoutes } from './access-routes.js';
import { jobRoutes } from './job-routes.js';
import { noticeRoutes } from './notice-routes.js';
import { loginRoutes } from './login-routes.js';
import { cycleRoutes } from './cycle-routes.js';
import { momentRoutes } from './moments.js';
import { newsRoutes } from './news.js';
import { startRoutes } from './start-routes.js';
import { daySchema } from './typed.js';
import { wordLimit, wordReportSchema, wordRequestSchema } from './word.js';

const assessment = z.strictObject({ id: addressSchema });
// As an address has them: texts that are numbers. The server keeps revisions in 32 bits.
const number = () => z.coerce.number<number | string>().int();
const revision = () =>
  number()
    .positive()
    .max(2 ** 31 - 1);
const lang = z.enum(languages).optional().describe('One language; left out, all that are fully translated');
const html = (description: string): Media => ({ type: 'text/html', description });
const notFound = ['not-found'] as const;

/**
 * The API: every route by its method and address, in the order in which the documentation shows them. The server registers
 * from this, the client of the web is typed from it, and OpenAPI is made of it.
 */
export const routes = {
  'GET /api': {
    summary: 'This API as a page',
    right: 'anyone',
    answers: { 200: html('Every route, for people') },
    refusals: [],
  },
  'GET /api/openapi.json': {
    summary: 'This API as OpenAPI 3.1',
    right: 'anyone',
    answers: { 200: z.looseObject({ openapi: z.string() }) },
    refusals: [],
  },
  'GET /api/page.css': {
    summary: 'How the pages for developers look',
    right: 'anyone',
    answers: { 200: { type: 'text/css', description: 'A style sheet' } },
    refusals: [],
  },
  'GET /api/session': {
    summary: 'Who you are and what you may do',
    right: 'anyone',
    answers: { 200: sessionSchema },
    refusals: [],
  },
  'GET /api/world': {
    summary: 'World data: law, reports, terms, catalogues, scales',
    right: 'readAssessment',
    assessmentIn: 'assessment',
    query: z.strictObject({ assessment: addressSchema.optional().describe('As this assessment sees it') }),
    answers: { 200: worldAnswerSchema, 304: null },
    refusals: notFound,
  },
  'GET /api/templates': {
    summary: 'What a new assessment can be made from',
    right: 'createAssessment',
    answers: { 200: templateListSchema },
    refusals: [],
  },
  ...startRoutes,
  'GET /api/assessments': {
    summary: 'The assessments, a page at a time, by id',
    right: 'readAssessment',
    query: z.strictObject({
      ...inPages(),
      after: addressSchema.optional().describe('The `next` of the page before'),
    }),
    answers: { 200: assessmentListSchema },
    refusals: [],
  },
  'POST /api/assessments': {
    summary: 'A new assessment from a template',
    right: 'createAssessment',
    body: createRequestSchema,
    answers: { 201: createdSchema },
    refusals: ['not-found', 'assessment-exists', 'files-faulty', 'path-not-allowed'],
    isHeavy: true,
  },
  'POST /api/assessments/import': {
    summary: 'Import files; whole or not at all',
    right: 'importAssessment',
    query: z.strictObject({
      replace: revision()
        .optional()
        .describe('The revision of the assessment with the same id that these files follow'),
    }),
    body: importRequestSchema,
    bytes: 'application/zip',
    answers: { 201: createdSchema, 200: createdSchema },
    refusals: [
      'took-too-long',
      'not-found',
      'assessment-exists',
      'revision-differs',
      'step-not-possible',
      'files-faulty',
      'path-not-allowed',
      'zip-unreadable',
      'evidence-refused',
    ],
    isHeavy: true,
    mostBytes: 'import',
  },
  'GET /api/altinn-imports': {
    summary: 'Assessments that an Altinn app was imported into, a page at a time, by id',
    right: 'importAssessment',
    query: z.strictObject({
      app: z.string().min(1).max(300).describe('The id of the app, such as `skd/min-app`'),
      ...inPages(),
    }),
    answers: { 200: altinnImportsSchema },
    refusals: [],
  },
  'GET /api/services': {
    summary: 'The services on a platform: who stands on what, what they made of it, the risk of all together',
    right: 'readAssessment',
    assessmentIn: 'platform',
    query: z.strictObject({
      platform: addressSchema.describe("The id of the platform's assessment"),
      asOf: daySchema,
      offset: number().nonnegative().max(1_000_000).default(0),
      only: z
        .enum(serviceFilters)
        .default('all')
        .describe(
          'behind: not on the newest release; open: something to answer or read; challenged: the conclusion',
        ),
      find: z
        .string()
        .max(200)
        .default('')
        .describe('Words that all stand in the name of the service or of its owner'),
      limit: number().positive().max(10_000).default(200),
    }),
    answers: { 200: servicesAnswerSchema },
    refusals: notFound,
    isHeavy: true,
  },
  'GET /api/assessments/:id': {
    summary: 'An assessment as it is now',
    right: 'readAssessment',
    reads: 'opened',
    params: assessment,
    query: z.strictObject({ asOf: daySchema.optional() }),
    answers: { 200: assessmentAnswerSchema, 304: null },
    refusals: notFound,
  },
  'DELETE /api/assessments/:id': {
    summary: 'Delete an assessment, confirmed with its revision',
    right: 'deleteAssessment',
    params: assessment,
    query: z.strictObject({ revision: revision() }),
    answers: { 204: null },
    refusals: ['not-found', 'revision-differs'],
  },
  'GET /api/assessments/:id/at/:revision': {
    summary: 'An assessment as it was; nothing is permitted on the past',
    right: 'readAssessment',
    reads: 'opened',
    params: assessment.extend({ revision: revision() }),
    answers: { 200: assessmentAnswerSchema },
    refusals: notFound,
  },
  'POST /api/assessments/:id/edits': {
    summary:
      'Edit an assessment. A step of the life cycle (advice, acceptance, approval) takes the right of that step; without any, an edit may raise doubts',
    right: 'raiseDoubt',
    params: assessment,
    body: editRequestSchema,
    // 200 when the edit changes nothing.
    answers: { 201: editAnswerSchema, 200: editAnswerSchema },
    refusals: [
      'not-found',
      'edit-of-another',
      'edit-invalid',
      'edit-conflict',
      'edit-id-reused',
      'revision-unknown',
      'step-not-possible',
    ],
  },
  'GET /api/assessments/:id/events': {
    summary:
      'The edits of an assessment, oldest first; with `before`, newest first. With `record`, those that changed it',
    right: 'readAssessment',
    reads: 'opened',
    params: assessment,
    query: z.strictObject({
      after: number()
        .nonnegative()
        .max(2 ** 31 - 1)
        .default(0),
      before: revision().optional(),
      record: idSchema.optional(),
      limit: number().positive().max(500).default(100),
    }),
    answers: { 200: eventPageSchema },
    refusals: notFound,
  },
  'GET /api/assessments/:id/writers': {
    summary: 'Who wrote the newest edits of an assessment',
    right: 'readAssessment',
    params: assessment,
    answers: { 200: z.strictObject({ writers: z.array(userSchema) }) },
    refusals: notFound,
  },
  'GET /api/assessments/:id/verify': {
    summary: 'Verify the chain of edits, and that what is shown follows from it',
    right: 'readAssessment',
    params: assessment,
    answers: { 200: verifiedSchema },
    refusals: notFound,
    isHeavy: true,
  },
  'GET /api/assessments/:id/access': {
    summary: 'Who had which role to the assessment on a day, and what they could do by it',
    right: 'readAccessHistory',
    params: assessment,
    query: z.strictObject({ on: daySchema }),
    answers: { 200: accessOnSchema },
    refusals: notFound,
  },
  'GET /api/assessments/:id/evaluation': {
    summary: 'Evaluate on a day',
    right: 'readAssessment',
    reads: 'opened',
    params: assessment,
    query: z.strictObject({ asOf: daySchema, knownAt: daySchema.optional() }),
    answers: { 200: evaluationAnswerSchema },
    refusals: notFound,
  },
  ...readingRoutes,
  ...momentRoutes,
  ...newsRoutes,
  ...cycleRoutes,
  'GET /api/assessments/:id/search': {
    summary: 'Search the records',
    right: 'readAssessment',
    reads: 'opened',
    params: assessment,
    query: z.strictObject({
      q: z.string().max(200),
      lang: z.enum(languages).default('nb'),
      limit: number().positive().max(100).default(30),
    }),
    answers: { 200: searchAnswerSchema },
    refusals: notFound,
  },
  ...commentRoutes,
  ...evidenceRoutes,
  ...feedbackRoutes,
  ...liveRoutes,
  'GET /api/assessments/:id/export': {
    summary: 'Export as files',
    right: 'exportAssessment',
    reads: 'files',
    params: assessment,
    query: z.strictObject({
      format: z.enum(['json', 'zip']).default('json'),
      evidence: z
        .enum(['with', 'without'])
        .default('with')
        .describe('Whether the files that records lean on are there too'),
    }),
    answers: { 200: [folderAnswerSchema, { type: 'application/zip', description: 'The folder, packed' }] },
    refusals: notFound,
    isHeavy: true,
  },
  'GET /api/assessments/:id/publish': {
    summary: 'Publish as files, for one kind of reader',
    right: 'publishAssessment',
    reads: 'published',
    params: assessment,
    query: z.strictObject({
      format: z.enum(formatIds),
      lang,
      level: z.enum(levels).default('public'),
      edition: z
        .enum(['draft', 'final'])
        .default('draft')
        .describe('A final edition is refused while anything stands against it'),
      asOf: daySchema,
    }),
    answers: { 200: filesAnswerSchema },
    refusals: [...notFound, 'not-final', 'took-too-long'],
    isHeavy: true,
  },
  'POST /api/assessments/:id/word': {
    summary:
      'What an edited Word document of the assessment says that the assessment does not; nothing is stored',
    right: 'editAssessment',
    reads: 'opened',
    params: assessment,
    body: wordRequestSchema,
    bytes: 'application/octet-stream',
    answers: { 200: wordReportSchema },
    refusals: [...notFound, 'word-unreadable', 'word-not-of-this', 'took-too-long'],
    isHeavy: true,
    mostBytes: wordLimit,
  },
  'GET /api/assessments/:id/support-pack': {
    summary: 'Support pack for service owners as files',
    right: 'publishAssessment',
    reads: 'supportPack',
    params: assessment,
    query: z.strictObject({ format: z.enum(packFormatIds), lang, asOf: daySchema }),
    answers: { 200: filesAnswerSchema },
    refusals: [...notFound, 'took-too-long'],
    isHeavy: true,
  },
  'GET /api/assessments/:id/pages/:lang/:page': {
    summary: 'One page of the draft as readers will get it, for one language and day',
    right: 'publishAssessment',
    reads: 'draftPage',
    params: z.strictObject({ id: addressSchema, lang: z.enum(languages), page: pageName() }),
    query: z.strictObject({ asOf: daySchema }),
    answers: { 200: html('The page; it says that it is a draft') },
    refusals: [...notFound, 'took-too-long'],
    isHeavy: true,
  },
  ...editionRoutes,
  ...releaseRoutes,
  ...loginRoutes,
  ...accessRoutes,
  ...jobRoutes,
  ...noticeRoutes,
  'GET /errors/:code': {
    summary: 'What a code of a problem means and what to do',
    right: 'anyone',
    params: z.strictObject({ code: z.string().max(100) }),
    answers: { 200: html('When it is given, and what to do') },
    refusals: notFound,
  },
  'GET /health': {
    summary: 'Whether the server answers; it does not ask its database',
    right: 'anyone',
    answers: { 200: z.strictObject({ ok: z.literal(true) }) },
    refusals: [],
  },
  'GET /ready': {
    summary: 'Whether the server reaches its database and can store; the refusal says what is wrong',
    right: 'anyone',
    answers: { 200: z.strictObject({ ok: z.literal(true) }) },
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Route>>;

export type Routes = typeof routes;
/** A route by its name: method and address, as in `GET /api/session`. */
export type RouteName = keyof Routes;

/** The method and the address in the name of a route. */
export const addressOf = (name: string): { readonly method: string; readonly path: string } => {
  const [method = '', path = ''] = name.split(' ');
  return { method, path };
};
