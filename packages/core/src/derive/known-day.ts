import { type Context, hasCome, wasKnown } from '../context.js';
import { latest, type LocalDate } from '../model/local-date.js';

type Days = Pick<Context, 'asOf' | 'knownAt' | 'hasCome' | 'wasKnown'>;

/** Whether something that was done, said or looked up on a day is part of what was known on the day of the context. */
export const isKnown = (days: Days, on: LocalDate): boolean => hasCome(days, on) && wasKnown(days, on);

/** The newest of these looks that had been taken by then. A later one says nothing that was known. */
export const newestLook = (context: Days, looks: readonly (LocalDate | undefined)[]): LocalDate | undefined =>
  latest(looks.filter((day): day is LocalDate => day !== undefined && isKnown(context, day)));
