import { availableParallelism } from 'node:os';

export type ThreadLimits = {
  /** Jobs at a time. One user, and one organisation, has at most all but one of the places, so that there is always one for another. */
  readonly places: number;
  /** Jobs of one organisation that wait for a place; 20 when left out. */
  readonly waiting?: number;
  /** Milliseconds a job may take, from its start. */
  readonly time: number;
  /** Megabytes of memory a job may use. */
  readonly memory: number;
  /** How many times as long all work may take, on a machine that is slow or does much else; 1 when left out. */
  readonly patience?: number;
};

export const usualThreads: ThreadLimits = {
  places: Math.max(2, availableParallelism()),
  time: 60_000,
  memory: 1_024,
};

const mostPatience = 1000;

/**
 * What work in threads may take in an installation: as usual, or `RISIKOBILDE_PATIENCE` times as long.
 *
 * @throws Error on what is no such number
 */
export const readThreadLimits = (environment: Readonly<Record<string, string | undefined>>): ThreadLimits => {
  const given = environment['RISIKOBILDE_PATIENCE']?.trim() ?? '';
  const patience = Number(given === '' ? 1 : given);
  if (!(patience >= 1 && patience <= mostPatience))
    throw new Error(`found RISIKOBILDE_PATIENCE=${given}; allowed: a number from 1 to ${mostPatience}`);
  return { ...usualThreads, patience };
};
