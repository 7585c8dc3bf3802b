import type { AssessmentRecord } from '@risikobilde/core';
import { api, ApiError, type Change, type Conflict, OfflineError, type Problem } from './api.js';
import { applyChanges, invert } from './changes.js';

export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict' | 'refused';

type Edit = { readonly clientEditId: string; readonly changes: readonly Change[]; readonly why?: string };

export type Snapshot = {
  readonly records: readonly AssessmentRecord[];
  readonly revision: number;
  readonly hash: string;
  readonly save: SaveState;
  readonly waiting: number;
  readonly conflicts: readonly Conflict[];
  readonly problem?: Problem;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

const mergeWindowMs = 600;
const retryMs = 1500;

/**
 * The assessment as the user sees it: what the server has, with what is typed on top. Edits are kept in local storage
 * until the server has acknowledged them, so a lost server or a closed tab loses nothing.
 */
export class AssessmentStore {
  #base: readonly AssessmentRecord[] = [];
  #records: readonly AssessmentRecord[] = [];
  #revision = 0;
  #hash = '';
  #buildsOn: string | undefined;
  #queue: Edit[] = [];
  #undo: (readonly Change[])[] = [];
  #redo: (readonly Change[])[] = [];
  #save: SaveState = 'saved';
  #conflicts: readonly Conflict[] = [];
  #problem: Problem | undefined;
  #listeners = new Set<() => void>();
  #snapshot: Snapshot | undefined;
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly id: string) {}

  async load(): Promise<void> {
    const loaded = await api.load(this.id);
    this.#buildsOn = loaded.buildsOn;
    this.#take(loaded.assessment.records, loaded.revision, loaded.hash);
    this.#queue = this.#stored();
    this.#rebuild();
    if (this.#queue.length > 0) this.#schedule(0);
  }

  /** Another user's edit has been stored: fetch it and put our own waiting edits on top. */
  async refresh(revision: number): Promise<void> {
    if (revision <= this.#revision || this.#sending) return;
    const loaded = await api.load(this.id);
    this.#take(loaded.assessment.records, loaded.revision, loaded.hash);
    this.#rebuild();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot => {
    this.#snapshot ??= {
      records: this.#records,
      revision: this.#revision,
      hash: this.#hash,
      save: this.#save,
      waiting: this.#queue.length,
      conflicts: this.#conflicts,
      ...(this.#problem && { problem: this.#problem }),
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

  /** Answers a conflict: for each field, keep theirs (drop ours) or write ours on top of theirs. */
  resolve(choices: readonly { readonly conflict: Conflict; readonly keep: 'yours' | 'theirs' }[]): void {
    const dropped = choices.filter((c) => c.keep === 'theirs').map((c) => c.conflict);
    this.#queue = this.#queue.flatMap((edit) => {
      const changes = edit.changes.flatMap((change) => withoutFields(change, dropped));
      return changes.length > 0 ? [{ ...edit, clientEditId: crypto.randomUUID(), changes }] : [];
    });
    this.#conflicts = [];
    this.#save = 'saving';
    this.#persist();
    void this.#reload().then(() => this.#schedule(0));
  }

  /** Gives up edits that the server refused; what was typed is handed back so that nothing is lost silently. */
  discardRefused(): readonly Change[] {
    const [first, ...rest] = this.#queue;
    this.#queue = rest;
    this.#problem = undefined;
    this.#save = rest.length > 0 ? 'saving' : 'saved';
    this.#persist();
    this.#rebuild();
    if (rest.length > 0) this.#schedule(0);
    return first?.changes ?? [];
  }

  #step(from: (readonly Change[])[], to: (readonly Change[])[]): void {
    const changes = from.pop();
    if (!changes) return;
    to.push(changes.map((change) => invert(this.#records, change)).toReversed());
    this.#enqueue(changes);
  }

  #enqueue(changes: readonly Change[], why?: string): void {
    this.#queue.push({ clientEditId: crypto.randomUUID(), changes, ...(why !== undefined && { why }) });
    this.#records = applyChanges(this.#records, changes);
    if (this.#save !== 'conflict' && this.#save !== 'refused')
      this.#save = this.#save === 'offline' ? 'offline' : 'saving';
    this.#persist();
    this.#tell();
    this.#schedule(mergeWindowMs);
  }

  #take(records: readonly AssessmentRecord[], revision: number, hash: string): void {
    this.#base = records;
    this.#revision = revision;
    this.#hash = hash;
  }

  async #reload(): Promise<void> {
    const loaded = await api.load(this.id);
    this.#take(loaded.assessment.records, loaded.revision, loaded.hash);
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
      for (let edit = this.#queue[0]; edit; edit = this.#queue[0]) {
        const answer = await api.edit(this.id, { ...edit, baseRevision: this.#revision });
        this.#queue.shift();
        this.#persist();
        this.#base = applyChanges(this.#base, edit.changes);
        // Somebody else wrote in between: what we hold is not the whole state.
        const missed = answer.revision !== this.#revision + 1;
        this.#revision = answer.revision;
        if (missed) await this.#reload();
      }
      this.#save = 'saved';
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#sending = false;
      this.#tell();
    }
  }

  #fail(error: unknown): void {
    if (error instanceof OfflineError) {
      this.#save = 'offline';
      this.#schedule(retryMs);
    } else if (error instanceof ApiError && error.problem.status === 409 && error.problem.conflicts) {
      this.#save = 'conflict';
      this.#conflicts = error.problem.conflicts;
      if (error.problem.revision !== undefined) this.#revision = error.problem.revision;
    } else if (error instanceof ApiError) {
      this.#save = 'refused';
      this.#problem = error.problem;
    } else throw error;
  }

  #key(): string {
    return `risikobilde:edits:${this.id}`;
  }

  #persist(): void {
    if (this.#queue.length === 0) localStorage.removeItem(this.#key());
    else localStorage.setItem(this.#key(), JSON.stringify(this.#queue));
  }

  #stored(): Edit[] {
    // Written by `#persist` only.
    return JSON.parse(localStorage.getItem(this.#key()) ?? '[]') as Edit[];
  }

  #tell(): void {
    this.#snapshot = undefined;
    for (const listener of this.#listeners) listener();
  }
}

const withoutFields = (change: Change, dropped: readonly Conflict[]): readonly Change[] => {
  const fields = new Set(dropped.filter((c) => c.record === change.record).map((c) => c.field));
  if (fields.size === 0) return [change];
  const set = Object.fromEntries(Object.entries(change.set ?? {}).filter(([field]) => !fields.has(field)));
  const unset = (change.unset ?? []).filter((field) => !fields.has(field));
  return Object.keys(set).length + unset.length === 0 ? [] : [{ record: change.record, set, unset }];
};
