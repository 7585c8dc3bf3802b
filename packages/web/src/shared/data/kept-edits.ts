import type { RequestedChange } from '@risikobilde/core';

/** An edit on its way to the server. Sent again unchanged until it is answered, so that it is stored once. */
export type Edit = {
  readonly clientEditId: string;
  /** The revision its writer saw: what others stored after it is held against it. */
  readonly baseRevision: number;
  readonly changes: readonly RequestedChange[];
  readonly why?: string;
};

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
type Locks = Pick<LockManager, 'request'>;

/**
 * What a window has typed and the server has not acknowledged, in local storage. Each window keeps its own, under a lock
 * that it holds while it lives; what a window left behind is taken over by the next one that opens the assessment.
 */
export class KeptEdits {
  readonly #prefix: string;
  readonly #own: string;

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
    else this.storage.setItem(this.#own, JSON.stringify(edits));
  }

  /** The edits of windows that are gone, oldest window first; from now on they are this window's. */
  async adopt(): Promise<readonly Edit[]> {
    const keys = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? '');
    const adopted: Edit[] = [];
    for (const key of keys.filter((one) => one.startsWith(this.#prefix) && one !== this.#own))
      await this.#whenGone(key, () => {
        // Written by `keep` only.
        adopted.push(...(JSON.parse(this.storage.getItem(key) ?? '[]') as Edit[]));
        this.keep(adopted);
        this.storage.removeItem(key);
      });
    return adopted.toSorted((a, b) => a.baseRevision - b.baseRevision);
  }

  async #whenGone(key: string, take: () => void): Promise<void> {
    if (!this.locks) return take();
    await this.locks.request(key, { ifAvailable: true }, (lock) => {
      if (lock) take();
    });
  }
}
