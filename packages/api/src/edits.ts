import {
  type Conflict,
  idSchema,
  type RequestedChange,
  sayableSchema,
  type SealedEditEvent,
  wants,
} from '@risikobilde/core';
import { z } from 'zod';
import { type Of, schemaOfType } from './typed.js';

/** The most changes that one edit may hold, and the longest a list in it may be. */
const mostChanges = 1000;
/** The most fields of one record; none has a tenth of them. */
const mostFields = 1000;

const requestedChangeSchema = z
  .strictObject({
    record: idSchema,
    set: z
      .record(z.string().max(200), z.unknown())
      .refine((fields) => Object.keys(fields).length <= mostFields, wants('editFields'))
      .optional()
      .describe('New values by field; `title.nb` and the like reach into a field'),
    unset: z.array(z.string().max(200)).max(200).optional().describe('Fields to take away'),
    add: z
      .record(z.string(), z.unknown())
      .refine((fields) => Object.keys(fields).length <= mostFields, wants('editFields'))
      .optional()
      .describe('The whole record to add'),
    remove: z.literal(true).optional().describe('Remove the record'),
  })
  .meta({
    id: 'RequestedChange',
    description: 'One of: add, remove, or set and unset',
  }) satisfies z.ZodType<RequestedChange>;

/** An edit as the writer sends it. */
export const editRequestSchema = z
  .strictObject({
    clientEditId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,64}$/, wants('editName'))
      .describe('Made by the writer; the same edit sent again is stored once'),
    baseRevision: z.int().positive().describe('The revision the writer saw'),
    why: z.string().trim().min(1).max(2000).optional(),
    writer: z
      .string()
      .max(200)
      .optional()
      .describe('The id of who wrote it: an edit that somebody else would send as their own is refused'),
    changes: z.array(requestedChangeSchema).min(1).max(mostChanges),
  })
  .meta({ id: 'EditRequest' });
export type EditRequest = Of<typeof editRequestSchema>;

const anyRecord = z.looseObject({ id: z.string(), kind: z.string() });

const recordChangeSchema = z
  .union([
    z.strictObject({ record: z.string(), added: anyRecord }),
    z.strictObject({ record: z.string(), removed: anyRecord }),
    z.strictObject({
      record: z.string(),
      field: z.string(),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ])
  .meta({ id: 'RecordChange' });

export const eventSchema = schemaOfType<SealedEditEvent>(
  z.strictObject({
    id: z.string(),
    assessment: z.string(),
    revision: z.int().positive(),
    base: z.int().nonnegative(),
    who: z.strictObject({ id: z.string(), name: z.string() }),
    when: z.string().describe('A moment in UTC'),
    why: z.string().optional(),
    changes: z.array(recordChangeSchema),
    files: z
      .record(z.string(), z.string())
      .optional()
      .describe('Of an import: the SHA-256 of every file that the assessment then has, by path'),
    erased: z
      .strictObject({
        texts: z.array(z.strictObject({ events: z.array(z.int()), at: z.array(z.string()) })),
        resealed: z.record(z.string(), z.string()).optional(),
        releases: z.array(z.string()).optional(),
      })
      .optional()
      .describe('Of an erasure: the places (RFC 6901) in events before that texts were erased from'),
    previous: z.string().describe('The hash of the event before'),
    hash: z
      .string()
      .describe(
        'Seals the event, each text by a salt that is not told here, so that it can be erased; `verify` computes it anew',
      ),
  }),
).meta({ id: 'EditEvent' });

export const editAnswerSchema = z
  .strictObject({
    revision: z.int().positive().describe('The revision after the edit'),
    event: eventSchema.optional().describe('Left out when the edit changed nothing'),
  })
  .meta({ id: 'EditAnswer' });
export type EditAnswer = Of<typeof editAnswerSchema>;

export const conflictSchema = schemaOfType<Conflict>(
  z.strictObject({
    record: z.string(),
    field: z.string().optional().describe('Left out when it is the whole record'),
    base: z.unknown().optional(),
    theirs: z.unknown().optional(),
    yours: z.unknown().optional(),
  }),
).meta({ id: 'Conflict' });

export const eventPageSchema = z.strictObject({
  events: z.array(eventSchema),
  next: z
    .int()
    .optional()
    .describe('`after` of the next page, or `before` where that was asked; left out on the last'),
});

export type EventPage = Of<typeof eventPageSchema>;

/** Whether an assessment is what its events say. The chain first; then everything it is shown from, held against their fold. */
export const verifiedSchema = z
  .strictObject({
    ok: z.boolean().describe('Whether nothing that is shown is false'),
    length: z.int(),
    head: z.string(),
    brokenAt: z.int().optional().describe('The first event that is not what was written, if there is one'),
    why: z.enum(['not-canonical', 'hash-differs', 'does-not-follow', 'of-another-assessment']).optional(),
    wrong: z.array(
      z.strictObject({
        code: z.string(),
        isNotice: z.literal(true).optional().describe('Nothing is false by it'),
        message: sayableSchema,
      }),
    ),
  })
  .meta({ id: 'Verified' });
