import type { Assessment, Language } from '@risikobilde/core';
import type { WordFile } from './read-word.js';
import type { TaggedFile } from './tagged-texts.js';

/** A file as it was given, and as it would be made now. */
export type FileComparison = {
  readonly assessment: Assessment;
  readonly language: Language;
  readonly hasMoved: boolean;
  readonly file: WordFile;
  readonly fresh: WordFile;
  readonly given: TaggedFile;
  readonly made: TaggedFile;
};
