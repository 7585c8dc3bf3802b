import { isLanguage, isText, languages, type Text } from '@risikobilde/words/message';
import type { Assessment } from '../model/assessment.js';
import type { World } from '../world/world.js';
import { canonical, keyedItems, pathName, pairedItems } from './items.js';
import { diffWords, type WordRun } from './words.js';

/** A field of a record that differs. Without `before` it was added, without `after` removed. */
export type FieldChange = {
  /** Such as `judgements[cloud].frequency.level`: items of lists by what tells them apart, never by their number alone. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** When the field is a text: the language that differs, and how, word by word. */
  readonly language?: string;
  readonly words?: readonly WordRun[];
  /** The same items in another order; `before` and `after` are their keys. */
  readonly reordered?: true;
};

type Identified = { readonly id: string; readonly kind: string };

/** What happened to one record. A record that changed kind was removed, and another added. */
export type Change =
  | {
      readonly type: 'added' | 'removed';
      readonly kind: string;
      readonly id: string;
      readonly record: Identified;
    }
  | {
      readonly type: 'changed';
      readonly kind: string;
      readonly id: string;
      readonly before: Identified;
      readonly after: Identified;
      readonly fields: readonly FieldChange[];
    };

/** Semantic difference of two assessments: records by id, fields by name; the order of records means nothing. */
export const diffAssessments = (before: Assessment, after: Assessment): readonly Change[] =>
  diffRecords(before.records, after.records);

/** The same for world data: law, series, terms, catalogues, scales. */
export const diffWorlds = (before: World, after: World): readonly Change[] =>
  diffRecords(before.entries, after.entries);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const order = { removed: 0, changed: 1, added: 2 } as const;

const diffRecords = (before: readonly Identified[], after: readonly Identified[]): readonly Change[] => {
  const byKey = (records: readonly Identified[]) =>
    new Map(records.map((record) => [`${record.kind} ${record.id}`, record]));
  const [old, now] = [byKey(before), byKey(after)];
  const changes: Change[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(key), now.get(key)];
    if (a === undefined && b !== undefined)
      changes.push({ type: 'added', kind: b.kind, id: b.id, record: b });
    if (a !== undefined && b === undefined)
      changes.push({ type: 'removed', kind: a.kind, id: a.id, record: a });
    if (a === undefined || b === undefined) continue;
    const fields = diffFields('', '', a, b);
    if (fields.length > 0)
      changes.push({ type: 'changed', kind: b.kind, id: b.id, before: a, after: b, fields });
  }
  return changes.sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id) || order[a.type] - order[b.type],
  );
};

/** Difference of two versions of one record, field by field. */
export const diffRecord = (before: Identified, after: Identified): readonly FieldChange[] =>
  diffFields('', '', before, after);

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const diffFields = (path: string, name: string, before: unknown, after: unknown): readonly FieldChange[] => {
  if (canonical(before) === canonical(after)) return [];
  if (before === undefined) return [{ path, after }];
  if (after === undefined) return [{ path, before }];
  if (isText(before) && isText(after)) return diffTexts(path, before, after);
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(path, name, before, after);
  if (isMapping(before) && isMapping(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .sort(compareText)
      .flatMap((key) => diffFields(join(path, key), key, before[key], after[key]));
  return [{ path, before, after }];
};

const diffTexts = (path: string, before: Text, after: Text): readonly FieldChange[] =>
  inReadingOrder(before, after).flatMap((language) => {
    const [a, b] = [before[language], after[language]];
    if (a === b) return [];
    return [
      {
        path: join(path, language),
        ...(a !== undefined && { before: a }),
        ...(b !== undefined && { after: b }),
        language,
        words: diffWords(a ?? '', b ?? ''),
      },
    ];
  });

// The languages of the product first, in their order, then others as the texts have them.
const inReadingOrder = (before: Text, after: Text): readonly string[] => {
  const tags = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const known = languages.filter((language) => tags.includes(language));
  return [...known, ...tags.filter((tag) => !isLanguage(tag))];
};

const diffLists = (
  path: string,
  name: string,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly FieldChange[] => {
  const item = (key: string): string => `${path}[${key}]`;
  // A range or a matrix row is one value: half of it means nothing.
  if ([...before, ...after].every((value) => typeof value === 'number')) return [{ path, before, after }];
  const keyed = keyedItems(name, before, after);
  const changes =
    keyed === undefined
      ? pairedItems(before, after).flatMap((pair) =>
          typeof (pair.before ?? pair.after) === 'object'
            ? diffFields(item(pair.key), name, pair.before, pair.after)
            : onlySides(item, pair),
        )
      : [...new Set([...keyed.before, ...keyed.after].map(({ key }) => key))].flatMap((key) =>
          diffFields(
            item(key),
            '',
            keyed.before.find((one) => one.key === key)?.value,
            keyed.after.find((one) => one.key === key)?.value,
          ),
        );
  if (changes.length > 0) return changes;
  const keysOf = (values: readonly unknown[], items: readonly { readonly key: string }[] | undefined) =>
    items?.map(({ key }) => key) ?? values;
  return [
    {
      path,
      before: keysOf(before, keyed?.before),
      after: keysOf(after, keyed?.after),
      reordered: true,
    },
  ];
};

/** Names in a list of names are not replaced by each other: one leaves, another comes. */
const onlySides = (
  item: (key: string) => string,
  pair: { readonly before?: unknown; readonly after?: unknown },
): readonly FieldChange[] => [
  ...(pair.before === undefined ? [] : [{ path: item(pathName(pair.before)), before: pair.before }]),
  ...(pair.after === undefined ? [] : [{ path: item(pathName(pair.after)), after: pair.after }]),
];
