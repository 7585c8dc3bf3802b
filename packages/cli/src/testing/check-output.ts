import { z } from 'zod';
import { outputSchemas } from '../output/output-schemas.js';

const formats = Object.entries<z.ZodObject>(outputSchemas);

/** Throws unless what was printed, when it is an answer in JSON, is what the schema that it names says. */
export const checkOutput = (printed: string): void => {
  if (!printed.startsWith('{')) return;
  const { format, ...answer } = JSON.parse(printed) as { readonly format?: unknown };
  const schema = formats.find(([name]) => format === `risikobilde/${name}`)?.[1];
  // Files that are printed, such as a schema, are no answers.
  if (schema === undefined && format === undefined && '$schema' in answer) return;
  if (schema === undefined) throw new Error(`found the format ${String(format)}, which no schema describes`);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new Error(`${String(format)}: ${z.prettifyError(parsed.error)}`);
};
