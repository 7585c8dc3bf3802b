import type { FileProblem } from '@risikobilde/files';
import { say } from '@risikobilde/words/all';

/** The first of what is wrong, for the log of the server, which is in English. */
export const sayFirst = ([first]: readonly Pick<FileProblem, 'message'>[]): string =>
  first === undefined ? '' : say(first.message, 'en');
