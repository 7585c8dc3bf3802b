import type { FieldPath } from '../history/field-path.js';
import { withValueAt } from '../history/field-path.js';
import type { LibraryItem } from './library.js';

/** An item, or an earlier edition of one of the same kind. */
type Edition = Readonly<Record<string, unknown>>;
type Picked = Exclude<LibraryItem['kind'], 'sector'>;

/**
 * The fields of a record that an item of the library writes, by the field of the item. No field is among them that holds a
 * level, an estimate, a severity, an effect or a state: those no library can know.
 */
const fields = {
  scenario: {
    title: 'title',
    actor: 'source.actor',
    type: 'source.type',
    event: 'event',
    dimensions: 'dimensions',
    chain: 'harm.chain',
    harms: 'harm.kinds',
  },
  measure: { title: 'title', description: 'description', type: 'type', refs: 'refs' },
  right: { how: 'how' },
  argument: { text: 'text' },
  supplier: { name: 'name', type: 'type', country: 'country', note: 'note' },
} as const satisfies Readonly<Record<Picked, Readonly<Record<string, FieldPath>>>>;

/** What an edition of an item writes in a record, by the path of the field. */
export const writtenBy = (kind: Picked, edition: Edition): ReadonlyMap<FieldPath, unknown> =>
  new Map(
    Object.entries(fields[kind]).flatMap(([name, path]) =>
      edition[name] === undefined ? [] : [[path, edition[name]] as const],
    ),
  );

/**
 * A record picked from the library: its texts, where they came from, and what the person has said of it. What the person says
 * wins, so that a text may be adapted while it is picked.
 */
export const recordFrom = (
  item: Extract<LibraryItem, { readonly kind: Picked }>,
  given: Readonly<Record<FieldPath, unknown>>,
): Readonly<Record<string, unknown>> =>
  [...writtenBy(item.kind, item), ...Object.entries(given)].reduce<Readonly<Record<string, unknown>>>(
    (record, [path, value]) => withValueAt(record, path, value),
    { library: { item: item.id, edition: item.edition } },
  );
