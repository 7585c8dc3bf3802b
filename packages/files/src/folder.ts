import type { AssessmentRecord } from '@risikobilde/core';
import type { Place, SourceFile } from './problem.js';
import type { Chapter } from './read/chapters.js';
import type { PlacedRecord } from './read/records.js';
import type { YamlFile } from './read/yaml-text.js';

/** A record with the place it was read from. */
export type LoadedRecord = {
  readonly record: AssessmentRecord;
  readonly placed: PlacedRecord;
  readonly chapters: readonly Chapter[];
};

/** The files an assessment was read from, kept so that it can be written back with comments and order as they were. */
export type AssessmentFolder = {
  readonly sources: readonly SourceFile[];
  readonly yaml: readonly YamlFile[];
  readonly loaded: readonly LoadedRecord[];
  /** The version the files are written in; older than the model's when migrations brought it up. */
  readonly storedVersion: number;
};

/** Where a record stands, for "file:line" in what is shown. */
export const placeOfRecord = (folder: AssessmentFolder, id: string): Place | undefined =>
  folder.loaded.find(({ record }) => record.id === id)?.placed.placeOf([]);

/** The files under `world/` in the folder of an assessment: entries that add to or replace the shipped world data. */
export const ownWorldFiles = (files: readonly SourceFile[]): readonly SourceFile[] =>
  files.filter(({ path }) => isOwnWorld(path));

export const isOwnWorld = (path: string): boolean => path.startsWith('world/');
