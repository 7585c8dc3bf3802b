import { sql } from 'kysely';
import type { Services } from '../services.js';
import { nameOfScope, type Scope } from '../store/scope.js';
import type { Database, Queries } from '../store/tables.js';
import type { PayloadOf, TaskName } from './tasks.js';

/** A job as what does it is given it. */
export type Job<Name extends TaskName> = {
  readonly payload: PayloadOf<Name>;
  /** What it is done with. `db` gives what the organisation of the payload may have; without one, what concerns jobs. */
  readonly services: Services;
  /** No more tries come after this one. */
  readonly isLastTry: boolean;
  /** The process is to end: what can be done again from its beginning is left. */
  readonly signal: AbortSignal;
  /**
   * Does to the tables what the job is for, in one transaction and only the first time, however often and by however many the job is
   * done. Whether this was the first.
   */
  readonly once: (effect: (transaction: Queries) => Promise<void>) => Promise<boolean>;
};

/** What does each kind of work: it may be done again from its beginning, and fails by throwing. */
export type JobHandlers = { readonly [Name in TaskName]: (job: Job<Name>) => Promise<void> };

/** The services of whoever a job is done for. */
export const servicesFor = (services: Services, payload: object): Services => {
  const scope: Scope =
    'organisation' in payload && typeof payload.organisation === 'string'
      ? { organisation: payload.organisation }
      : { work: 'jobs' };
  return { ...services, db: services.within(scope), scope: nameOfScope(scope) };
};

/** The effect of a job and the mark that it was done, in one transaction: another that does the same job waits for it, and does nothing. */
export const onceFor =
  (db: Database, job: string): Job<TaskName>['once'] =>
  (effect) =>
    db.transaction().execute(async (tx) => {
      const { numAffectedRows } =
        await sql`insert into job_effect (job) values (${job}) on conflict do nothing`.execute(tx);
      if (numAffectedRows !== 1n) return false;
      await effect(tx);
      return true;
    });
