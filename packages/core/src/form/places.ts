import { isText, message, type Sayable } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { heldAt } from '../derive/held-at.js';
import { isKind, type Kind, type AssessmentRecord } from '../model/assessment.js';
import { countryName } from '../model/country-name.js';
import { isObject } from '../model/is-object.js';
import type { ValuePath } from '../model/value-path.js';
import { fieldAt, formOf } from '../kinds/fields.js';
import { plain } from '../reason.js';
import { type WorldEntry, worldKinds } from '../world/world.js';
import type { FormValue } from './filled-form.js';
import type { FormSource, Scope, ScopeItem } from './scope.js';

/** What other fields of the record hold, by their places; see `where` in the schema of a form. */
export type Where = Readonly<Record<string, string>>;

const isMet = (held: unknown, wanted: string): boolean => {
  if (wanted === '-') return held === undefined || (Array.isArray(held) && held.length === 0);
  if (wanted.startsWith('-')) return !isMet(held, wanted.slice(1));
  if (Array.isArray(held)) return held.some((one) => isMet(one, wanted));
  const value = String(held);
  return wanted.endsWith('*') ? value.startsWith(wanted.slice(0, -1)) : value === wanted;
};

const filledIn = (wanted: string, scope: Scope): string =>
  wanted.replace('{row}', scope.fixed ?? '').replace('{record}', scope.record?.id ?? '');

type Found = { readonly value: unknown; readonly path: ValuePath; readonly above: readonly ScopeItem[] };

/**
 * Every value at the names below a value, through lists. A condition is asked of the innermost object on the way that both
 * it and the value stand in.
 */
const walk = (
  value: unknown,
  names: readonly string[],
  place: string,
  path: ValuePath,
  above: readonly ScopeItem[],
  where: Where,
): readonly Found[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((one: unknown, k) => walk(one, names, place, [...path, k], above, where));
  const [name, ...rest] = names;
  const next = name === undefined ? undefined : `${place}.${name}`;
  const refused = Object.entries(where).some(([condition, wanted]) => {
    if (!condition.startsWith(`${place}.`)) return false;
    // Asked further in, where the value and the condition part ways.
    if (next !== undefined && condition.startsWith(`${next}.`)) return false;
    return !isMet(heldAt(value, condition.slice(place.length + 1).split('.')), wanted);
  });
  if (refused) return [];
  const here = { place, value, path };
  if (name === undefined) return [{ value, path, above: [...above, here] }];
  return isObject(value)
    ? walk(value[name], rest, next ?? place, [...path, name], [...above, here], where)
    : [];
};

/** The records of a kind, in the order of their ids; of the assessment there is one. */
export const recordsOf = (source: FormSource, kind: Kind): readonly AssessmentRecord[] =>
  kind === 'assessment' ? [source.told.head] : source.told.of(kind);

const kindOf = (place: string): Kind => {
  const kind = place.split('.')[0] ?? '';
  if (!isKind(kind)) throw new Error(`${place} names no kind of record`);
  return kind;
};

/** The rows for each value at a place: the record, and the values on the way to it. */
export const scopesAt = (source: FormSource, place: string, where: Where = {}): readonly Scope[] => {
  const kind = kindOf(place);
  const names = place.split('.').slice(1);
  return recordsOf(source, kind).flatMap((record) =>
    walk(record, names, kind, [], [], where).map(
      ({ above }): Scope => ({
        record,
        items: above.filter(({ path }) => path.length > 0),
      }),
    ),
  );
};

/** What fields say, in the row when it holds them, else in every record of the kind; `own`: only where the row holds them. */
export const valuesAt = (
  source: FormSource,
  scope: Scope,
  places: string,
  where: Where = {},
  own = false,
): readonly FormValue[] => {
  const [first = '', ...rest] = places.split(' > ');
  const asked = Object.fromEntries(
    Object.entries(where).map(([place, wanted]) => [place, filledIn(wanted, scope)]),
  );
  return startsOf(source, scope, first, own).flatMap(({ record, item, names }) =>
    walk(item.value, names, item.place, item.path, [], asked).flatMap((found) =>
      rest.length === 0
        ? (valueOf(source, record, first, found) ?? [])
        : followed(source, found.value, rest.join(' > ')),
    ),
  );
};

const startsOf = (source: FormSource, scope: Scope, place: string, own: boolean) => {
  const kind = kindOf(place);
  const inside = scope.items.findLast((item) => place === item.place || place.startsWith(`${item.place}.`));
  const below = (from: string): readonly string[] =>
    place === from ? [] : place.slice(from.length + 1).split('.');
  if (scope.record?.kind === kind) {
    const item = inside ?? { place: kind, value: scope.record, path: [] };
    return own && inside === undefined ? [] : [{ record: scope.record, item, names: below(item.place) }];
  }
  return recordsOf(source, kind).map((record) => {
    const item: ScopeItem = { place: kind, value: record, path: [] };
    return { record, item, names: below(kind) };
  });
};

const followed = (source: FormSource, id: unknown, rest: string): readonly FormValue[] => {
  const record = typeof id === 'string' ? source.told.record(id) : undefined;
  return record === undefined ? [] : valuesAt(source, { record, items: [] }, rest);
};

const valueOf = (
  source: FormSource,
  record: AssessmentRecord,
  place: string,
  { value, path, above }: Found,
): FormValue | undefined => {
  const beside = above.at(-2)?.value;
  const isMonth = isObject(beside) && beside['precision'] === 'month' && typeof value === 'string';
  const said = isMonth
    ? message('core.day', { day: value.slice(0, 7) })
    : sayableOf(source, record.kind, place, value);
  return said === undefined ? undefined : { said, record: record.id, place, path };
};

const sayableOf = (source: FormSource, kind: Kind, place: string, value: unknown): Sayable | undefined => {
  const field = fieldAt(kind, place.split('.').slice(1).join('.'));
  const form = field && innermost(formOf({ value: field.field.value, place: field.place }, value)?.value);
  if (field === undefined || form === undefined) return undefined;
  if (isText(value)) return value;
  if (typeof value === 'number') return message('core.number', { n: value });
  if (typeof value === 'boolean') return message(value ? 'changeList.yes' : 'changeList.no');
  if (typeof value !== 'string') return undefined;
  switch (form.type) {
    case 'choice':
      return { key: `value.${field.place}.${value}`, values: {} };
    case 'date':
      return message('core.day', { day: value });
    case 'country':
      return countryName(value);
    case 'reference':
      return referred(source, form.to, value);
    default:
      return plain(value);
  }
};

type FieldForm = NonNullable<ReturnType<typeof formOf>>['value'];
const innermost = (form: FieldForm | undefined): FieldForm | undefined =>
  form?.type === 'list' ? innermost(form.of) : form;

const referred = (source: FormSource, to: string, id: string): Sayable | undefined => {
  if (to === 'record') return source.told.record(id) && source.nameOf(id);
  if (to === 'world') return worldName(source.told, id);
  if (to === 'catalogueItem') return itemText(source.told, id);
  return plain(id);
};

/** What an entry of the world is called: its short name where it has one. */
export const worldName = (context: Context, id: string): Sayable => {
  const entry = worldKinds.map((kind) => context.world(kind, id)).find((one) => one !== undefined);
  return entry === undefined ? plain(id) : nameOfEntry(entry);
};

const nameOfEntry = (entry: WorldEntry): Sayable => {
  const name = 'short' in entry ? entry.short : 'title' in entry ? entry.title : entry.name;
  return typeof name === 'string' ? plain(name) : name;
};

/** The text of a catalogue item `catalogue:item`. */
export const itemText = (context: Context, item: string): Sayable => {
  const [catalogue = '', id = ''] = item.split(':');
  return context.world('catalogue', catalogue)?.items.find((one) => one.id === id)?.text ?? plain(item);
};
