import { canonicalJson } from './canonical-json.js';
import { type HashText, isSameBytes } from './equality.js';
import { apply, type RecordChange, type State } from './changes.js';

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
  /** The hash of the event before; of the first, 64 zeros. */
  readonly previous: string;
};

/** An event with the hash that seals it. */
export type SealedEditEvent = EditEvent & { readonly hash: string };

/** An event as stored: its canonical JSON, and the SHA-256 of that in hexadecimal. */
export type SealedEvent = { readonly body: string; readonly hash: string };

export const noHash = '0'.repeat(64);

export const sealEvent = (event: EditEvent, hash: HashText): SealedEvent => {
  const body = canonicalJson(event);
  return { body, hash: hash(body) };
};

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
  let previous = noHash;
  for (const [index, sealed] of events.entries()) {
    const why = faultOf(assessment, sealed, index + 1, previous, hash);
    if (why !== undefined) return { ok: false, length: events.length, head, brokenAt: index + 1, why };
    previous = sealed.hash;
  }
  return { ok: true, length: events.length, head };
};

const faultOf = (
  assessment: string,
  sealed: SealedEvent,
  revision: number,
  previous: string,
  hash: HashText,
): Extract<ChainCheck, { ok: false }>['why'] | undefined => {
  if (!isSameBytes(sealed.body, sealed.hash, hash)) return 'hash-differs';
  let event: EditEvent;
  try {
    event = readEvent(sealed);
    if (canonicalJson(event) !== sealed.body) return 'not-canonical';
  } catch {
    // Text that is not JSON cannot have been written by us.
    return 'not-canonical';
  }
  if (event.assessment !== assessment) return 'of-another-assessment';
  return event.previous === previous && event.revision === revision ? undefined : 'does-not-follow';
};
