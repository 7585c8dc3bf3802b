import { readFileSync } from 'node:fs';

// `src/files`, `dist/files` and the bundle in `dist/start` are all two steps below the package.
const { version: read } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** The version of the program, as its package says it. */
export const version = read;
