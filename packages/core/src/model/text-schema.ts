import { z } from 'zod';
import { wants } from './wanted.js';

// BCP 47, as far as it is used: a language, and perhaps a script, a region or a variant.
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A language by its tag. */
export const languageTagSchema = z.string().regex(languageTag);

/** One text in the languages it exists in, by language tag. */
export const textSchema = z
  .record(languageTagSchema, z.string().min(1))
  .refine((text) => Object.keys(text).length > 0, wants('text'))
  .meta({
    id: 'Text',
    description: 'A text per language, by language tag (BCP 47): nb, nn, en and others',
    minProperties: 1,
  });

/** Whether a schema is that of a text, also with a description or a check of its own. */
export const isTextSchema = (schema: z.core.$ZodType): boolean =>
  schema === textSchema || (schema._zod.parent !== undefined && isTextSchema(schema._zod.parent));
