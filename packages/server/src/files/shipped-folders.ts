import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the workspace: `packages/server/src/files` and `packages/server/dist/files` are four steps below it. */
const root = fileURLToPath(new URL('../../../../', import.meta.url));

export const worldFolder = join(root, 'world');
export const libraryFolder = join(root, 'library');
export const casesFolder = join(root, 'cases');
const templatesFolder = fileURLToPath(new URL('../../templates/', import.meta.url));
export const webFolder = join(root, 'packages/web/dist');
export const defaultDataDir = join(root, '.risikobilde');

/** The id of the assessment that the first start opens on, and that the start page shows the product with. */
export const exampleCase = 'altinn3';

/** The folders that a new assessment can be made from, by id: `empty` and other templates, and the shipped cases. */
export const templateFolders = async (): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const parent of [templatesFolder, casesFolder]) {
    if (!existsSync(parent)) continue;
    for (const entry of await readdir(parent, { withFileTypes: true })) {
      const folder = join(parent, entry.name);
      if (entry.isDirectory() && existsSync(join(folder, 'assessment.yaml'))) found.set(entry.name, folder);
    }
  }
  return found;
};
