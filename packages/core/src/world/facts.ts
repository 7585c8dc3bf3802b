import { canonicalJson } from '../model/canonical-json.js';
import { isObject } from '../model/is-object.js';
import { memoiseByObject } from '../model/memoise.js';
import { sha256 } from '../model/sha256.js';
import type { Cite, Verification } from '../model/shared.js';
import type { WorldEntry } from './world.js';

/** How surely a fact is known, and where it was read. */
export type Mark = { readonly verification: Verification; readonly cite: Cite };

type Part = Readonly<Record<string, unknown>>;

/**
 * The parts of an entry that a text may be read for, by their addresses: `dpf` the entry, `dpf@2025-10-31` what happened or came out on a
 * day, `gdpr#art. 35` a provision, `microsoft-dpa@2026-05#audit` a clause of an edition.
 */
export const partsOf = memoiseByObject((entry: WorldEntry): ReadonlyMap<string, Part> => {
  const found = new Map<string, Part>();
  eachPart(entry, entry.id, (part, address) => void found.set(address, part));
  return found;
});

const addressesOf = memoiseByObject(
  (entry: WorldEntry): ReadonlyMap<unknown, string> =>
    new Map([...partsOf(entry)].map(([address, part]) => [part, address])),
);

/** The mark of a part of an entry with the address that a reading names it by; `by` is the part that it was read for, where another tells. */
export const markedFact = (entry: WorldEntry, fact: Mark, part: object = fact) => {
  const address = addressesOf(entry).get(part);
  return {
    verification: fact.verification,
    cite: fact.cite,
    ...(address !== undefined && { fact: address }),
  };
};

/** The hash of what a fact says, apart from how it was read and from what it is held to mean. */
export const saidHash = (part: object): string =>
  sha256(canonicalJson(Object.fromEntries(Object.entries(part).filter(([name]) => !unsaid.has(name)))));

const unsaid: ReadonlySet<string> = new Set([
  'cite',
  'source',
  'verification',
  'lastChecked',
  'checkEveryMonths',
  'theme',
  'themes',
  'bears',
  'strength',
  'events',
  'provisions',
  'editions',
  'points',
  'clauses',
  'items',
  'spans',
  'passages',
]);

/** The entry with other marks on the parts with these addresses. */
export const withMarks = (entry: WorldEntry, marks: ReadonlyMap<string, Mark>): WorldEntry =>
  // The same parts in the same places, with other marks.
  withMarksAt(entry, entry.id, marks) as WorldEntry;

const withMarksAt = (part: Part, address: string, marks: ReadonlyMap<string, Mark>): Part => ({
  ...Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (Array.isArray(value)) {
        const names = namesIn(value);
        return [
          name,
          value.map((item: unknown, n) =>
            isObject(item) ? withMarksAt(item, `${address}${names[n] ?? ''}`, marks) : item,
          ),
        ];
      }
      return [name, isFact(value) ? withMarksAt(value, `${address}.${name}`, marks) : value];
    }),
  ),
  ...marks.get(address),
});

const eachPart = (part: Part, address: string, visit: (part: Part, address: string) => void): void => {
  visit(part, address);
  for (const [name, value] of Object.entries(part)) {
    if (isFact(value)) eachPart(value, `${address}.${name}`, visit);
    if (!Array.isArray(value)) continue;
    const names = namesIn(value);
    value.forEach((item: unknown, n) => {
      if (isObject(item)) eachPart(item, `${address}${names[n] ?? ''}`, visit);
    });
  }
};

const isFact = (value: unknown): value is Part => isObject(value) && 'verification' in value;

/** What each item of a list is called in an address; two that would be called the same are told apart. */
const namesIn = (items: readonly unknown[]): readonly string[] => {
  const plain = items.map((item, n) => (isObject(item) ? nameIn(item, n) : ''));
  const typed = plain.map((name, n) => {
    const item = items[n];
    const isAlone = plain.indexOf(name) === plain.lastIndexOf(name);
    return isAlone || !isObject(item) || typeof item['type'] !== 'string' ? name : `${name}:${item['type']}`;
  });
  return typed.map((name, n) => {
    const before = typed.slice(0, n).filter((one) => one === name).length;
    return before === 0 ? name : `${name}~${before + 1}`;
  });
};

const nameIn = (item: Part, n: number): string => {
  const { id, date, ref, anchor, item: named } = item;
  if (typeof date === 'string') return `@${typeof id === 'string' ? id : date}`;
  const name = [ref, anchor, id, named].find((one) => typeof one === 'string');
  return `#${typeof name === 'string' ? name : n + 1}`;
};
