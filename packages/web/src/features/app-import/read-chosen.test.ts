import { altinnAppImporter } from '@risikobilde/altinn-import';
import type { World } from '@risikobilde/core';
import { largestZip } from '@risikobilde/files';
import { expect, it } from 'vitest';
import { type ChosenFile, readChosenFolder, readChosenZip } from './read-chosen.js';

const { largestFile } = altinnAppImporter;
const world: World = { entries: [] };
const metadata = JSON.stringify({ id: 'fdir/fiske', org: 'fdir', title: { nb: 'Fiske' }, dataTypes: [] });

const read: string[] = [];
const chosen = (path: string, text = '', size = text.length): ChosenFile => ({
  name: path.split('/').at(-1) ?? path,
  webkitRelativePath: path,
  size,
  arrayBuffer: () => {
    read.push(path);
    return Promise.resolve(new TextEncoder().encode(text).buffer);
  },
});
const app = chosen('fiske/App/config/applicationmetadata.json', metadata);
const refusal = async (files: readonly ChosenFile[]) => {
  read.length = 0;
  const result = await readChosenFolder(files, world);
  return result.ok ? 'read' : { code: result.problems[0]?.code, path: result.problems[0]?.path };
};

it('an app is read from the folder that was chosen, and nothing that the import has no use for', async () => {
  read.length = 0;
  const result = await readChosenFolder(
    [
      app,
      chosen('fiske/node_modules/x/index.js', 'x'),
      chosen('fiske/.git/HEAD', 'ref'),
      chosen('fiske/README.md'),
    ],
    world,
  );
  expect(result.ok && result.value.report.app.id).toBe('fdir/fiske');
  expect(read).toEqual(['fiske/App/config/applicationmetadata.json']);
});

it('a file that is too large is named, and nothing is read', async () => {
  const path = 'fiske/App/config/texts/resource.nb.json';
  expect(await refusal([app, chosen(path, '', largestFile + 1)])).toEqual({
    code: 'app-file-too-large',
    path,
  });
  expect(read).toEqual([]);
  expect(await refusal([app, chosen('fiske/node_modules/big.bin', '', largestFile + 1)])).toBe('read');
});

it('files that are too large together, or too many, are refused before any is read', async () => {
  const model = (n: number) => `fiske/App/models/model${n}.schema.json`;
  const large = Array.from({ length: 9 }, (_, n) => chosen(model(n), '', largestFile));
  expect(await refusal([app, ...large])).toEqual({ code: 'app-file-too-large', path: '' });
  const many = Array.from({ length: 5001 }, (_, n) => chosen(model(n), '{}'));
  expect(await refusal(many)).toEqual({ code: 'app-file-too-large', path: '' });
  expect(read).toEqual([]);
});

it('a folder without an app is told as one', async () => {
  const result = await readChosenFolder([chosen('bilder/ferie.jpg', 'x')], world);
  expect(result.ok).toBe(false);
});

it('a zip that is too large is refused by its size, without being unpacked', async () => {
  read.length = 0;
  const result = await readChosenZip(chosen('app.zip', '', largestZip + 1), world);
  expect(result.ok ? 'read' : result.problems[0]?.code).toBe('zip-too-large');
  expect(read).toEqual([]);
});

it('what is no zip is refused with its name', async () => {
  const result = await readChosenZip(chosen('notat.zip', 'dette er ingen zip'), world);
  expect(result.ok ? 'read' : result.problems[0]).toMatchObject({
    code: 'zip-unreadable',
    path: 'notat.zip',
  });
});
