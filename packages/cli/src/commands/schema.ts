import { assessmentFileSchema, worldFileSchema } from '@risikobilde/core';
import { writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

/** The JSON Schemas that `schema` writes, by file name. */
export const schemaFiles = () =>
  [
    { path: 'assessment-file.schema.json', schema: assessmentFileSchema() },
    { path: 'world-file.schema.json', schema: worldFileSchema() },
  ].map(({ path, schema }) => ({ path, text: `${JSON.stringify(schema, null, 2)}\n` }));

/** JSON Schema for editors: printed, or written to a folder. */
export const schema = async (
  terminal: Terminal,
  options: { readonly to?: string; readonly of: 'assessment' | 'world' },
): Promise<number> => {
  const files = schemaFiles();
  if (options.to === undefined) {
    terminal.out(files.find(({ path }) => path.startsWith(options.of))?.text ?? '');
    return 0;
  }
  const written = await writeFiles(options.to, files);
  if (!written.ok) return reportProblems(terminal, written.problems);
  for (const path of written.value) terminal.out(`${path}\n`);
  return 0;
};
