import { message } from '@risikobilde/words';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../input/read-folder.js';
import { existing, writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

const starter = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', 'starter');

/** A small, valid, commented assessment to start from. Nothing that exists is overwritten. */
export const init = async (terminal: Terminal, path: string): Promise<number> => {
  const template = await readFolder(starter);
  if (!template.ok) return reportProblems(terminal, template.problems);
  const taken = await existing(path, template.value.files);
  if (taken.length > 0)
    return reportProblems(
      terminal,
      taken.map((file) => ({
        code: 'would-overwrite' as const,
        path: file,
        message: message('problem.cli.exists'),
      })),
    );
  const written = await writeFiles(path, template.value.files);
  if (!written.ok) return reportProblems(terminal, written.problems);
  for (const file of written.value) terminal.out(`${file}\n`);
  terminal.err(`Read ${join(path, 'README.md')}, then run: risikobilde check ${path}\n`);
  return 0;
};
