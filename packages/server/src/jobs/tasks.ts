import { z } from 'zod';

/** Whose work a job is: what it does is done with what this organisation may have, and nothing more. */
const organisation = z.string().min(1);

type Task<Payload extends z.ZodType = z.ZodType> = {
  /** Names and hashes only: everybody who works on jobs can read it. */
  readonly payload: Payload;
  /** How many times it is tried, longer and longer apart, before it is given up and told of. */
  readonly attempts: number;
  /** Of jobs that wait, those with the lowest number are done first. */
  readonly priority: number;
};

const usual = { attempts: 8, priority: 0 } as const;

/**
 * Every kind of work that can wait, by name: what a job of it holds. What does it stands in `process/job-handlers.ts`, which the compiler holds
 * against this table. A name is kept in the database: one that is changed leaves jobs that nobody can do.
 */
export const tasks = {
  /** Makes the pages and files of an edition that was given out, and publishes it when all of them are there. */
  makeEdition: {
    payload: z.strictObject({ organisation, release: z.string() }),
    attempts: 5,
    priority: 0,
  },
  /** Finds the services that are to be evaluated anew, and shares them out. */
  readServices: { ...usual, payload: z.strictObject({}) },
  /** Evaluates some services of one organisation; what somebody waits for comes first. */
  readPart: {
    payload: z.strictObject({ organisation, keys: z.array(z.string()), asOf: z.iso.date() }),
    attempts: 8,
    priority: 10,
  },
  /** Looks at the public sources that are due; at one that is named, sooner. */
  lookAtSources: { ...usual, payload: z.strictObject({ source: z.string().optional() }) },
  /** Takes away what is not needed any more of jobs that are done, and takes up work that lost its job. */
  tidy: { ...usual, payload: z.strictObject({}) },
} as const satisfies Readonly<Record<string, Task>>;

export type TaskName = keyof typeof tasks;
export type PayloadOf<Name extends TaskName> = z.infer<(typeof tasks)[Name]['payload']>;

/** What is done again and again, by whichever process comes first: when, as cron says it, in UTC. */
export const repeating: readonly {
  readonly [Name in TaskName]: {
    readonly task: Name;
    readonly match: string;
    readonly payload: PayloadOf<Name>;
  };
}[TaskName][] = [
  { task: 'tidy', match: '*/10 * * * *', payload: {} },
  // Every day is another to be evaluated on.
  { task: 'readServices', match: '1 0 * * *', payload: {} },
  // Each says itself how often it is asked; not on the hour, when everybody asks.
  { task: 'lookAtSources', match: '17 * * * *', payload: {} },
];
