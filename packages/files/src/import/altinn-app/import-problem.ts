import type { FileProblem } from '../../problem.js';
import type { ProblemCode } from '../../problem-codes.js';

/** Why an app cannot be imported. */
export type ImportProblem = FileProblem;

/** A problem at an offset of a text; at the start when nothing more is known. */
export const importProblem = (
  code: ProblemCode,
  path: string,
  message: string,
  text = '',
  offset = 0,
): ImportProblem => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { code, severity: 'error', path, line, column: offset - before.lastIndexOf('\n'), message };
};
