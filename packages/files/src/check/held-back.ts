import { isObject, type WorldEntry } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import { didYouMean } from '../nearest.js';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';
import { listOfValues } from '../wording.js';

/**
 * The ground that a record is held back by is one that a country has: it is told to those who may not read the record, so nobody
 * can write in it what they may not know.
 */
export const checkHeldBack = (
  { value, placeOf }: PlacedRecord,
  world: ReadonlyMap<string, WorldEntry>,
  problems: ProblemList,
): void => {
  const found = isObject(value) ? value['heldBack'] : undefined;
  if (typeof found !== 'string') return;
  const allowed = [...world.values()].flatMap((entry) =>
    entry.kind === 'country' ? entry.withholding.map(({ id }) => id) : [],
  );
  if (!allowed.includes(found))
    problems.add(
      'value-not-allowed',
      placeOf(['heldBack']),
      message('problem.notAllowed', { field: 'heldBack', found, allowed: listOfValues(allowed, 30) }),
      () => didYouMean(found, allowed),
    );
};
