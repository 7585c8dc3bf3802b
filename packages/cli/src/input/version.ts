import { readFileSync } from 'node:fs';

/** The version of the program, as its package says it: two steps above, also of the bundle. */
export const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  readonly version: string;
};
