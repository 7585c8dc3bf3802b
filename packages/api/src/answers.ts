import {
  conclusionStandings,
  type Assessment,
  idSchema,
  kinds,
  languageTagSchema,
  type Library,
  recordSchemas,
  sayableSchema,
  textSchema,
  type World,
} from '@risikobilde/core';
import { z } from 'zod';
import { nextPage } from './pages.js';
import { type Of, schemaOfType } from './typed.js';

/** What a person may be allowed to do, as answers say it in `permitted`; the web derives no rights of its own. */
export const actions = [
  'createAssessment',
  'importAssessment',
  'readAssessment',
  'raiseDoubt',
  'editAssessment',
  'commentAssessment',
  'exportAssessment',
  'publishAssessment',
  'shareDraft',
  'readAccessHistory',
  'readReadLog',
  'deleteAssessment',
  'eraseText',
  'releaseAssessment',
  'giveAdvice',
  'acceptRisk',
  'approveAssessment',
  'sendBack',
  'administerAccess',
] as const;
export type Action = (typeof actions)[number];
const permittedSchema = z.array(z.enum(actions));

export const userSchema = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'User' });
export type User = Of<typeof userSchema>;

export const organisationSchema = z
  .strictObject({
    id: z.string(),
    number: z.string().optional().describe('In the Central Coordinating Register for Legal Entities'),
    name: z.string(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = Of<typeof organisationSchema>;

export const sessionSchema = z
  .strictObject({
    user: userSchema,
    mode: z.enum(['local', 'login']).describe('local: one user on this machine, no login'),
    permitted: permittedSchema,
    organisations: z
      .array(organisationSchema)
      .optional()
      .describe('With logins: the organisations that you have a role in'),
    organisation: z
      .string()
      .optional()
      .describe('The id of the organisation that you act for: what you make belongs to it'),
  })
  .meta({ id: 'Session' });
export type Session = Of<typeof sessionSchema>;

const buildsOnSchema = z.string().optional().describe('The hash of the platform release that it stands on');

const assessmentSummarySchema = z
  .strictObject({
    id: z.string(),
    title: textSchema,
    isExample: z
      .boolean()
      .describe('Whether it says of itself that it is an example, as the one that is shipped does'),
    revision: z.int(),
    changed: z.string().describe('When it was last edited, a moment in UTC'),
    changedBy: userSchema,
    buildsOn: buildsOnSchema,
    archived: z.string().optional().describe('The day it was put in the archive'),
    permitted: permittedSchema,
  })
  .meta({ id: 'AssessmentSummary' });
export type AssessmentSummary = Of<typeof assessmentSummarySchema>;
export const assessmentListSchema = z.strictObject({
  assessments: z.array(assessmentSummarySchema),
  ...nextPage,
});

const templateSchema = z
  .strictObject({ id: z.string(), title: textSchema, description: textSchema.optional() })
  .meta({ id: 'Template' });
export type Template = Of<typeof templateSchema>;
export const templateListSchema = z.strictObject({ templates: z.array(templateSchema) });

export const createRequestSchema = z
  .strictObject({
    from: idSchema.describe('`empty`, or the id of a template'),
    id: idSchema,
    title: textSchema,
    subject: z
      .enum(['platform', 'service'])
      .optional()
      .describe('What it is of; as the template has it when left out'),
    language: languageTagSchema
      .optional()
      .describe(
        'The language it will be kept in; the texts of the template come in it alone where they have it',
      ),
  })
  .meta({ id: 'CreateRequest' });
export type CreateRequest = Of<typeof createRequestSchema>;

export const copyRequestSchema = z
  .strictObject({ id: idSchema, title: textSchema })
  .meta({ id: 'CopyRequest' });
export type CopyRequest = Of<typeof copyRequestSchema>;

export const libraryAnswerSchema = schemaOfType<Library>(
  z.strictObject({
    items: z.array(z.looseObject({ id: z.string(), kind: z.string(), edition: z.string() })),
  }),
).meta({ id: 'Library' });

export const factsReadSchema = z
  .strictObject({ total: z.int().nonnegative(), primary: z.int().nonnegative() })
  .describe('The facts under the conclusion, and how many of them were read in the primary text')
  .meta({ id: 'FactsRead' });

/** An assessment in a line of a list. */
export const inShortSchema = z
  .strictObject({
    revision: z.int(),
    subject: z.enum(['platform', 'service']),
    conclusion: z.enum(conclusionStandings),
    claims: z.int().describe('How many claims the conclusion has'),
    facts: factsReadSchema,
    headline: sayableSchema.describe('The first line about the conclusion'),
    tasks: z.int().describe('Changes that wait for an answer here'),
    path: z.strictObject({ done: z.int(), of: z.int() }).describe('How far it has come on the guided path'),
    released: z.string().optional().describe('The version of the newest release made here'),
  })
  .meta({ id: 'InShort' });
export type InShort = Of<typeof inShortSchema>;

const standingSchema = z.enum(['unsupported', 'fallen', 'challenged', 'supported']);
const groundInPictureSchema = z.strictObject({
  label: sayableSchema,
  standing: standingSchema,
  reason: sayableSchema,
});
/** One sentence of the example, and how it stood from the first day to the last: what the start page shows the product with. */
export const livePictureSchema = z
  .strictObject({
    assessment: z.string(),
    claim: z.string(),
    text: textSchema,
    spans: z
      .array(
        z.strictObject({
          from: z.string(),
          standing: standingSchema,
          grounds: z.array(groundInPictureSchema),
        }),
      )
      .describe('From each of these days on, until the next'),
  })
  .meta({ id: 'LivePicture' });
export type LivePicture = Of<typeof livePictureSchema>;

const assessmentSchema = schemaOfType<Assessment>(
  z.strictObject({
    schemaVersion: z.int(),
    records: z.array(z.union(kinds.map((kind) => recordSchemas[kind]))),
  }),
).meta({ id: 'Assessment' });

export const assessmentAnswerSchema = z
  .strictObject({
    assessment: assessmentSchema,
    revision: z.int(),
    hash: z
      .string()
      .describe(
        'The same for the same result: SHA-256 of the canonical JSON of the assessment, records by id',
      ),
    head: z.string().describe('The hash of the last event'),
    buildsOn: buildsOnSchema,
    ownWorld: z
      .string()
      .optional()
      .describe('The hash of the world data that it has of its own: ask for /api/world?assessment=ID'),
    notGivenHere: z
      .array(z.string())
      .optional()
      .describe(
        'With logins: the acceptances and the advice that only came in with files. They are read, and count for nothing',
      ),
    permitted: permittedSchema,
    evaluation: z
      .array(z.unknown())
      .optional()
      .describe(
        'As it is evaluated on the day `asOf`, where that is asked for: what stands in several places is written once, `{ "$": n }` stands for element n, and the last element is the whole',
      ),
  })
  .meta({ id: 'AssessmentAnswer' });
export type AssessmentAnswer = Readonly<z.output<typeof assessmentAnswerSchema>>;

export const worldAnswerSchema = schemaOfType<World>(
  z.looseObject({ entries: z.array(z.looseObject({ id: z.string(), kind: z.string() })) }),
).meta({ id: 'World' });

export const createdSchema = z.strictObject({ id: z.string(), revision: z.int() }).meta({ id: 'Created' });
export type NewAssessment = Of<typeof createdSchema>;

const hitSchema = z
  .strictObject({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    excerpt: z.string(),
    marks: z
      .array(z.tuple([z.int(), z.int()]))
      .describe('What was found in the excerpt: [start, end) in UTF-16 units'),
    language: z.string().describe('The language of title and excerpt'),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = Of<typeof hitSchema>;
export const searchAnswerSchema = z.strictObject({ hits: z.array(hitSchema) }).meta({ id: 'SearchAnswer' });
export type SearchAnswer = Of<typeof searchAnswerSchema>;

/** The server's own evaluation: `hash` is the SHA-256 of its canonical JSON, so that the browser can confirm its own. */
export const evaluationAnswerSchema = z
  .strictObject({
    revision: z.int(),
    asOf: z.string(),
    knownAt: z.string(),
    hash: z.string(),
    world: z.string().describe('What the world that it was judged by is called: the hash of its entries'),
    evaluation: z.looseObject({}),
  })
  .meta({ id: 'EvaluationAnswer' });

const fileSchema = z.strictObject({ path: z.string(), text: z.string() }).meta({ id: 'File' });
const evidenceFileSchema = z
  .strictObject({
    path: z.string().regex(/^evidence\/[0-9a-f]{64}$/),
    base64: z.base64(),
  })
  .meta({ id: 'EvidenceFile' });
/** The files of an assessment's folder. */
export const folderAnswerSchema = z
  .strictObject({
    revision: z.int(),
    files: z.array(fileSchema),
    evidence: z
      .array(evidenceFileSchema)
      .optional()
      .describe('Files that records lean on: their bytes, under the path of their hash'),
  })
  .meta({ id: 'FolderAnswer' });

/** A file that the server writes: text as it is, anything else in base64. */
const writtenFileSchema = z
  .strictObject({
    path: z.string(),
    mediaType: z.string().optional().describe('RFC 6838; left out, it is text'),
    text: z.string().optional(),
    base64: z.string().optional().describe('The bytes of a file that is not text'),
  })
  .meta({ id: 'WrittenFile' });
export const filesAnswerSchema = z
  .strictObject({
    revision: z.int(),
    files: z.array(writtenFileSchema),
    warnings: z.array(z.looseObject({})).optional(),
  })
  .meta({ id: 'FilesAnswer' });
export type FilesAnswer = Of<typeof filesAnswerSchema>;

export const importRequestSchema = z
  .strictObject({
    files: z
      .array(z.strictObject({ path: z.string().min(1).max(300), text: z.string() }))
      .min(1)
      .max(5000),
    evidence: z.array(evidenceFileSchema).max(1000).optional(),
  })
  .meta({ id: 'ImportRequest' });
export type ImportRequest = Of<typeof importRequestSchema>;

const altinnImportSchema = z.strictObject({
  assessment: z.string().describe('The id of the assessment'),
  title: textSchema,
  revision: z.int(),
});
/** The assessments that an app was imported into before. */
export const altinnImportsSchema = z
  .strictObject({ imports: z.array(altinnImportSchema), ...nextPage })
  .meta({ id: 'AltinnImports' });
export type AltinnImport = Of<typeof altinnImportSchema>;
