import { message } from '@risikobilde/words/message';
import { isLocalDate, isObject, type ValuePath } from '@risikobilde/core';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';

const visitObjects = (
  value: unknown,
  path: ValuePath,
  visit: (value: Readonly<Record<string, unknown>>, path: ValuePath) => void,
): void => {
  if (Array.isArray(value))
    value.forEach((item: unknown, index) => visitObjects(item, [...path, index], visit));
  if (!isObject(value)) return;
  visit(value, path);
  for (const [name, item] of Object.entries(value))
    if (typeof item === 'object') visitObjects(item, [...path, name], visit);
};

/** A fault that a schema of one field cannot see: an end before its start. */
export const checkValues = (record: PlacedRecord, problems: ProblemList): void => {
  visitObjects(record.value, [], (value, path) => {
    const { from, until } = value;
    if (
      typeof from === 'string' &&
      typeof until === 'string' &&
      isLocalDate(from) &&
      isLocalDate(until) &&
      from >= until
    ) {
      problems.add(
        'ends-before-it-starts',
        record.placeOf([...path, 'until']),
        message('problem.endsBeforeItStarts', { from, until }),
      );
    }
  });
};
