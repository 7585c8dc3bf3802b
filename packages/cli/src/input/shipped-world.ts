import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The world data that ships: beside the package when it is installed, at the root of the repository when it is not. */
export const shippedWorldFolder = (): string | undefined => {
  const here = dirname(fileURLToPath(import.meta.url));
  const packageRoot = resolve(here, '..', '..');
  return [join(packageRoot, 'world'), resolve(packageRoot, '..', '..', 'world')].find((path) =>
    existsSync(path),
  );
};
