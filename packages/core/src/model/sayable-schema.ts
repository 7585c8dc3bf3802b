import type { MessageValue, Sayable } from '@risikobilde/words/message';
import { z } from 'zod';
import { textSchema } from './text-schema.js';

const valueSchema: z.ZodType<MessageValue> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.number(),
      sayableSchema,
      z.strictObject({ list: z.array(sayableSchema), or: z.literal(true).exactOptional() }),
    ]),
  )
  .meta({ id: 'MessageValue' });

/** A text per language, or a message of the product: the key of its words, and what fills their places. */
export const sayableSchema: z.ZodType<Sayable> = z
  .union([z.strictObject({ key: z.string(), values: z.record(z.string(), valueSchema) }), textSchema])
  .meta({
    id: 'Sayable',
    description: 'A text per language, or a message: a key of the words and its values',
  });
