import { describe, expect, it } from 'vitest';
import { type Edit, KeptEdits } from './kept-edits.js';

const edit = (baseRevision: number): Edit => ({
  clientEditId: `edit-${baseRevision}`,
  baseRevision,
  changes: [],
});

/** A browser with its storage, and windows that can be closed. */
const browser = () => {
  const items = new Map<string, string>();
  const storage = {
    get length() {
      return items.size;
    },
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  const held = new Set<string>();
  const locks = {
    request: (name: string, options: unknown, take?: (lock: unknown) => unknown) => {
      if (take === undefined) held.add(name);
      else take(held.has(name) ? null : { name });
      return Promise.resolve();
    },
  } as unknown as LockManager;
  return {
    open: (name: string) => new KeptEdits('altinn3', name, storage, locks),
    close: (name: string) => void held.delete(`risikobilde:edits:altinn3:${name}`),
    items,
  };
};

describe('what a window has typed and the server has not', () => {
  it('is taken over from a window that is gone, oldest first, and kept again', async () => {
    const { open, close, items } = browser();
    open('a').keep([edit(7)]);
    open('b').keep([edit(3)]);
    close('a');
    close('b');
    const next = open('c');
    expect((await next.adopt()).map(({ baseRevision }) => baseRevision)).toEqual([3, 7]);
    expect([...items.keys()]).toEqual(['risikobilde:edits:altinn3:c']);
  });

  it('stays with a window that lives', async () => {
    const { open, items } = browser();
    open('a').keep([edit(7)]);
    expect(await open('b').adopt()).toEqual([]);
    expect(items.size).toBe(1);
  });
});
