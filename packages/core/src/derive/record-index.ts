import type { Context } from '../context.js';
import type { Kind, RecordOf } from '../model/assessment.js';
import { keptWithin, memoiseByObject } from '../model/memoise.js';

/**
 * Index of records by something they name, such as effects by their scenario, in the order of the context's lists.
 * Cached per context: a search through the list for every record that asks would grow with the square of the
 * assessment.
 */
export const createRecordIndex = <K extends Kind>(
  kind: K,
  keysOf: (record: RecordOf<K>) => readonly string[],
): ((context: Context, key: string) => readonly RecordOf<K>[]) => {
  const indexOf = memoiseByObject((context: Context) => indexed(context.of(kind), keysOf));
  const nothing: readonly RecordOf<K>[] = [];
  return keptWithin((context: Context, key: string) => indexOf(context).get(key) ?? nothing);
};

const indexed = <T>(records: readonly T[], keysOf: (record: T) => readonly string[]) => {
  const index = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const found = index.get(key);
      if (found) found.push(record);
      else index.set(key, [record]);
    }
  }
  return index;
};

/** The effects on a scenario. */
export const effectsOnScenario = createRecordIndex('effect', (effect) => [effect.scenario]);

/** The engagements for an activity. */
export const engagementsForActivity = createRecordIndex('engagement', (engagement) => engagement.activities);
