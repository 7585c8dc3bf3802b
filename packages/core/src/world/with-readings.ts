import type { RecordOf } from '../model/assessment.js';
import type { Cite } from '../model/shared.js';
import { type Mark, partsOf, saidHash, withMarks } from './facts.js';
import type { World, WorldEntry } from './world.js';

type Reading = RecordOf<'reading'>;

/** The entry of the world, or the record, that the address of a fact begins with. */
export const holderOf = (address: string): string => /^[a-z0-9.-]*[a-z0-9]/.exec(address)?.[0] ?? address;

/** The world as it is known to whoever has read these: each fact with the mark that its readings give it. */
export const withReadings = (world: World, readings: readonly Reading[]): World => {
  if (readings.length === 0) return world;
  const last = made.get(world);
  if (last !== undefined && isSameList(last.readings, readings)) return last.world;
  const byEntry = new Map<string, Reading[]>();
  for (const one of readings) {
    const id = holderOf(one.fact);
    byEntry.set(id, [...(byEntry.get(id) ?? []), one]);
  }
  const read = {
    ...world,
    entries: world.entries.map((entry) => {
      const own = byEntry.get(entry.id);
      return own === undefined ? entry : readEntry(entry, own);
    }),
  };
  made.set(world, { readings, world: read });
  return read;
};

const made = new WeakMap<World, { readonly readings: readonly Reading[]; readonly world: World }>();
const known = new WeakMap<
  WorldEntry,
  { readonly readings: readonly Reading[]; readonly entry: WorldEntry }
>();

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, n) => one === b[n]);

const readEntry = (entry: WorldEntry, readings: readonly Reading[]): WorldEntry => {
  const last = known.get(entry);
  if (last !== undefined && isSameList(last.readings, readings)) return last.entry;
  const marks = new Map<string, Mark>();
  for (const address of new Set(readings.map(({ fact }) => fact))) {
    const before = markAt(entry, address);
    if (before === undefined) continue;
    marks.set(
      address,
      markByReadings(
        before.mark,
        before.says,
        readings.filter(({ fact }) => fact === address),
      ),
    );
  }
  const read = withMarks(entry, marks);
  known.set(entry, { readings, entry: read });
  return read;
};

/** The mark that a fact has from the world, and what it says; a clause that has none of its own has that of its edition. */
export const markAt = (
  entry: WorldEntry,
  address: string,
): { readonly mark: Mark; readonly says: string } | undefined => {
  const parts = partsOf(entry);
  const part = parts.get(address);
  if (part === undefined) return undefined;
  const own = part as Partial<Mark>;
  const above = parts.get(address.split('#')[0] ?? '') as Partial<Mark> | undefined;
  const cite = own.cite ?? above?.cite;
  const verification = own.verification ?? above?.verification;
  return cite === undefined || verification === undefined
    ? undefined
    : { mark: { cite, verification }, says: saidHash(part) };
};

/** The mark of a fact after these readings, the oldest first. One of a fact that said something else then says nothing of it now. */
export const markByReadings = (mark: Mark, says: string, readings: readonly Reading[]): Mark =>
  [...readings].sort(byDay).reduce<Mark>((now, one) => {
    switch (one.result) {
      case 'says':
        return one.says === says ? { verification: 'P', cite: citeOf(now.cite, one) } : now;
      case 'other':
        return one.says === undefined || one.says === says ? { ...now, verification: 'U' } : now;
      case 'changed':
        return one.textHash !== undefined && one.textHash === now.cite.textHash
          ? now
          : {
              ...now,
              cite: { ...now.cite, later: { seen: one.on, ...(one.textHash && { textHash: one.textHash }) } },
            };
      case 'notFound':
        return now;
    }
  }, mark);

const byDay = (a: Reading, b: Reading): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1;

const citeOf = ({ later, ...cite }: Cite, reading: Reading): Cite => ({
  ...cite,
  ...(reading.address && { url: reading.address }),
  ...(reading.place && { place: reading.place }),
  read: reading.on,
  ...(reading.textHash && { textHash: reading.textHash }),
  // What was seen after the day, and is another text than the one that was read, is still not read.
  ...(later !== undefined && later.seen > reading.on && later.textHash !== reading.textHash && { later }),
});
