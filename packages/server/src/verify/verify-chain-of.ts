import {
  apply,
  canonicalJson,
  type ChainCheck,
  type EditEvent,
  isSameResult,
  readEvent,
  type RecordChange,
  type State,
  valueAt,
  verifyChain,
} from '@risikobilde/core';
import { sha256 } from '../base/sha256.js';
import { type Discrepancy, notice, wrong } from './discrepancy.js';
import type { Row } from './rows.js';
import { erasuresIn, isErasedAsTold } from './verify-erasures.js';

/** What the events of an assessment say, folded from the first. */
export type FoldedEvents = {
  readonly last: EditEvent;
  /** The state after each revision that was asked for, and after the last. */
  readonly states: ReadonlyMap<number, State>;
  /** Ids of all records that ever were there. */
  readonly records: ReadonlySet<string>;
  /** The hashes of the files, of the last import that says them. */
  readonly files: EditEvent['files'];
  /** The last revision that something was erased by; 0 when nothing was. */
  readonly erasedBy: number;
};

export type VerifiedChain = {
  readonly chain: ChainCheck;
  readonly wrong: readonly Discrepancy[];
  /** Undefined when the chain is not what was written: then nothing can be held against it. */
  readonly told: FoldedEvents | undefined;
};

/** Verifies the chain of an assessment, that it ends where its row says, and that each event fits what was there before it. */
export const verifyChainOf = (
  { id, revision, head }: Row<'assessment'>,
  events: readonly Row<'event'>[],
  wanted: ReadonlySet<number>,
): VerifiedChain => {
  const chain = verifyChain(id, events, sha256);
  if (!chain.ok) return { chain, wrong: [wrong('chain-broken', { n: chain.brokenAt })], told: undefined };
  if (chain.length !== revision || chain.head !== head)
    return {
      chain: { ...chain, ok: false, brokenAt: Math.min(chain.length, revision) + 1, why: 'does-not-follow' },
      wrong: [wrong('chain-end', { events: chain.length, revision })],
      told: undefined,
    };
  return { chain, ...tell(events, wanted) };
};

const tell = (
  rows: readonly Row<'event'>[],
  wanted: ReadonlySet<number>,
): Pick<VerifiedChain, 'wrong' | 'told'> => {
  let state: State = new Map();
  let last: EditEvent | undefined;
  let files: EditEvent['files'];
  const states = new Map<number, State>();
  const records = new Set<string>();
  const found: Discrepancy[] = [];
  const events = rows.map((row) => ({ row, event: readEvent(row) }));
  const erasures = events.flatMap(({ event: { revision: number, when, erased } }) =>
    erased === undefined ? [] : [{ number, when, ...erased }],
  );
  const told = erasuresIn(erasures);
  for (const { when, texts, resealed = {} } of erasures) {
    found.push(notice('erased', { day: when.slice(0, 10), n: texts.flatMap((one) => one.events).length }));
    for (const n of Object.keys(resealed)) found.push(notice('resealed', { n: Number(n) }));
  }
  for (const { row, event } of events) {
    const n = event.revision;
    if (!isErasedAsTold(event, row.salts, told)) found.push(wrong('erased-otherwise', { n }));
    if (row.revision !== n || row.id !== event.id) found.push(wrong('event-row', { n }));
    for (const change of event.changes) {
      if (!doesFit(state, change))
        return { wrong: [...found, wrong('event-does-not-fit', { n })], told: undefined };
      if ('added' in change) records.add(change.record);
      state = apply(state, [change]);
    }
    if (wanted.has(n)) states.set(n, state);
    files = event.files ?? files;
    last = event;
  }
  if (last === undefined) return { wrong: found, told: undefined };
  states.set(last.revision, state);
  return {
    wrong: found,
    told: { last, states, records, files, erasedBy: erasures.at(-1)?.number ?? 0 },
  };
};

/** Whether a change is of what was there: an event that was made up seldom is. */
const doesFit = (state: State, change: RecordChange): boolean => {
  const before = state.get(change.record);
  if ('added' in change) return before === undefined && change.added.id === change.record;
  if (before === undefined) return false;
  return 'removed' in change
    ? canonicalJson(before) === canonicalJson(change.removed)
    : isSameResult(valueAt(before, change.field), change.before);
};
