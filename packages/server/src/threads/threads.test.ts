import { expect, onTestFinished, test, vi } from 'vitest';
import { unhurried } from '../testing/test-server.js';
import { readThreadLimits, usualThreads } from './limits.js';
import { createThreads } from './threads.js';

// What the threads do here is to unpack archives: empty ones at once, and it does not matter what they answer.
const archive = { archive: new Uint8Array(22), evidence: { file: 1, quota: 1 } };

test('the work is done in a thread, and its answer is the same as here', async () => {
  const threads = createThreads(unhurried);
  const answered = await threads.run('ola', 'unzip', archive);
  expect(answered.ok && answered.value.ok).toBe(false);
  expect(answered).toMatchObject({ ok: true, value: { code: 'zip-unreadable' } });
});

test('a thread starts from the sources alone, where nothing is built', async () => {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  vi.stubEnv('RISIKOBILDE_BUILT_THREADS', '');
  const answered = await createThreads(unhurried).run('ola', 'unzip', archive);
  expect(answered).toMatchObject({ ok: true, value: { code: 'zip-unreadable' } });
});

test('work that takes too long is ended, and says so', async () => {
  const threads = createThreads({ places: 2, time: 1, memory: 1_024 });
  expect(await threads.run('ola', 'unzip', archive)).toMatchObject({
    ok: false,
    refusal: { code: 'took-too-long' },
  });
});

test('where the machine is slow, its owner says how many times as long work may take', async () => {
  const hurried = { places: 2, time: 1, memory: 1_024 };
  const patient = createThreads({ ...hurried, patience: 600_000 });
  expect(await patient.run('ola', 'unzip', archive)).toMatchObject({ ok: true });
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
  const threads = createThreads({ places: 2, time: unhurried.time, memory: 8 });
  const files = [{ path: 'assessment.yaml', text: `a: [${'[1, 2],'.repeat(400_000)}]` }];
  const world = {} as never;
  expect(await threads.run('ola', 'readFiles', { files, world, rules: [] })).toMatchObject({
    ok: false,
    refusal: { code: 'took-too-long' },
  });
});

test('one user never has every place: another, who came last, is answered before the rest of the first', async () => {
  const threads = createThreads({ places: 2, time: unhurried.time, memory: 1_024 });
  const order: string[] = [];
  // Each takes longer than what the other asks for: two of them are not done before it, whichever thread has the core first.
  const long = 'a: [1, 2]\n'.repeat(5000);
  const files = [{ path: 'assessment.yaml', text: long }];
  const ofOla = () =>
    threads.run('ola', 'readFiles', { files, world: { entries: [] }, rules: [] }).catch(() => undefined);
  const ask = async (user: string, run: () => Promise<unknown>) => {
    await run();
    order.push(user);
  };
  const others = Array.from({ length: 4 }, () => ask('ola', ofOla));
  await Promise.all([...others, ask('kari', () => threads.run('kari', 'unzip', archive))]);
  expect(order.indexOf('kari')).toBeLessThan(2);
});
