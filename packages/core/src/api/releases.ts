import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import type { LocalDate } from '../model/local-date.js';
import { textSchema } from '../model/text-schema.js';
import { userSchema } from './answers.js';

/** A platform release as a list shows it; all of it is at `/api/releases/HASH`. */
export const releaseSummarySchema = z
  .strictObject({
    hash: z.string().describe('SHA-256 of its manifest, and through it of every record'),
    assessment: z.string().describe("The id of the platform's assessment"),
    title: textSchema,
    version: z.string(),
    on: localDateSchema.describe('The day it says it was released'),
    counts: z.strictObject({ records: z.int(), provided: z.int(), shared: z.int(), yours: z.int() }),
    stored: z.string().describe('When it was made here or came in, a moment in UTC'),
    storedBy: userSchema,
    isMadeHere: z.boolean().describe('Made of an assessment here; otherwise it came in as a file'),
  })
  .meta({ id: 'ReleaseSummary' });
export type ReleaseSummary = Readonly<Omit<z.infer<typeof releaseSummarySchema>, 'on'>> & {
  readonly on: LocalDate;
};

export const releaseListSchema = z.strictObject({ releases: z.array(releaseSummarySchema) });

export const releaseRequestSchema = z
  .strictObject({
    version: z
      .string()
      .regex(
        /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/,
        'letters and digits with dots or hyphens between, such as 2.7',
      )
      .max(40),
    on: localDateSchema.describe('The day of the release'),
    baseRevision: z.int().positive().optional().describe('The revision that the maker has seen'),
  })
  .meta({ id: 'ReleaseRequest' });
export type ReleaseRequest = Readonly<z.infer<typeof releaseRequestSchema>>;

export const receivedReleaseSchema = z
  .strictObject({ text: z.string().describe('The file as the platform gave it') })
  .meta({ id: 'ReceivedRelease' });

/** A release as it is: manifest and records. */
export const releaseSchema = z
  .strictObject({
    manifest: z.looseObject({ assessment: z.string(), version: z.string(), hash: z.string() }),
    records: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
  })
  .meta({ id: 'Release' });
