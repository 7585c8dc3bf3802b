import { describe, expect, it } from 'vitest';
import { type Edit, KeptEdits } from './edit-queue.js';

const edit = (baseRevision: number): Edit => ({
  clientEditId: `edit-${baseRevision}`,
  baseRevision,
  changes: [],
});

const kari = { id: 'kari', name: 'Kari' };
const ola = { id: 'ola', name: 'Ola' };

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
    /** A window that has been told who opened it. */
    openBy: async (by: typeof kari, name: string) => {
      const kept = new KeptEdits('altinn3', name, storage, locks);
      await kept.adopt(by);
      return kept;
    },
    close: (name: string) => void held.delete(`risikobilde:edits:altinn3:${name}`),
    items,
  };
};

describe('what a window has typed and the server has not', () => {
  it('is taken over from a window that is gone, oldest first, and kept again', async () => {
    const { open, openBy, close, items } = browser();
    (await openBy(kari, 'a')).keep([edit(7)]);
    (await openBy(kari, 'b')).keep([edit(3)]);
    close('a');
    close('b');
    const next = open('c');
    expect((await next.adopt(kari)).map(({ baseRevision }) => baseRevision)).toEqual([3, 7]);
    expect([...items.keys()]).toEqual(['risikobilde:edits:altinn3:c']);
  });

  it('stays with a window that lives', async () => {
    const { open, openBy, items } = browser();
    (await openBy(kari, 'a')).keep([edit(7)]);
    expect(await open('b').adopt(kari)).toEqual([]);
    expect(items.size).toBe(1);
  });

  it('stays with its writer, whoever opens the assessment next, and is told of by name and number', async () => {
    const { openBy, close, items } = browser();
    (await openBy(kari, 'a')).keep([edit(7), edit(8)]);
    close('a');
    const next = await openBy(ola, 'b');
    next.keep([edit(9)]);
    expect(next.left()).toEqual([{ by: kari, n: 2 }]);
    expect([...items.keys()]).toEqual(['risikobilde:edits:altinn3:a', 'risikobilde:edits:altinn3:b']);
    close('b');
    const back = await openBy(kari, 'c');
    expect(back.left()).toEqual([{ by: ola, n: 1 }]);
    expect(items.get('risikobilde:edits:altinn3:c')).toContain('edit-8');
  });

  it('from before it said whose it was is of a machine without logins', async () => {
    const { openBy, items } = browser();
    items.set('risikobilde:edits:altinn3:old', JSON.stringify([edit(4)]));
    expect((await openBy(ola, 'a')).left()).toEqual([{ by: { id: 'local', name: '' }, n: 1 }]);
    await openBy({ id: 'local', name: 'Lokal bruker' }, 'b');
    expect(items.has('risikobilde:edits:altinn3:old')).toBe(false);
  });
});
