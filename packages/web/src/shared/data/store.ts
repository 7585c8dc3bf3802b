import type { Action, Problem, User } from '@risikobilde/api';
import {
  applyEdit,
  type Conflict,
  type Evaluation,
  fold,
  invert,
  isSameResult,
  type LocalDate,
  type RequestedChange,
  requestOf,
  type SealedEditEvent,
  type State,
  stateOf,
  unpackJson,
} from '@risikobilde/core';
import { ApiError, FailedError, OfflineError, request } from './api.js';
import { type Edit, KeptEdits, type WaitingEdits } from './edit-queue.js';
import { windowId } from './presence.js';
import { afterEdits, afterStored } from './replay.js';
import { waitAfter } from './retry.js';
import type { SaveState, Snapshot } from './snapshot.js';

type Meeting = {
  readonly base: State;
  readonly current: State;
  readonly revision: number;
  /** Seldom needed, and here from the first conflict on. */
  readonly settled: typeof import('./conflicts.js').settleConflicts;
};

/** What the server evaluated, and the records that it did. */
type FirstView = { readonly records: Snapshot['records']; readonly evaluation: Evaluation };

const mergeWindowMs = 600;
const restMs = 1000;

/**
 * The assessment as the user sees it: what the server has, with what is typed on top. Edits are kept in local storage
 * until the server has acknowledged them, so a lost server or a closed tab loses nothing.
 */
export class AssessmentStore {
  /** What the server has; on top of it, what waits here. */
  #base: State = new Map();
  #state: State = new Map();
  #revision = 0;
  #hash = '';
  #buildsOn: string | undefined;
  #ownWorld: string | undefined;
  #notGivenHere: readonly string[] | undefined;
  /** The newest revision that the server has told of. */
  #told = 0;
  #queue: readonly Edit[] = [];
  #undo: (readonly RequestedChange[])[] = [];
  #redo: (readonly RequestedChange[])[] = [];
  #permitted: readonly Action[] = [];
  #save: SaveState = 'saved';
  #meeting: Meeting | undefined;
  #conflicts: readonly Conflict[] = [];
  #problem: Problem | undefined;
  /** Attempts in a row that the server did not answer, or failed at. */
  #attempts = 0;
  #isWaiting = false;
  #listeners = new Set<() => void>();
  #first: FirstView | undefined;
  #snapshot: Snapshot | undefined;
  #shown: readonly [State, Snapshot['records']] = [this.#state, []];
  #sending = false;
  #held = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writer = '';
  readonly #kept: KeptEdits;

  constructor(
    readonly id: string,
    kept?: KeptEdits,
  ) {
    this.#kept = kept ?? new KeptEdits(id, windowId);
  }

  /** `writer`: whose edits these are, and whose of those that wait in this browser are sent. `day`: what is looked at first. */
  async load(writer: User | Promise<User>, day?: LocalDate): Promise<void> {
    const [by] = await Promise.all([writer, this.#reload(day)]);
    this.#writer = by.id;
    this.#queue = await this.#kept.adopt(by);
    if (this.#queue.length === 0) return;
    this.#save = 'saving';
    this.#rebuild();
    this.#schedule(0);
  }

  /** An edit has been stored: it is put under our own that wait, when it is the very next one; else what is stored is fetched. */
  async take(event: SealedEditEvent): Promise<void> {
    const { revision } = event;
    // Files bring world data, which no event holds.
    const hasMore = event.files !== undefined || revision !== this.#revision + 1;
    if (this.#sending || this.#held > 0 || hasMore) return this.refresh(revision);
    this.#told = Math.max(this.#told, revision);
    this.#base = fold([event], this.#base);
    this.#revision = revision;
    this.#hash = '';
    this.#rebuild();
    if (this.#queue.length === 0) this.#schedule(restMs);
  }

  /** What others have stored up to a revision is fetched, and our own waiting edits put on top. */
  async refresh(revision: number): Promise<void> {
    this.#told = Math.max(this.#told, revision);
    if (this.#told <= this.#revision || this.#sending || this.#held > 0) return;
    // Without the server there is nothing to fetch; the live stream says when it is back.
    await this.#reload().catch(ignoreUnanswered);
  }

  /**
   * What others store is not shown while something is being typed that is no edit yet: it would be held against what its
   * writer never saw. Gives the way to let go.
   */
  hold = (): (() => void) => {
    this.#held++;
    this.#tell();
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#held--;
      this.#tell();
      void this.refresh(this.#told);
    };
  };

  /** The hash of the world data that the assessment has of its own. */
  ownWorld = (): string | undefined => this.#ownWorld;

  /** The acceptances and the advice that the server counts for nothing. */
  notGivenHere = (): readonly string[] | undefined => this.#notGivenHere;

  /** The server's evaluation of what it had when this was opened. */
  firstView = (): FirstView | undefined => this.#first;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot => {
    this.#snapshot ??= {
      records: this.#records(),
      revision: this.#revision,
      hash: this.#hash,
      // What is typed and no edit yet is not saved either.
      save: this.#save === 'saved' && this.#held > 0 ? 'saving' : this.#save,
      waiting: this.#queue.length,
      isTrying: this.#isWaiting || this.#sending,
      conflicts: this.#conflicts,
      ...(this.#problem && { problem: this.#problem }),
      refused: this.#save === 'refused' ? (this.#queue[0]?.changes ?? []) : [],
      canUndo: this.#undo.length > 0,
      canRedo: this.#redo.length > 0,
    };
    return this.#snapshot;
  };

  /** What others typed in this browser and the server has not: it waits for them. */
  leftByOthers = (): readonly WaitingEdits[] => this.#kept.left();

  /** What the server permits on the assessment. */
  permitted = (): readonly Action[] => this.#permitted;

  /** The hash of the platform release that the assessment builds on as it is on the screen. */
  standsOn = (): string | undefined => {
    const head = this.#records().find((record) => record.kind === 'assessment');
    const named = head?.kind === 'assessment' ? head.buildsOn?.release : undefined;
    // A file of its folder may be named instead of the hash; the server has looked into it.
    return named === undefined || /^[0-9a-f]{64}$/.test(named) ? named : this.#buildsOn;
  };

  /** Shows the change at once, keeps it safe, and sends it. Nothing changed is no edit: the server would refuse it. */
  edit(changes: readonly RequestedChange[], why?: string): void {
    if (changes.length === 0) return;
    this.#undo.push(this.#inverseOf(changes));
    this.#redo = [];
    this.#enqueue(changes, why);
  }

  undo(): void {
    this.#step(this.#undo, this.#redo);
  }

  redo(): void {
    this.#step(this.#redo, this.#undo);
  }

  /** Answers the conflicts: those of `theirs` are dropped from what waits here, the rest is put on top of what they have. */
  resolve(theirs: readonly Conflict[]): void {
    if (!this.#meeting) return;
    const { base, current, revision, settled } = this.#meeting;
    const changes = settled(base, afterEdits(base, this.#queue), current, theirs);
    const whys = [...new Set(this.#queue.flatMap(({ why }) => why ?? []))];
    const one = {
      clientEditId: crypto.randomUUID(),
      baseRevision: revision,
      changes,
      writer: this.#writer,
    };
    this.#queue = changes.length === 0 ? [] : [whys.length > 0 ? { ...one, why: whys.join('\n') } : one];
    this.#meeting = undefined;
    this.#conflicts = [];
    this.#save = this.#queue.length > 0 ? 'saving' : 'saved';
    this.#kept.keep(this.#queue);
    this.#rebuild();
    this.#schedule(0);
  }

  /** Gives up the edit that the server refused; what was written after it is tried. */
  discardRefused(): void {
    this.#queue = this.#queue.slice(1);
    this.#problem = undefined;
    this.#save = this.#queue.length > 0 ? 'saving' : 'saved';
    this.#kept.keep(this.#queue);
    this.#rebuild();
    this.#schedule(0);
  }

  /** Sends what waits now, after the server could not be reached or has failed. */
  tryAgain(): void {
    this.#attempts = 0;
    this.#schedule(0);
  }

  #step(from: (readonly RequestedChange[])[], to: (readonly RequestedChange[])[]): void {
    const changes = from.pop();
    if (!changes) return;
    to.push(this.#inverseOf(changes));
    this.#enqueue(changes);
  }

  #inverseOf(changes: readonly RequestedChange[]): readonly RequestedChange[] {
    return requestOf(invert(applyEdit(this.#state, changes).changes));
  }

  /** The same list for the same state, so that what is drawn from it is not drawn anew. */
  #records(): Snapshot['records'] {
    if (this.#shown[0] !== this.#state) this.#shown = [this.#state, [...this.#state.values()]];
    return this.#shown[1];
  }

  #enqueue(changes: readonly RequestedChange[], why?: string): void {
    this.#queue = [
      ...this.#queue,
      {
        clientEditId: crypto.randomUUID(),
        baseRevision: this.#revision,
        changes,
        writer: this.#writer,
        ...(why !== undefined && { why }),
      },
    ];
    this.#state = applyEdit(this.#state, changes).state;
    if (this.#save === 'saved') this.#save = 'saving';
    this.#kept.keep(this.#queue);
    this.#tell();
    this.#schedule(mergeWindowMs);
  }

  async #reload(asOf?: LocalDate): Promise<void> {
    const answer = await request('GET /api/assessments/:id', { params: { id: this.id }, query: { asOf } });
    // An older answer may come after a newer one.
    if (answer.revision < this.#revision) return;
    // What is the same stays the same object, so that what depends on it is not redone.
    const records = answer.assessment.records.map((record) => {
      const old = this.#base.get(record.id);
      return old && isSameResult(old, record) ? old : record;
    });
    if (records.length !== this.#base.size || records.some((record) => this.#base.get(record.id) !== record))
      this.#base = stateOf(records);
    this.#revision = answer.revision;
    this.#hash = answer.hash;
    this.#buildsOn = answer.buildsOn;
    this.#ownWorld = answer.ownWorld;
    const { permitted, notGivenHere } = answer;
    if (!isSameResult(this.#permitted, permitted)) this.#permitted = permitted;
    if (!isSameResult(this.#notGivenHere, notGivenHere)) this.#notGivenHere = notGivenHere;
    this.#rebuild();
    if (answer.evaluation !== undefined)
      // What the server packed.
      this.#first = { records: this.#records(), evaluation: unpackJson(answer.evaluation) as Evaluation };
  }

  #rebuild(): void {
    this.#state = afterEdits(this.#base, this.#queue);
    this.#tell();
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#isWaiting = true;
    this.#timer = setTimeout(() => {
      this.#isWaiting = false;
      void this.#flush();
    }, ms);
  }

  async #flush(): Promise<void> {
    if (this.#sending || this.#save === 'conflict' || this.#save === 'refused') return;
    this.#sending = true;
    this.#tell();
    const isDone = await this.#sendAll().catch((error: unknown) => this.#fail(error));
    this.#sending = false;
    this.#tell();
    if (!isDone) return;
    if (this.#hash === '') this.#schedule(restMs);
    else await this.refresh(this.#told);
  }

  async #sendAll(): Promise<true> {
    if (this.#queue.length === 0) await this.#settle();
    for (let edit = this.#queue[0]; edit; edit = this.#queue[0]) await this.#send(edit);
    this.#save = 'saved';
    this.#problem = undefined;
    this.#attempts = 0;
    return true;
  }

  /** After a rest the whole is read once: as the server keeps it, with its fingerprint. */
  async #settle(): Promise<void> {
    if (this.#hash === '' && this.#held === 0) await this.#reload();
  }

  async #send(edit: Edit): Promise<void> {
    const { revision } = await request('POST /api/assessments/:id/edits', {
      params: { id: this.id },
      body: edit,
    });
    this.#queue = afterStored(edit, revision, this.#queue.slice(1));
    this.#kept.keep(this.#queue);
    this.#told = Math.max(this.#told, revision);
    this.#hash = '';
    this.#attempts = 0;
    // Stored before, when its answer was lost: what we hold has it already.
    if (revision <= this.#revision) return;
    if (revision === this.#revision + 1) {
      this.#base = applyEdit(this.#base, edit.changes).state;
      this.#revision = revision;
    }
    // Else somebody wrote in between: what we hold is not the whole state.
    else await this.#reload();
  }

  /** What was not stored stays here, whatever the reason: it is told, and tried again where that can help. */
  async #fail(error: unknown): Promise<false> {
    if (error instanceof OfflineError || error instanceof FailedError) {
      const why = error instanceof OfflineError ? 'offline' : 'failed';
      if (this.#queue.length > 0) this.#save = why;
      this.#problem = error instanceof FailedError ? error.problem : undefined;
      this.#attempts++;
      const wait = waitAfter(why, this.#attempts);
      if (wait !== undefined) this.#schedule(wait);
    } else if (error instanceof ApiError && error.problem.conflicts)
      await this.#meet(error.problem.conflicts).catch((later: unknown) => this.#fail(later));
    else if (error instanceof ApiError) {
      this.#save = 'refused';
      this.#problem = error.problem;
    } else throw error;
    return false;
  }

  /** What both changed, over all that waits here: held together with what others have now. */
  async #meet(found: readonly Conflict[]): Promise<void> {
    const [first] = this.#queue;
    if (!first) return;
    const { id } = this;
    const [before, now, { conflictsOf, settleConflicts: settled }] = await Promise.all([
      request('GET /api/assessments/:id/at/:revision', { params: { id, revision: first.baseRevision } }),
      request('GET /api/assessments/:id', { params: { id } }),
      // Without it nothing can be chosen between: tried again, as without the server.
      import('./conflicts.js').catch((cause: unknown) => {
        throw new OfflineError('conflicts', { cause });
      }),
    ]);
    this.#meeting = {
      base: stateOf(before.assessment.records),
      current: stateOf(now.assessment.records),
      revision: now.revision,
      settled,
    };
    // Were theirs chosen, nothing is sent whose answer would tell of it.
    this.#told = Math.max(this.#told, now.revision);
    const { base, current } = this.#meeting;
    const all = conflictsOf(base, afterEdits(base, this.#queue), current);
    // None of ours: the two go together field by field, and are still no assessment.
    this.#conflicts = all.length > 0 ? all : found;
    this.#save = 'conflict';
  }

  #tell(): void {
    this.#snapshot = undefined;
    for (const listener of this.#listeners) listener();
  }
}

// What was only to be read is read at the next edit, or when the live stream says that the server is back.
const ignoreUnanswered = (error: unknown): void => {
  if (!(error instanceof OfflineError || error instanceof FailedError)) throw error;
};
