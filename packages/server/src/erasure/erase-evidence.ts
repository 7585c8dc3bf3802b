import type { ToErase } from '@risikobilde/api';
import { type EditEvent, isObject } from '@risikobilde/core';
import { eraseEvidenceFiles } from '../store/evidence-files.js';
import type { Queries } from '../store/tables.js';
import { matcherOf } from './erasure-scope.js';

/**
 * Takes away the bytes of files whose record is erased, or whose name holds what is: a file is read by nobody here, so its name is what
 * tells that it is meant. Asked with the events as they were before. How many files it was.
 */
export const eraseEvidence = (
  tx: Queries,
  key: string,
  events: readonly EditEvent[],
  what: ToErase,
  day: string,
): Promise<number> => {
  if ('person' in what || 'comment' in what || ('record' in what && what.field !== undefined))
    return Promise.resolve(0);
  const { inRecord } = matcherOf(what);
  // Every name a record has had, and every file it has named.
  const named = new Map<string, { readonly names: Set<string>; readonly hashes: Set<string> }>();
  const at = (record: string) => {
    const known = named.get(record) ?? { names: new Set<string>(), hashes: new Set<string>() };
    named.set(record, known);
    return known;
  };
  for (const { changes } of events)
    for (const change of changes) {
      if ('field' in change) {
        if (!named.has(change.record)) continue;
        const [first] = change.field.split('.');
        if (first === 'name') note(at(change.record).names, change.after);
        if (first === 'file') note(at(change.record).hashes, change.after);
        continue;
      }
      if (!('added' in change) || change.added.kind !== 'evidence') continue;
      const { names, hashes } = at(change.record);
      note(names, change.added.name);
      note(hashes, change.added.file.sha256);
    }
  const hashes = [...named].flatMap(([record, { names, hashes: own }]) =>
    [...names].some((name) => inRecord(record, ['name', 'nb'], name)) ? [...own] : [],
  );
  return eraseEvidenceFiles(tx, key, [...new Set(hashes)], day);
};

const note = (into: Set<string>, value: unknown): void => {
  if (typeof value === 'string') into.add(value);
  else if (isObject(value)) for (const one of Object.values(value)) note(into, one);
};
