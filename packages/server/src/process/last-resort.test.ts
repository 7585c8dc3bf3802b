import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { emptyDataDir, serveProgram } from '../testing/test-server.js';

it('what nothing has caught, in a promise too, ends the process, and is told without what people have written', async () => {
  const dataDir = await emptyDataDir();
  // It goes wrong when the test says so.
  const fault = 'process.once("SIGUSR2", () => { Promise.reject(new Error(process.env.PLANTED)); })';
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(fault)}`,
      serveProgram,
      '--port',
      '0',
      '--data',
      dataDir,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 600_000,
      env: { ...process.env, DATABASE_URL: '', PLANTED: 'row (Hemmelig), 01017012345: kari@eksempel.no' },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString('utf8')));
  await once(child.stdout, 'data');
  child.kill('SIGUSR2');
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  expect(said).toContain('nothing caught a fault; the process ends');
  for (const planted of ['Hemmelig', '01017012345', 'eksempel.no']) expect(said).not.toContain(planted);
  await rm(dataDir, { recursive: true, force: true });
});
