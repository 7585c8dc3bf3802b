import {
  type AssessmentRecord,
  type Conflict,
  fold,
  isSameValue,
  type SealedEditEvent,
  stateOf,
} from '@risikobilde/core';
import { api, ApiError, type Change, OfflineError, type Problem } from './api.js';
import { applyChanges, invert } from './changes.js';
import { type Edit, KeptEdits } from './kept-edits.js';
import { windowId } from './presence.js';
import { afterStored, conflictsOf, settled } from './replay.js';
import type { SaveState, Snapshot } from './snapshot.js';

type Records = readonly AssessmentRecord[];
type Meeting = { readonly base: Records; readonly current: Records; readonly revision: number };

const mergeWindowMs = 600;
const retryMs = 1500;
const restMs = 1000;

/**
 * The assessment as the user sees it: what the server has, with what is typed on top. Edits are kept in local storage
 * until the server has acknowledged them, so a lost server or a closed tab loses nothing.
 */
export class AssessmentStore {
  #base: Records = [];
  #records: Records = [];
  #revision = 0;
  #hash = '';
  #buildsOn: string | undefined;
  /** The newest revision that the server has told of. */
  #told = 0;
  #queue: readonly Edit[] = [];
  #undo: (readonly Change[])[] = [];
  #redo: (readonly Change[])[] = [];
  #save: SaveState = 'saved';
  #meeting: Meeting | undefined;
  #conflicts: readonly Conflict[] = [];
  #problem: Problem | undefined;
  #listeners = new Set<() => void>();
  #snapshot: Snapshot | undefined;
  #sending = false;
  #held = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #kept: KeptEdits;

  constructor(
    readonly id: string,
    kept?: KeptEdits,
  ) {
    this.#kept = kept ?? new KeptEdits(id, windowId);
  }

  async load(): Promise<void> {
    await this.#reload();
    this.#queue = await this.#kept.adopt();
    if (this.#queue.length === 0) return;
    this.#save = 'saving';
    this.#rebuild();
    this.#schedule(0);
  }

  /** An edit has been stored: it is put under our own that wait, when it is the very next one; else what is stored is fetched. */
  async take(event: SealedEditEvent): Promise<void> {
    const { revision } = event;
    if (this.#sending || this.#held > 0 || revision !== this.#revision + 1) return this.refresh(revision);
    this.#told = Math.max(this.#told, revision);
    this.#base = [...fold([event], stateOf(this.#base)).values()];
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
    await this.#reload().catch(ignoreOffline);
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

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot => {
    this.#snapshot ??= {
      records: this.#records,
      revision: this.#revision,
      hash: this.#hash,
      // What is typed and no edit yet is not saved either.
      save: this.#save === 'saved' && this.#held > 0 ? 'saving' : this.#save,
      waiting: this.#queue.length,
      conflicts: this.#conflicts,
      ...(this.#problem && { problem: this.#problem }),
      refused: this.#save === 'refused' ? (this.#queue[0]?.changes ?? []) : [],
      canUndo: this.#undo.length > 0,
      canRedo: this.#redo.length > 0,
    };
    return this.#snapshot;
  };

  /** The hash of the platform release that the assessment builds on as it is on the screen. */
  standsOn = (): string | undefined => {
    const head = this.#records.find((record) => record.kind === 'assessment');
    const named = head?.kind === 'assessment' ? head.buildsOn?.release : undefined;
    // A file of its folder may be named instead of the hash; the server has looked into it.
    return named === undefined || /^[0-9a-f]{64}$/.test(named) ? named : this.#buildsOn;
  };

  /** Shows the change at once, keeps it safe, and sends it. */
  edit(changes: readonly Change[], why?: string): void {
    this.#undo.push(changes.map((change) => invert(this.#records, change)).toReversed());
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
    const { base, current, revision } = this.#meeting;
    const changes = settled(base, this.#queue, current, theirs);
    const whys = [...new Set(this.#queue.flatMap(({ why }) => why ?? []))];
    const one = { clientEditId: crypto.randomUUID(), baseRevision: revision, changes };
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

  #step(from: (readonly Change[])[], to: (readonly Change[])[]): void {
    const changes = from.pop();
    if (!changes) return;
    to.push(changes.map((change) => invert(this.#records, change)).toReversed());
    this.#enqueue(changes);
  }

  #enqueue(changes: readonly Change[], why?: string): void {
    this.#queue = [
      ...this.#queue,
      {
        clientEditId: crypto.randomUUID(),
        baseRevision: this.#revision,
        changes,
        ...(why !== undefined && { why }),
      },
    ];
    this.#records = applyChanges(this.#records, changes);
    if (this.#save === 'saved') this.#save = 'saving';
    this.#kept.keep(this.#queue);
    this.#tell();
    this.#schedule(mergeWindowMs);
  }

  async #reload(): Promise<void> {
    const { assessment, revision, hash, buildsOn } = await api.load(this.id);
    // An older answer may come after a newer one.
    if (revision < this.#revision) return;
    const known = new Map(this.#base.map((record) => [record.id, record]));
    // What is the same stays the same object, so that what depends on it is not redone.
    const records = assessment.records.map((record) => {
      const old = known.get(record.id);
      return old && isSameValue(old, record) ? old : record;
    });
    if (records.length !== known.size || records.some((record, i) => this.#base[i] !== record))
      this.#base = records;
    this.#revision = revision;
    this.#hash = hash;
    this.#buildsOn = buildsOn;
    this.#rebuild();
  }

  #rebuild(): void {
    this.#records = this.#queue.reduce((records, edit) => applyChanges(records, edit.changes), this.#base);
    this.#tell();
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), ms);
  }

  async #flush(): Promise<void> {
    if (this.#sending || this.#save === 'conflict' || this.#save === 'refused') return;
    this.#sending = true;
    try {
      if (this.#queue.length === 0) await this.#settle();
      for (let edit = this.#queue[0]; edit; edit = this.#queue[0]) await this.#send(edit);
      this.#save = 'saved';
    } catch (error) {
      await this.#fail(error).catch((later: unknown) => this.#fail(later));
    } finally {
      this.#sending = false;
      this.#tell();
    }
    if (this.#save !== 'saved') return;
    if (this.#hash === '') this.#schedule(restMs);
    else await this.refresh(this.#told);
  }

  /** After a rest the whole is read once: as the server keeps it, with its fingerprint. */
  async #settle(): Promise<void> {
    if (this.#hash === '' && this.#held === 0) await this.#reload().catch(ignoreOffline);
  }

  async #send(edit: Edit): Promise<void> {
    const { revision } = await api.edit(this.id, edit);
    this.#queue = afterStored(edit, revision, this.#queue.slice(1));
    this.#kept.keep(this.#queue);
    this.#told = Math.max(this.#told, revision);
    this.#hash = '';
    // Stored before, when its answer was lost: what we hold has it already.
    if (revision <= this.#revision) return;
    if (revision === this.#revision + 1) {
      this.#base = applyChanges(this.#base, edit.changes);
      this.#revision = revision;
    }
    // Else somebody wrote in between: what we hold is not the whole state.
    else await this.#reload();
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof OfflineError) {
      this.#save = 'offline';
      this.#schedule(retryMs);
    } else if (error instanceof ApiError && error.problem.conflicts)
      await this.#meet(error.problem.conflicts);
    else if (error instanceof ApiError) {
      this.#save = 'refused';
      this.#problem = error.problem;
    } else throw error;
  }

  /** What both changed, over all that waits here: held together with what others have now. */
  async #meet(found: readonly Conflict[]): Promise<void> {
    const [first] = this.#queue;
    if (!first) return;
    const [before, now] = await Promise.all([api.at(this.id, first.baseRevision), api.load(this.id)]);
    this.#meeting = {
      base: before.assessment.records,
      current: now.assessment.records,
      revision: now.revision,
    };
    // Were theirs chosen, nothing is sent whose answer would tell of it.
    this.#told = Math.max(this.#told, now.revision);
    const all = conflictsOf(this.#meeting.base, this.#queue, this.#meeting.current);
    // None of ours: the two go together field by field, and are still no assessment.
    this.#conflicts = all.length > 0 ? all : found;
    this.#save = 'conflict';
  }

  #tell(): void {
    this.#snapshot = undefined;
    for (const listener of this.#listeners) listener();
  }
}

const ignoreOffline = (error: unknown): void => {
  if (!(error instanceof OfflineError)) throw error;
};
