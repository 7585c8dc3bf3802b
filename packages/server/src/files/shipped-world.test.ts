import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWorldFolder } from '@risikobilde/files';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFolder } from './read-folder.js';
import { worldFolder } from './shipped.js';
import { keepShippedWorld, readShippedWorld } from './shipped-world.js';

let built = '';
beforeEach(async () => {
  built = await mkdtemp(join(tmpdir(), 'risikobilde-built-'));
});
afterEach(() => rm(built, { recursive: true, force: true }));

const read = async () => {
  const parsed = parseWorldFolder(await readFolder(worldFolder));
  return parsed.ok ? parsed.value : undefined;
};
const isKept = async () => (await readdir(built)).filter((name) => name.endsWith('.json'));

it('the world data that the build keeps is what its files say', async () => {
  const world = await read();
  expect(await readShippedWorld(built)).toEqual(world);
  await keepShippedWorld(built);
  expect(await isKept()).toHaveLength(1);
  expect(await readShippedWorld(built)).toEqual(world);
});

it('world data that was kept of other files, or half, as by a build that was broken off, is not read', async () => {
  await keepShippedWorld(built);
  const [name = ''] = await isKept();
  await rename(join(built, name), join(built, name.replace(/-./, '-x')));
  await writeFile(join(built, `${name}.new`), '{"half":');
  expect(await readShippedWorld(built)).toEqual(await read());
});

it('the server that is started has it', async () => {
  await keepShippedWorld(built);
  const there = await readdir(new URL('../../dist/start/', import.meta.url));
  expect(there).toEqual(expect.arrayContaining([...(await isKept())]));
});
