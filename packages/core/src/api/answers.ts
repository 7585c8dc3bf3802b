import { z } from 'zod';
import { kinds, type Assessment } from '../model/assessment.js';
import { recordSchemas } from '../model/record-schemas.js';
import { idSchema } from '../model/shared.js';
import { languages } from '../model/text.js';
import { textSchema } from '../model/text-schema.js';
import type { chainCheckSchema } from './edits.js';

/** What a person may be allowed to do, as answers say it in `permitted`; the web derives no rights of its own. */
export const actions = [
  'createAssessment',
  'importAssessment',
  'readAssessment',
  'editAssessment',
  'commentAssessment',
  'exportAssessment',
  'publishAssessment',
  'deleteAssessment',
  'releaseAssessment',
] as const;
export type Action = (typeof actions)[number];
const permittedSchema = z.array(z.enum(actions));

export const userSchema = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'User' });
export type User = Readonly<z.infer<typeof userSchema>>;

export const sessionSchema = z
  .strictObject({
    user: userSchema,
    mode: z.enum(['local']).describe('local: one user on this machine, no login'),
    permitted: permittedSchema,
  })
  .meta({ id: 'Session' });
export type Session = Readonly<z.infer<typeof sessionSchema>>;

export const assessmentSummarySchema = z
  .strictObject({
    id: z.string(),
    title: textSchema,
    revision: z.int(),
    changed: z.string().describe('When it was last edited, a moment in UTC'),
    changedBy: userSchema,
    buildsOn: z.string().optional().describe('The hash of the platform release that it stands on'),
    permitted: permittedSchema,
  })
  .meta({ id: 'AssessmentSummary' });
export type AssessmentSummary = Readonly<z.infer<typeof assessmentSummarySchema>>;

export const assessmentListSchema = z.strictObject({ assessments: z.array(assessmentSummarySchema) });
export type AssessmentList = { readonly assessments: readonly AssessmentSummary[] };

export const templateListSchema = z.strictObject({
  templates: z.array(
    z.strictObject({ id: z.string(), title: textSchema, description: textSchema.optional() }),
  ),
});
export type TemplateList = Readonly<z.infer<typeof templateListSchema>>;

export const createRequestSchema = z
  .strictObject({
    from: idSchema.describe('`empty`, or the id of a template'),
    id: idSchema,
    title: textSchema,
  })
  .meta({ id: 'CreateRequest' });
export type CreateRequest = Readonly<z.infer<typeof createRequestSchema>>;

const assessmentShape = z
  .strictObject({
    schemaVersion: z.int(),
    records: z.array(z.union(kinds.map((kind) => recordSchemas[kind]))),
  })
  .meta({ id: 'Assessment' });

export const assessmentAnswerSchema = z
  .strictObject({
    assessment: assessmentShape,
    revision: z.int(),
    hash: z.string().describe('SHA-256 of the canonical JSON of the assessment, records by id'),
    head: z.string().describe('The hash of the last event'),
    buildsOn: z.string().optional().describe('The hash of the platform release that it stands on'),
    hasOwnWorld: z.boolean().describe('It carries world data of its own: ask for /api/world?assessment=ID'),
    permitted: permittedSchema,
  })
  .meta({ id: 'AssessmentAnswer' });
export type AssessmentAnswer = {
  readonly assessment: Assessment;
  readonly revision: number;
  readonly hash: string;
  readonly head: string;
  readonly buildsOn?: string;
  readonly hasOwnWorld: boolean;
  readonly permitted: readonly Action[];
};

export const createdSchema = z.strictObject({ id: z.string(), revision: z.int() });
export type Created = Readonly<z.infer<typeof createdSchema>>;

export const searchAnswerSchema = z
  .strictObject({
    hits: z.array(
      z.strictObject({
        kind: z.string(),
        id: z.string(),
        title: z.string(),
        excerpt: z.string(),
        marks: z
          .array(z.tuple([z.int(), z.int()]))
          .describe('What was found in the excerpt: [start, end) in UTF-16 units'),
        language: z.enum(languages).describe('The language of title and excerpt'),
      }),
    ),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = Readonly<z.infer<typeof searchAnswerSchema>>;

/** The server's own evaluation: `hash` is the SHA-256 of its canonical JSON, so that the browser can confirm its own. */
export const evaluationAnswerSchema = z
  .strictObject({
    revision: z.int(),
    asOf: z.string(),
    knownAt: z.string(),
    hash: z.string(),
    evaluation: z.looseObject({}),
  })
  .meta({ id: 'EvaluationAnswer' });

export const filesAnswerSchema = z
  .strictObject({
    revision: z.int(),
    files: z.array(
      z.strictObject({
        path: z.string(),
        mediaType: z.string().optional().describe('RFC 6838; left out, it is text'),
        text: z.string().optional(),
        base64: z.string().optional().describe('The bytes of a file that is not text'),
      }),
    ),
    warnings: z.array(z.looseObject({})).optional(),
  })
  .meta({ id: 'FilesAnswer' });

export const importRequestSchema = z
  .strictObject({
    files: z
      .array(z.strictObject({ path: z.string().min(1).max(300), text: z.string() }))
      .min(1)
      .max(5000),
  })
  .meta({ id: 'ImportRequest' });
export type ImportRequest = Readonly<z.infer<typeof importRequestSchema>>;

export type ChainAnswer = Readonly<z.infer<typeof chainCheckSchema>>;
