import { expect, onTestFinished, test, vi } from 'vitest';
import { lookAtFile } from '../evidence/look-at-file.js';
import { readSource } from '../files/read-source.js';
import { startWorkThread } from '../process/start-work-thread.js';
import { unhurriedThreads } from '../testing/test-server.js';
import { readThreadLimits, type ThreadLimits, usualThreads } from './limits.js';
import { packQuestion, unpackQuestion } from './world-package.js';
import { createThreads } from './threads.js';

const threadsOf = (limits: ThreadLimits) => createThreads(startWorkThread, limits);

// What the threads do here is to unpack archives: empty ones at once, and it does not matter what they answer.
const archive = () => ({
  archive: new Uint8Array(22),
  limits: { file: 1, quota: 1 },
  world: { entries: [] },
  rules: [],
});

test('the work is done in a thread, and its answer is the same as here', async () => {
  const threads = threadsOf(unhurriedThreads);
  const answered = await threads.run('ola', readSource, archive());
  expect(answered.ok && answered.value.read.ok).toBe(false);
  expect(answered).toMatchObject({ ok: true, value: { read: { refusal: { code: 'zip-unreadable' } } } });
});

test('a thread starts from the sources alone, where nothing is built', async () => {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  vi.stubEnv('RISIKOBILDE_BUILT_THREADS', '');
  const answered = await threadsOf(unhurriedThreads).run('ola', readSource, archive());
  expect(answered).toMatchObject({ ok: true, value: { read: { refusal: { code: 'zip-unreadable' } } } });
});

test('work that takes too long is ended, and says so', async () => {
  const threads = threadsOf({ places: 2, time: 1, memory: 1_024 });
  expect(await threads.run('ola', readSource, archive())).toMatchObject({
    ok: false,
    refusal: { code: 'took-too-long' },
  });
});

test('where the machine is slow, its owner says how many times as long work may take', async () => {
  const hurried = { places: 2, time: 1, memory: 1_024 };
  const patient = threadsOf({ ...hurried, patience: 600_000 });
  expect(await patient.run('ola', readSource, archive())).toMatchObject({ ok: true });
  expect(readThreadLimits({ RISIKOBILDE_PATIENCE: ' 2.5 ' })).toEqual({ ...usualThreads, patience: 2.5 });
  for (const nothing of [{}, { RISIKOBILDE_PATIENCE: '' }])
    expect(readThreadLimits(nothing)).toEqual({ ...usualThreads, patience: 1 });
});

test.each(['lenge', '0', '0.5', '1001', '-3', 'NaN'])(
  'a patience of %j is refused, with what is allowed',
  (given) => {
    expect(() => readThreadLimits({ RISIKOBILDE_PATIENCE: given })).toThrow(
      `found RISIKOBILDE_PATIENCE=${given}; allowed: a number from 1 to 1000`,
    );
  },
);

test('work that needs too much memory is ended alone', async () => {
  const threads = threadsOf({ places: 2, time: unhurriedThreads.time, memory: 8 });
  const files = [{ path: 'assessment.yaml', text: `a: [${'[1, 2],'.repeat(400_000)}]` }];
  const world = {} as never;
  expect(
    await threads.run('ola', readSource, { files, limits: { file: 1, quota: 1 }, world, rules: [] }),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'took-too-long' },
  });
});

test('one user never has every place: another, who came last, is answered before the rest of the first', async () => {
  const threads = threadsOf({ places: 2, time: unhurriedThreads.time, memory: 1_024 });
  const order: string[] = [];
  // Each takes longer than what the other asks for: two of them are not done before it, whichever thread has the core first.
  const long = 'a: [1, 2]\n'.repeat(5000);
  const files = [{ path: 'assessment.yaml', text: long }];
  const ofOla = () =>
    threads
      .run('ola', readSource, { files, limits: { file: 1, quota: 1 }, world: { entries: [] }, rules: [] })
      .catch(() => undefined);
  const ask = async (user: string, run: () => Promise<unknown>) => {
    await run();
    order.push(user);
  };
  const others = Array.from({ length: 4 }, () => ask('ola', ofOla));
  await Promise.all([...others, ask('kari', () => threads.run('kari', readSource, archive()))]);
  expect(order.indexOf('kari')).toBeLessThan(2);
});

test('everybody who acts for one organisation has places together, as one user has', async () => {
  const threads = threadsOf({ places: 2, time: unhurriedThreads.time, memory: 1_024 });
  const [ours, theirs] = [threads.of('ours'), threads.of('theirs')];
  const order: string[] = [];
  const files = [{ path: 'assessment.yaml', text: 'a: [1, 2]\n'.repeat(5000) }];
  const long = archive();
  const ask = async (name: string, run: () => Promise<unknown>) => {
    await run().catch(() => undefined);
    order.push(name);
  };
  const many = ['ola', 'kari', 'per', 'pål'].map((user) =>
    ask(user, () => ours.run(user, readSource, { files, limits: long.limits, world: long.world, rules: [] })),
  );
  await Promise.all([...many, ask('eva', () => theirs.run('eva', readSource, archive()))]);
  expect(order.indexOf('eva')).toBeLessThan(2);
});

test('what waits for an organisation is bounded, and more is refused with when to come again; another is not held back', async () => {
  const threads = threadsOf({ places: 2, time: unhurriedThreads.time, memory: 1_024, waiting: 2 });
  const ours = threads.of('ours');
  const all = Array.from({ length: 5 }, (_, n) => ours.run(`user-${n}`, readSource, archive()));
  const other = threads.of('theirs').run('eva', readSource, archive());
  const refused = (await Promise.all(all)).flatMap((one) => (one.ok ? [] : [one.refusal.code]));
  expect(refused).toEqual(['too-many-requests', 'too-many-requests']);
  expect(await other).toMatchObject({ ok: true });
});

test('bytes are handed to a thread and back, and copied by nobody; what is all the same is written once', async () => {
  const threads = threadsOf(unhurriedThreads);
  const bytes = new Uint8Array(1_000_000).fill(65);
  const looked = await threads.run('ola', lookAtFile, { bytes });
  expect(bytes.byteLength).toBe(0);
  expect(looked).toMatchObject({ ok: true, value: { type: 'text' } });
  expect(looked.ok && looked.value.bytes.byteLength).toBe(1_000_000);
  const world = { entries: [] };
  const [first, again] = [packQuestion({ world }), packQuestion({ world })];
  expect(first.world).toBeInstanceOf(SharedArrayBuffer);
  expect(again.world).toBe(first.world);
  expect(unpackQuestion(first)).toEqual({ world });
});
