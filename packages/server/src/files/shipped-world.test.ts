import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedWorld } from '../../../../tools/shipped.js';
import { keepShippedWorld, readShippedWorld } from './shipped-world.js';

let built = '';
let name = '';
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'risikobilde-built-'));
  await keepShippedWorld(built);
  [name = ''] = await readdir(built);
});
afterAll(() => rm(built, { recursive: true, force: true }));

it('the world data that the build keeps is what its files say, and the server that is started has it', async () => {
  expect(await readShippedWorld(built)).toEqual(shippedWorld());
  expect(await readdir(new URL('../../dist/start/', import.meta.url))).toContain(name);
});

it('world data that was kept of other files, or half, as by a build that was broken off, is not read', async () => {
  await rename(join(built, name), join(built, name.replace(/-./, '-x')));
  await writeFile(join(built, `${name}.new`), '{"half":');
  expect(await readShippedWorld(built)).toEqual(shippedWorld());
});
