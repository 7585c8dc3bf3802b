import type { Text } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import { isObject } from '../model/is-object.js';
import type { RecordOf } from '../model/assessment.js';
import { memoiseByObject } from '../model/memoise.js';
import { type Mark, partsOf, saidHash } from '../world/facts.js';
import { holderOf, markAt } from '../world/with-readings.js';
import type { WorldEntry } from '../world/world.js';

/** A fact by its address: its mark, what it says in words where it does, and the hash of that, which a reading is bound to. */
export type FactNow = {
  readonly mark: Mark;
  readonly says: string;
  readonly text?: Text;
  readonly title?: Text;
};

/** What a fact says on the day; undefined for one that the world and the records no longer hold. */
export const factNow = (context: Context, address: string): FactNow | undefined => {
  const id = holderOf(address);
  const entry = entryOf(context, id);
  if (entry === undefined) return certifiedNow(context, id, address.slice(id.length + 1));
  const found = markAt(entry, address);
  const part: Readonly<Record<string, unknown>> = partsOf(entry).get(address) ?? {};
  const [text] = ['text', 'scope', 'summary'].map((name) => part[name]).filter(isText);
  const [title] = ['title', 'name', 'short'].map((name) => part[name]).filter(isText);
  return found && { ...found, ...(text && { text }), ...(title && { title }) };
};

// Every text of world data has the shape that its schema gives it.
const isText = (value: unknown): value is Text => isObject(value);

const entriesById = memoiseByObject(
  (entries: readonly WorldEntry[]) => new Map(entries.map((entry) => [entry.id, entry])),
);

/** The entry of the world with this id, of whatever kind. */
export const entryOf = ({ entries }: Pick<Context, 'entries'>, id: string): WorldEntry | undefined =>
  entriesById(entries).get(id);

const certifiedNow = (context: Context, party: string, scheme: string): FactNow | undefined => {
  const found = certifiedAs(context, party, scheme);
  return found && { mark: { verification: found.verification, cite: found.source }, says: saidHash(found) };
};

/** The certification of a party under a scheme that is in force on the day. */
export const certifiedAs = (
  context: Context,
  party: string,
  scheme: string,
): NonNullable<RecordOf<'party'>['certifications']>[number] | undefined =>
  recordOf(context, 'party', party)?.certifications?.find(
    (one) =>
      one.scheme === scheme &&
      (one.from === undefined || hasCome(context, one.from)) &&
      (one.until === undefined || !hasCome(context, one.until)),
  );
