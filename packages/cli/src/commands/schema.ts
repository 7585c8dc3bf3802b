import { jsonSchemas, schemaText } from '@risikobilde/core';
import { fieldHelp } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

/** JSON Schema for editors: that of a whole file printed, or all of them written to a folder. */
export const schema = async (
  terminal: Terminal,
  options: { readonly to?: string; readonly of: 'assessment' | 'world' },
): Promise<number> => {
  const files = Object.entries(jsonSchemas((place) => fieldHelp(wordsOf.en, place))).map(([path, one]) => ({
    path,
    text: schemaText(one),
  }));
  if (options.to === undefined) {
    terminal.out(files.find(({ path }) => path === `${options.of}-file.schema.json`)?.text ?? '');
    return 0;
  }
  const written = await writeFiles(options.to, files);
  if (!written.ok) return reportProblems(terminal, written.problems);
  for (const path of written.value) terminal.out(`${path}\n`);
  return 0;
};
