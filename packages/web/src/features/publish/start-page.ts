import type { FilesAnswer } from '@risikobilde/api';

const depthOf = (path: string): number => path.split('/').length;

/** The page a reader comes to first: the index of a language, not the page that only chooses between languages. */
export const startPage = (files: FilesAnswer['files']): FilesAnswer['files'][number] | undefined =>
  files
    .filter(({ path }) => /(^|\/)_?index(\.\w+)?\.(html|md)$/.test(path) && path.includes('/'))
    .toSorted((a, b) => depthOf(a.path) - depthOf(b.path))[0] ?? files[0];
