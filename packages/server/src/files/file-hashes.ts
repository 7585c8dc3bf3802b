import { canonicalJson } from '@risikobilde/core';
import { ownWorldFiles, type SourceFile } from '@risikobilde/files';
import { sha256 } from '../base/sha256.js';

/** The SHA-256 of each file, by its path. */
export const fileHashes = (files: readonly SourceFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)]));

/** One hash for the world data that an assessment has of its own; null when it has none. */
export const worldHash = (files: readonly SourceFile[]): string | null => {
  const own = ownWorldFiles(files);
  return own.length === 0 ? null : sha256(canonicalJson(fileHashes(own)));
};
