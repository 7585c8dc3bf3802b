import { readFileSync } from 'node:fs';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

/** The version of the program, as its package says it: two steps above, also of the bundle. */
export const { version } = JSON.parse(manifest) as { readonly version: string };
