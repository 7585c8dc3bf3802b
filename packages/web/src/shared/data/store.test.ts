import type { Problem } from '@risikobilde/api';
import type { AssessmentRecord, LocalDate } from '@risikobilde/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptEdits } from './edit-queue.js';
import { AssessmentStore } from './store.js';

// As much of a record as is edited here.
const party = { kind: 'party', id: 'digdir', name: { nb: 'Digdir' } } as unknown as AssessmentRecord;
const problem = (code: string, status: number): Problem => ({
  type: `/errors/${code}`,
  title: code,
  status,
  detail: `found ${code}`,
  code,
  errors: [],
});

/** What the server does with an edit: stores it, answers with a problem, answers as a proxy, or gives no answer at all. */
type Mood = 'stores' | Problem | number | 'away';
let mood: Mood = 'stores';
let revision = 1;
let sent: string[] = [];
let bodies: { readonly writer?: string; readonly changes: readonly object[] }[] = [];
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

const server = (address: string, init?: RequestInit): Promise<Response> => {
  if (mood === 'away') return Promise.reject(new TypeError('Failed to fetch'));
  if (init?.method !== 'POST')
    return Promise.resolve(
      answer(200, {
        assessment: { schemaVersion: 1, records: [party] },
        revision,
        hash: 'h',
        head: 'h',
        permitted: ['readAssessment'],
        ...(address.endsWith('?asOf=2026-12-01') && { evaluation: [{ asOf: '2026-12-01' }] }),
      }),
    );
  sent.push(address);
  bodies.push(JSON.parse(typeof init.body === 'string' ? init.body : '{}') as (typeof bodies)[number]);
  if (mood === 'stores') return Promise.resolve(answer(201, { revision: ++revision }));
  return Promise.resolve(
    typeof mood === 'number'
      ? new Response('<h1>Bad gateway</h1>', { status: mood })
      : answer(mood.status, mood),
  );
};

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
const locks = { request: () => Promise.resolve() } as unknown as LockManager;
const kari = { id: 'kari', name: 'Kari Nordmann' };
const ola = { id: 'ola', name: 'Ola Hansen' };
const opened = async (by = kari, window = 'window', day?: LocalDate): Promise<AssessmentStore> => {
  const store = new AssessmentStore('altinn3', new KeptEdits('altinn3', window, storage, locks));
  await store.load(by, day);
  return store;
};
const rename = (store: AssessmentStore, nb: string) =>
  store.edit([{ record: 'digdir', set: { 'name.nb': nb } }]);
const nameIn = (store: AssessmentStore): unknown => store.snapshot().records[0];

beforeEach(() => {
  mood = 'stores';
  revision = 1;
  sent = [];
  bodies = [];
  items.clear();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('what the server evaluated is of what it had when it was opened, and of nothing that was typed since', async () => {
  const store = await opened(kari, 'window', '2026-12-01' as LocalDate);
  expect(store.firstView()?.evaluation).toEqual({ asOf: '2026-12-01' });
  expect(store.firstView()?.records).toBe(store.snapshot().records);
  rename(store, 'Nytt navn');
  expect(store.firstView()?.records).not.toBe(store.snapshot().records);
});

it('nothing changed is no edit: it is neither sent nor undone', async () => {
  const store = await opened();
  store.edit([]);
  await vi.advanceTimersByTimeAsync(5000);
  expect([sent, store.snapshot().save, store.snapshot().canUndo]).toEqual([[], 'saved', false]);
});

describe('an edit while the server fails', () => {
  it('is kept, told as a failure and not as offline, and tried again a bounded number of times', async () => {
    const store = await opened();
    mood = problem('server-fault', 500);
    rename(store, 'Nytt navn');
    await vi.advanceTimersByTimeAsync(700);
    expect(store.snapshot()).toMatchObject({ save: 'failed', waiting: 1, isTrying: true });
    expect(store.snapshot().problem?.code).toBe('server-fault');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(sent).toHaveLength(6);
    expect(store.snapshot()).toMatchObject({ save: 'failed', waiting: 1, isTrying: false });
    expect(nameIn(store)).toMatchObject({ name: { nb: 'Nytt navn' } });
    expect([...items.values()].join('')).toContain('Nytt navn');
  });

  it('is stored when the user tries again and the server is well', async () => {
    const store = await opened();
    mood = problem('server-fault', 500);
    rename(store, 'Nytt navn');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    mood = 'stores';
    store.tryAgain();
    await vi.advanceTimersByTimeAsync(100);
    expect(store.snapshot()).toMatchObject({ save: 'saved', waiting: 0, revision: 2 });
    expect(store.snapshot().problem).toBeUndefined();
    expect(items.size).toBe(0);
  });

  it('takes those that are written after it along', async () => {
    const store = await opened();
    mood = problem('database-busy', 503);
    rename(store, 'En');
    await vi.advanceTimersByTimeAsync(700);
    rename(store, 'To');
    mood = 'stores';
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.snapshot()).toMatchObject({ save: 'saved', revision: 3 });
  });
});

describe('an edit while there is no server', () => {
  it.each<[string, Mood]>([
    ['gives no answer', 'away'],
    ['has a proxy before it that says so', 502],
  ])('that %s is kept, told as offline, and stored when the server is back', async (_, away) => {
    const store = await opened();
    mood = away;
    rename(store, 'Nytt navn');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(store.snapshot()).toMatchObject({ save: 'offline', waiting: 1, isTrying: true });
    mood = 'stores';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.snapshot()).toMatchObject({ save: 'saved', waiting: 0 });
  });
});

describe('an edit that the server refuses', () => {
  it('is tried once, and waits for the user to let it go', async () => {
    const store = await opened();
    mood = problem('edit-invalid', 422);
    rename(store, 'Nytt navn');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(sent).toHaveLength(1);
    expect(store.snapshot()).toMatchObject({ save: 'refused', waiting: 1 });
    mood = 'stores';
    store.discardRefused();
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.snapshot()).toMatchObject({ save: 'saved', waiting: 0, revision: 1 });
  });
});

describe('undo', () => {
  it('puts back what was there, also fields that the edit made on its way', async () => {
    const store = await opened();
    const before = store.snapshot().records;
    store.edit([{ record: 'digdir', set: { 'name.nb': 'A', 'note.nb': 'B' } }]);
    store.undo();
    expect(store.snapshot().records).toEqual(before);
    store.redo();
    expect(nameIn(store)).toMatchObject({ name: { nb: 'A' }, note: { nb: 'B' } });
    await vi.advanceTimersByTimeAsync(2000);
  });
});

it('what the server permits is what the assessment was answered with', async () => {
  expect((await opened()).permitted()).toEqual(['readAssessment']);
});

describe('what somebody typed, when somebody else logs in next in the same browser', () => {
  const leftBehind = async () => {
    mood = problem('not-logged-in', 401);
    rename(await opened(), 'Karis navn');
    await vi.advanceTimersByTimeAsync(700);
    // The window is closed.
    vi.clearAllTimers();
    mood = 'stores';
    sent = [];
  };
  /** Locks that no living window holds. */
  const gone = {
    request: (_: string, __: unknown, take?: (lock: object) => unknown) => Promise.resolve(take?.({})),
  } as unknown as LockManager;
  const next = async (by: typeof kari): Promise<AssessmentStore> => {
    const store = new AssessmentStore(
      'altinn3',
      new KeptEdits('altinn3', `window-of-${by.id}`, storage, gone),
    );
    await store.load(by);
    await vi.advanceTimersByTimeAsync(2000);
    return store;
  };

  it('is not sent, is not shown as theirs, and is said to be whose it is', async () => {
    await leftBehind();
    const store = await next(ola);
    expect(sent.filter((one) => one.endsWith('/edits'))).toEqual([]);
    expect(nameIn(store)).toMatchObject({ name: { nb: 'Digdir' } });
    expect(store.leftByOthers()).toEqual([{ by: kari, n: 1 }]);
    expect(store.snapshot()).toMatchObject({ save: 'saved', waiting: 0 });
  });

  it('is not lost by what the other writes, and is sent by its writer when they come back', async () => {
    await leftBehind();
    const other = await next(ola);
    rename(other, 'Olas navn');
    await vi.advanceTimersByTimeAsync(2000);
    expect(bodies.at(-1)).toMatchObject({ writer: 'ola' });
    expect(other.leftByOthers()).toEqual([{ by: kari, n: 1 }]);
    const back = await next({ ...kari });
    expect(back.leftByOthers()).toEqual([]);
    expect(bodies.at(-1)).toMatchObject({
      writer: 'kari',
      changes: [{ record: 'digdir', set: { 'name.nb': 'Karis navn' } }],
    });
    expect(items.size).toBe(0);
  });

  it('of a window that is still open is kept when the server says that another is logged in, and sent when that is over', async () => {
    const store = await opened();
    mood = problem('edit-of-another', 403);
    rename(store, 'Karis navn');
    await vi.advanceTimersByTimeAsync(700);
    expect(store.snapshot()).toMatchObject({ save: 'failed', waiting: 1 });
    expect(store.snapshot().problem?.code).toBe('edit-of-another');
    mood = 'stores';
    store.tryAgain();
    await vi.advanceTimersByTimeAsync(700);
    expect(store.snapshot()).toMatchObject({ save: 'saved', waiting: 0 });
  });
});
