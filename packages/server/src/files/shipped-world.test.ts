import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyDataDir } from '../testing/test-server.js';
import { readShippedWorld } from './shipped-world.js';

it('world data that was kept half, as after a power cut, is read anew', async () => {
  const dataDir = await emptyDataDir();
  const world = await readShippedWorld(dataDir);
  const [name = ''] = await readdir(join(dataDir, 'cache'));
  const kept = join(dataDir, 'cache', name);
  const text = await readFile(kept, 'utf8');
  expect(await readShippedWorld(dataDir)).toEqual(world);
  await writeFile(kept, text.slice(0, 1000));
  expect(await readShippedWorld(dataDir)).toEqual(world);
  expect(await readFile(kept, 'utf8')).toBe(text);
  await rm(dataDir, { recursive: true, force: true });
});
