import { z } from 'zod';

/** One text in the languages it exists in. Bokmål is the source language of an assessment. */
export const textSchema = z
  .strictObject({
    nb: z.string().min(1).describe('Bokmål'),
    nn: z.string().min(1).optional().describe('Nynorsk'),
    en: z.string().min(1).optional().describe('English'),
  })
  .meta({ id: 'Text', description: 'A text per language: nb (required), nn, en' });
