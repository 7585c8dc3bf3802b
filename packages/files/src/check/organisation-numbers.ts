import { fitsScheme, isObject, type ValuePath, type WorldEntry } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';

/**
 * Numbers that look as the country of their party has them, with a check digit that does not fit: somebody mistyped one. One that looks
 * otherwise is for a rule to tell of, and so is nobody's in a country whose numbers are not known.
 */
export const checkNumbers = (
  record: PlacedRecord,
  world: ReadonlyMap<string, WorldEntry>,
  problems: ProblemList,
): void => {
  if (!isObject(record.value)) return;
  const { country } = record.value;
  const scheme = [...world.values()].flatMap((entry) =>
    entry.kind === 'country' && entry.code === country ? [entry.organisationNumber] : [],
  )[0];
  if (scheme === undefined) return;
  const visit = (value: unknown, path: ValuePath): void => {
    if (Array.isArray(value)) value.forEach((item: unknown, index) => visit(item, [...path, index]));
    if (!isObject(value)) return;
    const { orgNumber } = value;
    if (
      typeof orgNumber === 'string' &&
      new RegExp(scheme.pattern).test(orgNumber) &&
      !fitsScheme(orgNumber, scheme)
    )
      problems.add(
        'organisation-number',
        record.placeOf([...path, 'orgNumber']),
        message('problem.organisationNumber', { found: orgNumber, name: scheme.name }),
      );
    for (const [name, item] of Object.entries(value)) visit(item, [...path, name]);
  };
  visit(record.value, []);
};
