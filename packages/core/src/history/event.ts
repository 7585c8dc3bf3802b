import { canonicalJson } from '../model/canonical-json.js';
import { type HashText, isSameBytes } from './equality.js';
import { apply, type RecordChange, type State } from './changes.js';
import { allAtOnce, type Parts } from '../model/parts.js';
import { countTexts, type Seals, sealedHash, sealedHashInParts, sealsIn } from './sealed-texts.js';

/** One edit as it is stored; events are append-only. */
export type EditEvent = {
  /** Unique among all events. */
  readonly id: string;
  readonly assessment: string;
  /** From 1; the event that made the assessment is the first. */
  readonly revision: number;
  /** The revision the writer saw; lower than `revision - 1` when others wrote in between and nothing met. */
  readonly base: number;
  readonly who: { readonly id: string; readonly name: string };
  /** A moment in UTC, such as 2026-01-31T12:00:00.000Z. */
  readonly when: string;
  readonly why?: string;
  readonly changes: readonly RecordChange[];
  /** Of an import: the SHA-256 of every file that the assessment then has, by path. Texts and world data change with no other event. */
  readonly files?: Readonly<Record<string, string>>;
  /** Of an erasure: what was erased with it. The changes then say how what was erased reads now. */
  readonly erased?: Erasure;
  /** The hash of the event before; of the first, 64 zeros. */
  readonly previous: string;
};

/** Texts that were erased from events before. */
export type Erasure = {
  /** Which texts of which events, by JSON pointer (RFC 6901). */
  readonly texts: readonly { readonly events: readonly number[]; readonly at: readonly string[] }[];
  /**
   * The hashes by which events without salts, which earlier versions stored, are known from then on. Their own hash is of what is no
   * longer there.
   */
  readonly resealed?: Readonly<Record<string, string>>;
  /** The hashes of releases that held any of it, and are gone. */
  readonly releases?: readonly string[];
};

/** The fields of an event in which every text is sealed by itself, so that it can be erased. */
export const sealedFields = ['changes', 'files', 'who', 'why'] as const;

/** An event with the hash that seals it. */
export type SealedEditEvent = EditEvent & { readonly hash: string };

/**
 * An event as stored: its canonical JSON, and the hash that seals it. `salts`: the JSON of the seals of its texts; an event that an
 * earlier version stored has none, and its hash is the SHA-256 of the JSON.
 */
export type SealedEvent = { readonly body: string; readonly hash: string; readonly salts?: string | null };

export const noHash = '0'.repeat(64);

/** Seals an event; with salts, so that any text in it can be erased. */
export const sealEvent = (...all: Parameters<typeof sealEventInParts>): SealedEvent =>
  allAtOnce(sealEventInParts(...all));

/** The same, with a stop after each change: to seal a thousand takes longer than others should wait. */
export function* sealEventInParts(
  event: EditEvent,
  hash: HashText,
  newSalts?: (count: number) => Seals,
): Parts<SealedEvent> {
  const body = canonicalJson(event);
  if (newSalts === undefined) return { body, hash: hash(body) };
  yield;
  const seals = newSalts(countTexts(event, sealedFields));
  const sealed = yield* sealedHashInParts(event, sealedFields, seals, hash);
  if (sealed === undefined) throw new Error('an event was given another number of salts than it has texts');
  return { body, hash: sealed, salts: JSON.stringify(seals) };
}

/** The event in what was stored. It was written by `sealEvent`; `verifyChain` is what finds that it was not. */
export const readEvent = ({ body }: Pick<SealedEvent, 'body'>): EditEvent => JSON.parse(body) as EditEvent;

/** Folds events into a state, from nothing or from a state they continue. */
export const fold = (events: readonly EditEvent[], from: State = new Map()): State =>
  events.reduce<State>((state, event) => apply(state, event.changes), from);

export type ChainCheck =
  | { readonly ok: true; readonly length: number; readonly head: string }
  | {
      readonly ok: false;
      readonly length: number;
      readonly head: string;
      /** The revision of the first event that is not what was written, or does not follow the one before. */
      readonly brokenAt: number;
      readonly why: 'not-canonical' | 'hash-differs' | 'does-not-follow' | 'of-another-assessment';
    };

/** Verifies the hash chain of an assessment: the events are those that were written, all of them, in their order. */
export const verifyChain = (
  assessment: string,
  events: readonly SealedEvent[],
  hash: HashText,
): ChainCheck => {
  const head = events.at(-1)?.hash ?? noHash;
  const resealed = resealedIn(events);
  let previous = noHash;
  for (const [index, sealed] of events.entries()) {
    const why = faultOf(assessment, sealed, index + 1, previous, resealed, hash);
    if (why !== undefined) return { ok: false, length: events.length, head, brokenAt: index + 1, why };
    previous = sealed.hash;
  }
  return { ok: true, length: events.length, head };
};

/** By which hashes events are known since something was erased from them, each as the last erasure says. */
const resealedIn = (events: readonly SealedEvent[]): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const [index, sealed] of events.entries()) {
    if (!sealed.body.includes('"resealed":')) continue;
    try {
      for (const [revision, hash] of Object.entries(readEvent(sealed).erased?.resealed ?? {}))
        if (Number(revision) <= index) found.set(Number(revision), hash);
    } catch {
      // Not JSON: found when its turn comes.
    }
  }
  return found;
};

const faultOf = (
  assessment: string,
  { body, hash: stored, salts }: SealedEvent,
  revision: number,
  previous: string,
  resealed: ReadonlyMap<number, string>,
  hash: HashText,
): Extract<ChainCheck, { ok: false }>['why'] | undefined => {
  const isSalted = salts !== undefined && salts !== null;
  if (!isSalted && !isSameBytes(body, stored, hash)) return 'hash-differs';
  let event: EditEvent;
  try {
    event = readEvent({ body });
    if (canonicalJson(event) !== body) return 'not-canonical';
    if (isSalted) {
      const seals = sealsIn(salts);
      const own = resealed.get(revision) ?? stored;
      if (JSON.stringify(seals) !== salts || sealedHash(event, sealedFields, seals, hash) !== own)
        return 'hash-differs';
    }
  } catch {
    // Text that is not JSON cannot have been written by us.
    return 'not-canonical';
  }
  if (event.assessment !== assessment) return 'of-another-assessment';
  return event.previous === previous && event.revision === revision ? undefined : 'does-not-follow';
};
