import type { User } from '@risikobilde/api';
import type { RequestedChange } from '@risikobilde/core';

/** An edit on its way to the server. Sent again unchanged until it is answered, so that it is stored once. */
export type Edit = {
  readonly clientEditId: string;
  /** The revision its writer saw: what others stored after it is held against it. */
  readonly baseRevision: number;
  readonly changes: readonly RequestedChange[];
  readonly why?: string;
  /** The id of who wrote it: the server stores it in nobody else's name. */
  readonly writer?: string;
};

/** What somebody else typed here, and how many edits it is. */
export type WaitingEdits = { readonly by: User; readonly n: number };

/** As it lies in storage: one window's edits, all of one person. */
type Stored = { readonly by: User; readonly edits: readonly Edit[] };

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
type Locks = Pick<LockManager, 'request'>;

/**
 * What a window has typed and the server has not acknowledged, in local storage. Each window keeps its own, under a lock
 * that it holds while it lives; what a window left behind is taken over by the next one in which the same person opens the assessment.
 * What somebody else typed stays where it is until they come back.
 */
export class KeptEdits {
  readonly #prefix: string;
  readonly #own: string;
  #by: User = { id: '', name: '' };

  constructor(
    assessment: string,
    window: string,
    private readonly storage: Storage = localStorage,
    private readonly locks: Locks | undefined = navigator.locks,
  ) {
    this.#prefix = `risikobilde:edits:${assessment}:`;
    this.#own = `${this.#prefix}${window}`;
    // Held until the page is gone.
    void this.locks?.request(this.#own, () => new Promise(() => undefined));
  }

  keep(edits: readonly Edit[]): void {
    if (edits.length === 0) this.storage.removeItem(this.#own);
    else this.storage.setItem(this.#own, JSON.stringify({ by: this.#by, edits } satisfies Stored));
  }

  /** The person's own edits in windows that are gone, oldest window first; from now on they are this window's. */
  async adopt(by: User): Promise<readonly Edit[]> {
    this.#by = by;
    const adopted: Edit[] = [];
    for (const [key] of this.#others().filter(([, stored]) => stored.by.id === by.id))
      await this.#whenGone(key, () => {
        adopted.push(...(this.#read(key)?.edits ?? []));
        this.keep(adopted);
        this.storage.removeItem(key);
      });
    return adopted.toSorted((a, b) => a.baseRevision - b.baseRevision);
  }

  /** What others typed here and the server has not. */
  left(): readonly WaitingEdits[] {
    const left = new Map<string, WaitingEdits>();
    for (const [, { by, edits }] of this.#others())
      if (by.id !== this.#by.id) left.set(by.id, { by, n: edits.length + (left.get(by.id)?.n ?? 0) });
    return [...left.values()];
  }

  #others(): readonly (readonly [string, Stored])[] {
    return Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? '')
      .filter((key) => key.startsWith(this.#prefix) && key !== this.#own)
      .flatMap((key) => {
        const stored = this.#read(key);
        return stored === undefined ? [] : [[key, stored] as const];
      });
  }

  #read(key: string): Stored | undefined {
    // Written by `keep` only; a window of before it said whose they are is one of a machine without logins.
    const read = JSON.parse(this.storage.getItem(key) ?? 'null') as Stored | readonly Edit[] | null;
    if (read === null) return undefined;
    return 'edits' in read ? read : { by: { id: 'local', name: '' }, edits: read };
  }

  async #whenGone(key: string, take: () => void): Promise<void> {
    if (!this.locks) return take();
    await this.locks.request(key, { ifAvailable: true }, (lock) => {
      if (lock) take();
    });
  }
}
