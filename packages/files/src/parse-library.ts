import {
  isObject,
  type Library,
  type LibraryItem,
  type LibraryKind,
  libraryItemSchemas,
} from '@risikobilde/core';
import { readFields } from './check/schema-issues.js';
import { indexRecords } from './check/ids.js';
import { problemList, type Result, type SourceFile } from './problem.js';
import { recordsOf } from './read/records.js';
import { readYamlFiles } from './read/yaml-files.js';

/** Parses the library that new assessments are written with the help of: all of it, or every problem in the files. */
export const parseLibraryFolder = (files: readonly SourceFile[]): Result<Library> => {
  const problems = problemList();
  const read = readYamlFiles(files, problems);
  const placed = read.files.flatMap((file) => recordsOf(file, Object.keys(libraryItemSchemas), problems));
  indexRecords(placed, problems);
  const items: LibraryItem[] = [];
  for (const record of placed) {
    const item = readFields(libraryItemSchemas[record.kind as LibraryKind], record, problems);
    // The schema has just said that it is one; zod's own type cannot be told from the kind at run time.
    if (isObject(item)) items.push(item as LibraryItem);
  }
  const found = problems.sorted();
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, value: { items } };
};
