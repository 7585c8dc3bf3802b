import { message, type Sayable } from '@risikobilde/words/message';
import type { ToleranceResult } from '../evaluation.js';
import type { Names } from './comparison/words.js';
import type { VerdictTable } from './comparison/verdict-tables.js';
import { severityFrom } from './number-words.js';

/** What is accepted and what the estimates give, one row for each limit and alternative. */
export const toleranceTable = (
  results: readonly ToleranceResult[],
  { alternative: nameOf }: Pick<Names, 'alternative'>,
): VerdictTable => ({
  caption: message('risk.tolerance.table'),
  columns: [
    message('risk.tolerance.solution'),
    message('risk.table.severity'),
    message('risk.tolerance.moreThan'),
    message('risk.tolerance.accepted'),
    message('risk.tolerance.computed'),
    message('risk.tolerance.answer'),
  ],
  rows: results.map(({ alternative, severity, persons, years, chance, exceeded, scenarios }) => ({
    cells: [
      nameOf(alternative),
      severityFrom(severity, 'subject'),
      message('risk.table.persons', { n: persons }),
      message('quantity.onceIn', { years }),
      oftenOf(chance),
      message(exceeded ? 'risk.tolerance.isExceeded' : 'risk.tolerance.isKept'),
    ],
    scenarios,
  })),
});

/** How often a year above a limit comes. */
export const oftenOf = (chance: number): Sayable =>
  chance > 0 ? message('quantity.onceIn', { years: 1 / chance }) : message('quantity.never');
