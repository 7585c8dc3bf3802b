import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { emptyFolder, runCli } from '../testing/run-cli.js';

// What is written of a store is tested where the store is; here what is said of it.

it('an archive is never written over a file, and no store is made', async () => {
  const parent = emptyFolder();
  writeFileSync(join(parent, 'mitt.zip'), '');
  const refused = await runCli(['archive', '--to', 'mitt.zip', '--data', 'store'], parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('mitt.zip would-overwrite');
  expect(existsSync(join(parent, 'store'))).toBe(false);
});

it('an archive that was unpacked is said to be whole, or what is missing, altered or too much in it', async () => {
  const parent = emptyFolder();
  const folder = join(parent, 'ut');
  mkdirSync(folder);
  const files = ['a.txt', 'b.txt'].map((path) => {
    writeFileSync(join(folder, path), path);
    return { path, bytes: 5, sha256: createHash('sha256').update(path).digest('hex') };
  });
  const verify = () => runCli(['verify', '--archive', 'ut'], parent);
  expect((await verify()).out).toMatch(/^manifest\.json mangler/);
  const manifest = { format: 'risikobilde-archive-1', assessments: [], files };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const whole = await verify();
  expect([whole.code, whole.out]).toEqual([
    0,
    'Arkivet er helt: hver fil er slik den var, og alle kjedene er hele.\n',
  ]);
  writeFileSync(join(folder, 'a.txt'), 'annet');
  writeFileSync(join(folder, 'c.txt'), '');
  const altered = await verify();
  expect([altered.code, altered.out]).toEqual([
    1,
    'a.txt er endret\nc.txt står ikke i manifestet\n2 forhold er ikke slik manifestet sier.\n',
  ]);
});
