import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { World } from '@risikobilde/core';

const require = createRequire(import.meta.url);

/** The folder of world data at the root of the repository; an installed package has none above it. */
export const shippedWorldFolder = (): string | undefined => {
  const folder = fileURLToPath(new URL('../../../../world', import.meta.url));
  return existsSync(`${folder}/eu`) ? folder : undefined;
};

export type WorldOfBuild = {
  /** Of the files that it was read from. */
  readonly hash: string;
  readonly world: World;
};

/** The world data as the build read it. The sources read the files instead: how they do may have changed since the build. */
export const worldOfBuild = (): WorldOfBuild | undefined => {
  if (import.meta.url.endsWith('.ts')) return undefined;
  try {
    return JSON.parse(readFileSync(require.resolve('@risikobilde/world'), 'utf8')) as WorldOfBuild;
  } catch {
    // Not built.
    return undefined;
  }
};
