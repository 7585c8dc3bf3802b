import { z } from 'zod';
import { conflictSchema } from './edits.js';
import type { Of } from './typed.js';

/** One of several faults in what was sent: in a field of the request, of a record, or at a place in a file. */
const problemDetailSchema = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.string().optional().describe('The nearest thing that is allowed'),
    field: z.string().optional(),
    record: z.string().optional(),
    path: z.string().optional().describe('The file'),
    line: z.int().optional(),
    column: z.int().optional(),
  })
  .meta({ id: 'ProblemDetail' });
export type ProblemDetail = Of<typeof problemDetailSchema>;

/** Every refusal of the server (RFC 9457). `type` is the address of a page that says what the code means and what to do. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(problemDetailSchema),
    revision: z.int().optional().describe('The revision now, when the one given was another'),
    conflicts: z.array(conflictSchema).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = Of<typeof problemSchema>;
