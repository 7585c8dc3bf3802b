import { setTimeout } from 'node:timers/promises';

/**
 * Why the database did not answer. `away`: it cannot be reached, or ended the connection. `busy`: it took longer than it may,
 * or every connection is in use. `unwritable`: its disk is full or it may only be read.
 */
export type DatabaseFault = 'away' | 'busy' | 'unwritable';

/** All connections were in use for as long as anybody may wait for one. */
export class NoConnectionFree extends Error {}

/** Another process stored something between two questions that belong together: they are to be asked again. */
export class Moved extends Error {}

/** The fault of the database that an error tells of; undefined for one of our own. */
export const faultOf = (error: unknown): DatabaseFault | undefined => {
  if (error instanceof NoConnectionFree || error instanceof Moved) return 'busy';
  if (!(error instanceof Error)) return undefined;
  // A host with several addresses fails with one error for each.
  if (error instanceof AggregateError) return faultOf(error.errors[0]);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return byCode.get(code) ?? byClass.get(code.slice(0, 2)) ?? byWords(error.message);
};

// Codes of PostgreSQL (appendix A of its manual) and of the system.
const byCode: ReadonlyMap<string, DatabaseFault> = new Map([
  ['57P01', 'away'],
  ['57P02', 'away'],
  ['57P03', 'away'],
  ['57P05', 'away'],
  ['25P03', 'away'],
  ['ECONNREFUSED', 'away'],
  ['ECONNRESET', 'away'],
  ['ECONNABORTED', 'away'],
  ['EPIPE', 'away'],
  ['ENOENT', 'away'],
  ['ETIMEDOUT', 'away'],
  ['EHOSTUNREACH', 'away'],
  ['ENETUNREACH', 'away'],
  ['EAI_AGAIN', 'away'],
  ['57014', 'busy'],
  ['55P03', 'busy'],
  ['40001', 'busy'],
  ['40P01', 'busy'],
  ['53300', 'busy'],
  ['53200', 'busy'],
  ['53100', 'unwritable'],
  ['58030', 'unwritable'],
  ['25006', 'unwritable'],
] as const);
const byClass: ReadonlyMap<string, DatabaseFault> = new Map([['08', 'away']] as const);

// What the driver says itself has no code.
const byWords = (words: string): DatabaseFault | undefined => {
  if (
    /^Connection terminated|not queryable|driver has already been destroyed|pool after calling end|connection error|^timeout e(xceeded when trying|xpired)/i.test(
      words,
    )
  )
    return 'away';
  // With a code that also says that a right is missing, and in the language of the database.
  if (/read-only file system/i.test(words)) return 'unwritable';
  return words.startsWith('Query read timeout') ? 'busy' : undefined;
};

/** A row that was read is not given to be written: who asks may see it and not change it. */
export class NotWritable extends Error {}

/**
 * Whether the wall of the database refused something to be written: the policies of a table, or a function that asks itself whose rows
 * they are. That a role has no right to a table at all is another matter, and a fault of the installation.
 */
export const isWalled = (error: unknown): boolean =>
  error instanceof NotWritable ||
  (error instanceof Error &&
    'code' in error &&
    error.code === '42501' &&
    'routine' in error &&
    (error.routine === 'ExecWithCheckOptions' || error.routine === 'exec_stmt_raise'));

/** How long whoever asks is kept waiting for a database that is coming back, milliseconds. */
export const patience = 5000;

/** Some time between half of `most` and all of it: those who were refused together do not come back together. */
export const jitter = (most: number): number => most * (0.5 + Math.random() / 2);

/**
 * Does again what failed because the database was away or something moved, until it is back or whoever asks has waited long enough. Only for
 * what may be done twice: questions, and what the database knows again by a name of its own.
 */
export const retry = async <T>(run: () => Promise<T>, mayRetry: () => boolean = () => true): Promise<T> => {
  const until = performance.now() + patience;
  for (let wait = 50; ; wait = Math.min(wait * 2, 800)) {
    try {
      return await run();
    } catch (error) {
      const isWorthIt = faultOf(error) === 'away' || error instanceof Moved;
      if (!isWorthIt || performance.now() + wait > until || !mayRetry()) throw error;
      await setTimeout(jitter(wait));
    }
  }
};
