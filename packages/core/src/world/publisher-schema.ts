import { z } from 'zod';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';

/** The identifiers of a source that may lead to its text. */
const numbers = ['lov', 'celex', 'hudoc'] as const;

/** The languages that a publisher's text is said to be in, beside what is cited; `no` is either written Norwegian. */
export const textLanguages = ['no', 'da', 'sv', 'nl', 'en'] as const;

/** Who makes, decides or adopts something and publishes that itself: an address there is at the source. */
export const publisherSchema = z.strictObject({
  ...entry('publisher'),
  name: textSchema.describe('As it is called where its texts are cited'),
  hosts: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[A-Za-z0-9-]+)?$/))
    .min(1)
    .describe('Where it publishes; with a first folder where the rest of the host is others’'),
  texts: z
    .array(
      z.strictObject({
        number: z.enum(numbers).describe('The identifier that leads there'),
        like: z.string().describe('What the whole identifier looks like, as a regular expression'),
        url: z.string().describe('The address, with $1 for the first part that the expression keeps'),
        language: z.enum(textLanguages),
        readers: z
          .array(z.string())
          .default([])
          .describe('Readers of other languages who are given it where there is none in their own'),
      }),
    )
    .default([])
    .describe('Texts whose address follows from an identifier'),
  ...fact,
});
