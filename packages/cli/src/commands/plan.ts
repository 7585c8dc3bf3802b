import { sideAtRef } from '../input/sides.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';
import { compare, type DiffOptions } from './diff.js';

/** What the working copy changes against a git ref, and which claims and tasks that moves. */
export const plan = async (
  terminal: Terminal,
  path: string,
  options: DiffOptions & { readonly against: string },
): Promise<number> => {
  const before = await sideAtRef(path, options.against);
  if (!before.ok) return reportProblems(terminal, before.problems, options.format);
  return compare(terminal, before.value, { type: 'folder', path }, options);
};
