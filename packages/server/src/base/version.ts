import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

// `src/base`, `dist/base` and the bundle in `dist/start` are all two steps below the package.
const { version: read } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** The version of the program, as its package says it. */
export const version = read;

const folder = new URL('./', import.meta.url);

/**
 * Which program this is, for what is only true as long as it is the same: the version and, of a bundle, a hash of its files, since
 * versions are few and changes many.
 */
export const program = ((): string => {
  if (!folder.pathname.endsWith('/dist/start/')) return version;
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.js')) hash.update(readFileSync(new URL(name, folder)));
  return `${version} ${hash.digest('hex')}`;
})();
