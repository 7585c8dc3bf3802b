import type { OpenDatabase } from './database.js';
import type { Health } from './pool.js';

/** Whether the server can do its work, and why not. */
export type Readiness = {
  /** Whether the database has been brought up to date, and what ships with the program is in it. */
  readonly isOpen: () => boolean;
  readonly now: () => Promise<Health>;
  readonly open: () => void;
  /** Tells why the database cannot be brought up to date, now that it is there. */
  readonly fail: (error: unknown) => void;
};

export const createReadiness = ({ health }: Pick<OpenDatabase, 'health'>): Readiness => {
  let isOpen = false;
  let failed: string | undefined;
  return {
    isOpen: () => isOpen,
    now: async () => {
      const now = await health();
      if (now !== 'well' || isOpen) return now;
      return { fault: 'away', why: failed ?? 'starting' };
    },
    open: () => {
      isOpen = true;
    },
    fail: (error) => {
      failed = error instanceof Error ? error.message : String(error);
      console.error(failed);
    },
  };
};
