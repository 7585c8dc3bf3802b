import type { Evaluation } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { nearestIds } from '../input/ids.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from './problems.js';

/** Says that no claim or premise has the id, and which are like it. */
export const idUnknown = (
  terminal: Terminal,
  id: string,
  { claims, premises }: Pick<Evaluation, 'claims' | 'premises'>,
  format: Parameters<typeof reportProblems>[2],
): number => {
  const near = nearestIds(
    id,
    [...claims, ...premises].map((one) => one.id),
  );
  return reportProblems(
    terminal,
    [
      {
        code: 'id-unknown',
        message: message('problem.cli.idUnknown', { id }),
        ...(near.length > 0 && { hint: message('cli.nearest', { ids: near.join(', ') }) }),
      },
    ],
    format,
  );
};
