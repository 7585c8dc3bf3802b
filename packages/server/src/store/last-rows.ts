import type { AssessmentRow } from './tables.js';
import { keepNewest } from '../base/newest.js';

/**
 * The rows of assessments as this process last stored them. Another process may have moved on since: what is built on one is
 * stored only where the database says that it still is the last, and nobody is refused anything because of one.
 */
export type LastRows = {
  readonly get: (id: string) => AssessmentRow | undefined;
  readonly set: (row: AssessmentRow) => void;
  readonly forget: (id: string) => void;
};

const mostKept = 32;

export const createLastRows = (): LastRows => {
  const rows = new Map<string, AssessmentRow>();
  return {
    get: (id) => rows.get(id),
    set: (row) => {
      rows.delete(row.id);
      keepNewest(rows.set(row.id, row), mostKept);
    },
    forget: (id) => {
      rows.delete(id);
    },
  };
};
