import { languages, textSchema } from '@risikobilde/core';
import { leftReasons } from '@risikobilde/publish/taken-in';
import { z } from 'zod';
import { type Of, daySchema } from './typed.js';

/** The most that a Word file may hold, packed. */
export const wordLimit = 20 * 1024 * 1024;

export const wordRequestSchema = z
  .strictObject({ file: z.base64().min(1).describe('The bytes of the .docx file, in base64') })
  .meta({ id: 'WordRequest' });

const proposalSchema = z
  .strictObject({
    type: z.enum(['changed', 'added', 'removed']),
    record: z.string(),
    path: z.string().describe('Fields and numbers that lead to the text, such as `text` or `steps.2.why`'),
    language: z.string(),
    line: z.int().optional().describe('Of a chapter, counted from 1'),
    at: z.int().describe('How many letters stand before what is changed'),
    before: z.string(),
    after: z.string(),
    isContested: z
      .boolean()
      .describe('Whether the assessment has changed the same text since the file was made'),
  })
  .meta({ id: 'WordProposal' });

const leftSchema = z
  .strictObject({
    reason: z.enum(leftReasons),
    record: z.string().optional(),
    path: z.string().optional(),
    line: z.int().optional(),
    text: z.string().describe('As the file has it'),
    after: z.string().optional().describe('The words before it in the file'),
  })
  .meta({ id: 'WordLeft', description: 'What was changed and cannot be brought back by itself' });

export const wordReportSchema = z
  .strictObject({
    revision: z.int().describe('The revision of the assessment that the file was held against'),
    asOf: daySchema,
    language: z.enum(languages),
    hasMoved: z.boolean().describe('Whether the assessment has changed since the file was made'),
    proposals: z.array(proposalSchema),
    left: z.array(leftSchema),
    foreign: z
      .strictObject({
        answers: z.array(
          z.strictObject({
            part: z.string(),
            row: z.string().optional(),
            field: z.string(),
            name: z.strictObject({ official: z.string().optional(), name: textSchema }),
            text: z.string(),
          }),
        ),
        unplaced: z.array(z.strictObject({ text: z.string(), after: z.string() })),
        missing: z.array(
          z.strictObject({ number: z.string(), official: z.string().optional(), name: textSchema }),
        ),
      })
      .optional()
      .describe('What stands in a form that was filled in elsewhere'),
  })
  .meta({ id: 'WordReport' });
export type WordReportAnswer = Of<typeof wordReportSchema>;
