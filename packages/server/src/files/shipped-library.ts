import type { Library } from '@risikobilde/core';
import { parseLibraryFolder } from '@risikobilde/files';
import { readFolder } from './read-folder.js';
import { sayFirst } from './say-first.js';
import { libraryFolder } from './shipped.js';

/** The library that ships with the program. */
export const readShippedLibrary = async (): Promise<Library> => {
  const parsed = parseLibraryFolder(await readFolder(libraryFolder));
  if (parsed.ok) return parsed.value;
  throw new Error(`the library is faulty: ${sayFirst(parsed.problems)}`);
};
