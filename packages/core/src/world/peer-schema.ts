import { z } from 'zod';
import { textSchema } from '../model/text-schema.js';

/** What another body came to where it had the same question: told beside the premises that share its themes. */
export const peerSchema = z.strictObject({
  body: textSchema.describe('Who'),
  matter: textSchema.describe('On what'),
  concluded: textSchema.describe('What it came to'),
  ground: textSchema.describe('What it leaned on, or that this was not read'),
});
