import type { Library } from '@risikobilde/core';
import { say } from '@risikobilde/words/all';
import { parseLibraryFolder } from '@risikobilde/files';
import type { Threads } from '../threads/threads.js';
import { work } from '../threads/work.js';
import { readFolder } from './read-folder.js';
import { sayFirst } from './say-first.js';
import { libraryFolder } from './shipped-folders.js';

export const readLibrary = work('readLibrary', parseLibraryFolder);

/** The library that ships with the program. */
export const readShippedLibrary = async (threads: Threads): Promise<Library> => {
  const parsed = await threads.run('', readLibrary, await readFolder(libraryFolder));
  if (!parsed.ok) throw new Error(`the library was not read: ${say(parsed.refusal.detail, 'en')}`);
  if (parsed.value.ok) return parsed.value.value;
  throw new Error(`the library is faulty: ${sayFirst(parsed.value.problems)}`);
};
