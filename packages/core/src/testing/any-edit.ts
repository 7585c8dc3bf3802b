import fc from 'fast-check';
import type { AssessmentRecord } from '../model/assessment.js';
import { isObject } from '../model/is-object.js';
import { recordSchemas } from '../model/record-schemas.js';
import { worldSchemas } from '../world/schema.js';
import type { World, WorldEntry } from '../world/world.js';

type Records = readonly AssessmentRecord[];

const any = fc.nat(1_000_000);
const at = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

const withFields = <T extends object>(one: T, from: object, field: number): T => {
  const name = at(
    Object.keys(from).filter((key) => key !== 'id' && key !== 'kind'),
    field,
  );
  return name === undefined
    ? one
    : { ...one, [name]: Object.entries(from).find(([key]) => key === name)?.[1] };
};

const turned = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, inner]) => [name, turned(inner)]),
      )
    : value;

/** The same with every mention of an id another one. */
const pointing = (value: unknown, from: string, to: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => pointing(item, from, to));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, pointing(inner, from, to)]),
    );
  return value === from ? to : value;
};

/** What one record becomes: of another's fields, without one of its own, ended, written the other way round, or speaking of others. */
const changed = (
  records: Records,
  one: AssessmentRecord,
  how: string,
  other: number,
  field: number,
): AssessmentRecord => {
  const alike =
    at(
      records.filter(({ kind }) => kind === one.kind),
      other,
    ) ?? one;
  if (how === 'as another') return withFields(one, alike, field);
  if (how === 'without')
    return withFields(one, Object.fromEntries(Object.keys(one).map((name) => [name, undefined])), field);
  if (how === 'ended') return { ...one, [field % 2 === 0 ? 'from' : 'until']: `20${20 + (other % 8)}-06-01` };
  if (how === 'the other way round') return turned(one) as AssessmentRecord;
  const spoken = at(records, field)?.id ?? one.id;
  const instead = other % 2 === 0 ? 'gone' : (at(records, other)?.id ?? 'gone');
  return {
    ...(pointing(one, spoken, instead) as AssessmentRecord),
    id: one.id,
    kind: one.kind,
  } as AssessmentRecord;
};

/** An edit of any kind that leaves every record as its schema asks: one is put in, taken out or changed, or all come in another order. */
export const anyEdit: fc.Arbitrary<(records: Records) => Records> = fc
  .record({
    how: fc.constantFrom(
      'in',
      'out',
      'order',
      'as another',
      'as another',
      'without',
      'ended',
      'the other way round',
      'of others',
    ),
    which: any,
    other: any,
    field: any,
  })
  .map(({ how, which, other, field }) => (records: Records): Records => {
    const one = at(records, which);
    if (how === 'order') return records.toReversed();
    if (one === undefined || (one.kind === 'assessment' && ['in', 'out', 'ended'].includes(how)))
      return records;
    if (how === 'out') return records.filter((record) => record !== one);
    if (how === 'in') {
      const id = `${one.id}-${other % 3}`;
      return records.some((record) => record.id === id) ? records : [...records, { ...one, id }];
    }
    const made = JSON.parse(JSON.stringify(changed(records, one, how, other, field))) as AssessmentRecord;
    const read = recordSchemas[made.kind].safeParse(made);
    if (!read.success) return records;
    // What the schema reads has its fields in the order of the schema.
    const written = how === 'the other way round' ? made : (read.data as unknown as AssessmentRecord);
    return records.map((record) => (record === one ? written : record));
  });

/** The world with an entry taken out, or with one event, edition, item or provision of it less. */
export const anyWorldEdit: fc.Arbitrary<(world: World) => World> = fc
  .record({ which: any, field: any, isWhole: fc.boolean() })
  .map(({ which, field, isWhole }) => ({ entries }: World): World => {
    const one = at(entries, which);
    const lists = Object.entries(one ?? {}).filter(([, value]) => Array.isArray(value) && value.length > 0);
    const [name = '', list = []] = at(lists, field) ?? [];
    const made = { ...one, [name]: (list as readonly unknown[]).slice(0, -1) } as WorldEntry;
    if (one === undefined || (isWhole && one.kind === 'scale')) return { entries };
    if (isWhole) return { entries: entries.filter((entry) => entry !== one) };
    return worldSchemas[one.kind].safeParse(made).success
      ? { entries: entries.map((entry) => (entry === one ? made : entry)) }
      : { entries };
  });
