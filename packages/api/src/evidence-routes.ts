import { fileTypes, wants } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import { nextPage, inPages } from './pages.js';
import type { Media, Route } from './route.js';
import type { Of } from './typed.js';

const mebibyte = 1024 * 1024;
/** The most that one file of evidence holds, and all those of an assessment together, in bytes, where nothing else is set. */
export const evidenceLimits = { file: 20 * mebibyte, quota: 200 * mebibyte } as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/, wants('sha256'));
const file: Media = {
  type: '*/*',
  description: 'The file byte for byte, always as an attachment: no browser shows it or runs anything in it',
};

const storedFileSchema = z
  .strictObject({
    sha256: hash,
    type: z.enum(fileTypes).describe('What it is by its bytes, whatever it was called'),
    size: z.int().positive().describe('Bytes'),
  })
  .meta({ id: 'KeptFile' });
export type StoredFile = Of<typeof storedFileSchema>;

const evidenceAnswerSchema = z
  .strictObject({
    files: z.array(
      storedFileSchema.extend({
        erased: z.string().optional().describe('The day its bytes were erased; then nobody can have them'),
      }),
    ),
    used: z.int().nonnegative().describe('Bytes of all files that are kept'),
    ...nextPage,
    quota: z.int().positive().describe('The most they may be together'),
    limit: z.int().positive().describe('The most one may be'),
  })
  .meta({ id: 'EvidenceAnswer' });
export type EvidenceAnswer = Of<typeof evidenceAnswerSchema>;

const refusals = ['not-found'] as const;
const of = z.strictObject({ id: addressSchema });

/** Files that records lean on, kept by the hash of their bytes. */
export const evidenceRoutes = {
  'GET /api/assessments/:id/evidence': {
    summary: 'The files that are kept for an assessment, a page at a time, and how much room there is',
    right: 'readAssessment',
    params: of,
    query: z.strictObject(inPages()),
    answers: { 200: evidenceAnswerSchema },
    refusals,
  },
  'POST /api/assessments/:id/evidence': {
    summary: 'Keep a file; it belongs to a record when an edit adds one of kind `evidence` with its hash',
    right: 'editAssessment',
    params: of,
    bytes: 'application/octet-stream',
    // 200 when its bytes are kept already.
    answers: { 201: storedFileSchema, 200: storedFileSchema },
    refusals: [...refusals, 'evidence-refused'],
    isHeavy: true,
    mostBytes: 'evidence',
  },
  'GET /api/assessments/:id/evidence/:hash': {
    summary: 'A file that a record of the assessment, or of the platform under it, leans on',
    right: 'readAssessment',
    reads: 'evidence',
    params: of.extend({ hash }),
    answers: { 200: file, 304: null },
    refusals,
  },
  'GET /api/assessments/:id/pages/evidence/:hash': {
    summary: 'The same file, where the pages of the draft have it',
    right: 'publishAssessment',
    reads: 'evidence',
    params: of.extend({ hash }),
    answers: { 200: file, 304: null },
    refusals,
  },
  'GET /pub/:id/:version/evidence/:hash': {
    summary: 'A file that an edition shows to everyone',
    right: 'anyone',
    params: of.extend({ version: z.string().max(40), hash }),
    answers: { 200: file, 304: null },
    refusals,
  },
  'GET /utkast/:token/evidence/:hash': {
    summary: 'A file that a shared draft shows to everyone',
    right: 'anyone',
    params: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/), hash }),
    answers: { 200: file, 304: null },
    refusals,
  },
} as const satisfies Readonly<Record<string, Route>>;
