import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseWorldFolder } from '@risikobilde/files';
import { hashOfFiles } from './input/load.js';
import { readFolder } from './input/read-folder.js';
import { shippedWorldFolder } from './input/shipped-world.js';

// Run by the build: world data as the program reads it, in the package that ships it.
const folder = await readFolder(shippedWorldFolder() ?? '');
const read = folder.ok ? parseWorldFolder(folder.value.files) : folder;
if (!folder.ok || !read.ok)
  throw new Error(`the world data is faulty: ${JSON.stringify(!read.ok && read.problems)}`);
const path = fileURLToPath(new URL('../../../world/dist/', import.meta.url));
await mkdir(path, { recursive: true });
await writeFile(
  `${path}world.json`,
  JSON.stringify({ hash: hashOfFiles(folder.value.files), world: read.value }),
);
