import { message } from '@risikobilde/words/message';
import { isObject, type Reference, referencesIn } from '@risikobilde/core';
import type { z } from 'zod';
import { didYouMean } from '../nearest.js';
import { aKind, anyKind, listOfValues } from '../wording.js';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';
import { nearestId, type RecordIndex } from './ids.js';

/** What references within an assessment are checked against. */
export type ReferenceTargets = {
  readonly index: RecordIndex;
  /** Ids in files that could not be read. */
  readonly unreadIds: ReadonlySet<string>;
  /** Undefined when there is no assessment record to hold any: that is a fault of its own. */
  readonly alternatives: readonly string[] | undefined;
  /** What stands in the platform release that is built on, by composed id and kind. */
  readonly inherited?: ReadonlyMap<string, string> | undefined;
  /** The ids of the rules, when the caller knows them. */
  readonly rules: readonly string[] | undefined;
};

export const alternativesOf = (record: PlacedRecord | undefined): readonly string[] | undefined => {
  const list = record?.value['alternatives'];
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) =>
    isObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  );
};

const checkOne = (
  record: PlacedRecord,
  { to, kinds, id, path }: Reference,
  known: ReferenceTargets,
  problems: ProblemList,
): void => {
  const field = path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .slice(1);
  if (to === 'record' && !(known.unreadIds.has(id) && !known.index.has(id))) {
    const target = known.index.get(id);
    const inherited = known.inherited?.get(id);
    if (target === undefined && inherited !== undefined) {
      if (inherited !== '*' && !kinds.includes('*') && !kinds.includes(inherited))
        problems.add(
          'reference-of-wrong-kind',
          record.placeOf(path),
          message('problem.reference.platformKind', {
            field,
            id,
            found: aKind(inherited),
            allowed: anyKind(kinds),
          }),
        );
      return;
    }
    const kind = kinds.includes('*') ? message('problem.aRecord') : anyKind(kinds);
    if (target === undefined) {
      problems.add(
        'unknown-reference',
        record.placeOf(path),
        message('problem.reference.unknown', { field, id, allowed: kind }),
        () => nearestId(id, known.index, kinds),
      );
    } else if (!kinds.includes('*') && !kinds.includes(target.kind)) {
      const { path: file, line, of } = target.placeOf([]);
      const found = aKind(target.kind);
      problems.add(
        'reference-of-wrong-kind',
        record.placeOf(path),
        of
          ? message('problem.reference.wrongKind', { field, id, found, allowed: kind })
          : message('problem.reference.wrongKindAt', {
              field,
              id,
              found,
              at: `${file}:${line}`,
              allowed: kind,
            }),
      );
    }
  }
  const { alternatives, rules } = known;
  if (to === 'alternative' && alternatives && !alternatives.includes(id)) {
    problems.add(
      'unknown-alternative',
      record.placeOf(path),
      message('problem.notAllowed', {
        field,
        found: JSON.stringify(id),
        allowed: listOfValues(alternatives),
      }),
      () => didYouMean(id, alternatives),
    );
  }
  if (to === 'rule' && rules && !rules.includes(id)) {
    problems.add('unknown-rule', record.placeOf(path), message('problem.reference.rule', { field, id }), () =>
      didYouMean(id, rules),
    );
  }
};

/** References from a record to other records, to alternatives and to rules. */
export const checkReferences = (
  schema: z.core.$ZodType,
  record: PlacedRecord,
  known: ReferenceTargets,
  problems: ProblemList,
): void => {
  for (const reference of referencesIn(schema, record.value)) {
    if (problems.isFull()) return;
    checkOne(record, reference, known, problems);
  }
};
