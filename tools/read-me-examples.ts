import { readFileSync } from 'node:fs';

/** The packages that others may install, in the order of their dependencies. */
export const publishedPackages = [
  'risk',
  'words',
  'core',
  'files',
  'charts',
  'publish',
  'fleet',
  'altinn-import',
  'api',
  'cli',
  'server',
] as const;

export const readMeOf = (name: string): string =>
  readFileSync(new URL(`../packages/${name}/README.md`, import.meta.url), 'utf8');

/** The example of a package's README, and what it prints. */
export const exampleOf = (name: string): { readonly code: string; readonly prints: string } | undefined => {
  const [, code, prints] = /```ts\n([^]*?)```\n\n```text\n([^]*?)\n```/.exec(readMeOf(name)) ?? [];
  return code === undefined || prints === undefined ? undefined : { code, prints };
};
