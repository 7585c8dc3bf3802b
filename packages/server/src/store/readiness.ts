import type { OpenDatabase } from './database.js';
import type { Log } from '../base/log.js';
import type { Health } from './pool.js';

/** Whether the server can do its work, and why not. */
export type Readiness = {
  /** Whether the database has been brought up to date, and what ships with the program is in it. */
  readonly isOpen: () => boolean;
  readonly now: () => Promise<Health>;
  readonly open: () => void;
  /** Tells why the database cannot be brought up to date, now that it is there. */
  readonly fail: (error: unknown) => void;
  /** Whether it is ending: it still answers, and should be asked for nothing new. */
  readonly isStopping: () => boolean;
  readonly stop: () => void;
  /** What is to be ended for the server to end, such as a stream; gives how it is forgotten. */
  readonly whenEnding: (end: () => void) => () => void;
  readonly end: () => void;
};

export const createReadiness = ({ health }: Pick<OpenDatabase, 'health'>, log: Log): Readiness => {
  let isOpen = false;
  let isStopping = false;
  const toEnd = new Set<() => void>();
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
      log.error({ err: error }, 'the database cannot be brought up to date');
    },
    isStopping: () => isStopping,
    stop: () => {
      isStopping = true;
    },
    whenEnding: (end) => {
      toEnd.add(end);
      return () => {
        toEnd.delete(end);
      };
    },
    end: () => {
      for (const end of toEnd) end();
    },
  };
};
