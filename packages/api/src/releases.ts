import { type Release, textSchema } from '@risikobilde/core';
import { z } from 'zod';
import { userSchema } from './answers.js';
import { nextPage } from './pages.js';
import { daySchema, type Of, schemaOfType } from './typed.js';

/**
 * Who reads an edition beside those who may read the assessment: everybody; those whose services build on the platform; nobody more.
 */
export const editionVisibilities = ['public', 'builders', 'own'] as const;
export type EditionVisibility = (typeof editionVisibilities)[number];

const visibilitySchema = z
  .enum(editionVisibilities)
  .describe(
    'Who may read it: `public`, anybody, without an account; `builders`, those who may read the assessment and those whose services build on it; `own`, those who may read the assessment',
  );

/** A release, of a platform or of a service, as a list shows it; all of it is at `/api/releases/HASH`. */
export const releaseSummarySchema = z
  .strictObject({
    hash: z.string().describe('SHA-256 of its manifest, and through it of every record'),
    assessment: z.string().describe("The id of the platform's assessment"),
    title: textSchema,
    version: z.string(),
    on: daySchema.describe('The day it says it was released'),
    counts: z.strictObject({ records: z.int(), provided: z.int(), shared: z.int(), yours: z.int() }),
    stored: z.string().describe('When it was made here or came in, a moment in UTC'),
    storedBy: userSchema,
    isDraft: z
      .boolean()
      .describe('Made while something stood against a final release, or before it was asked for'),
    address: z
      .string()
      .optional()
      .describe('Where readers find its pages, of a final edition that was made here; they need no account'),
    making: z
      .strictObject({
        failed: z
          .enum(['notFinal', 'tookTooLong', 'worldMoved', 'unexpected'])
          .optional()
          .describe('Why they could not be made; left out while they are being made'),
      })
      .optional()
      .describe(
        'Of an edition whose pages and files are not there yet: readers see nothing of it until all are',
      ),
    signedBy: z
      .string()
      .optional()
      .describe('The name of the key that signed it; left out of what is not signed'),
    visibility: visibilitySchema.optional().describe('Left out of drafts and of what came in'),
    isMadeHere: z.boolean().describe('Made of an assessment here; otherwise it came in as a file'),
  })
  .meta({ id: 'ReleaseSummary' });
export type ReleaseSummary = Of<typeof releaseSummarySchema>;

export const releaseListSchema = z.strictObject({ releases: z.array(releaseSummarySchema), ...nextPage });

export const versionSchema = z
  .string()
  .regex(
    /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/,
    'letters and digits with dots or hyphens between, such as 2.7',
  )
  .max(40);

const releaseAsked = {
  version: versionSchema,
  on: daySchema.describe('The day of the release'),
  baseRevision: z.int().positive().optional().describe('The revision that the maker has seen'),
};

/** An edition says who may read it: nothing is chosen for whoever leaves it out. Of a draft there is nothing to choose. */
export const releaseRequestSchema = z
  .discriminatedUnion('draft', [
    z.strictObject({
      ...releaseAsked,
      draft: z.literal(false).optional().describe('An edition, refused while anything stands against it'),
      visibility: visibilitySchema,
    }),
    z.strictObject({
      ...releaseAsked,
      draft: z.literal(true).describe('A draft, which says so wherever it is read'),
    }),
  ])
  .meta({ id: 'ReleaseRequest' });
export type ReleaseRequest = Of<typeof releaseRequestSchema>;

export const receivedReleaseSchema = z
  .strictObject({ text: z.string().describe('The file as the platform gave it') })
  .meta({ id: 'ReceivedRelease' });

/** A release as it is: manifest and records. */
export const releaseSchema = schemaOfType<Release>(
  z.strictObject({
    manifest: z.looseObject({ assessment: z.string(), version: z.string(), hash: z.string() }),
    records: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
  }),
).meta({ id: 'Release' });
