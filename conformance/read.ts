import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assessment, LocalDate, Release, World } from '@risikobilde/core';

const root = fileURLToPath(new URL('.', import.meta.url));

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Looked = {
  readonly assessment: string;
  readonly world: string;
  /** The platform release that the assessment stands on. */
  readonly release?: string;
  readonly asOf: LocalDate;
  readonly knownAt?: LocalDate;
};

/** A case as it stands in its file: what is looked at, or what is compared, and what must come of it. */
export type ConformanceCase = {
  readonly id: string;
  readonly about: string;
  readonly expected: Readonly<Record<string, unknown>>;
} & (
  | ({ readonly type: 'evaluate' } & Looked)
  | { readonly type: 'diff'; readonly before: Looked; readonly after: Looked }
);

export type Manifest = {
  readonly format: 'risikobilde-conformance-1';
  readonly schemaVersion: number;
  /** How far a figure may be from the one expected, relative to it. */
  readonly tolerance: number;
  readonly files: Readonly<Record<string, string>>;
};

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const jsonOf = (path: string): unknown => JSON.parse(textOf(path));

// What the files hold is fixed by the manifest, and by the tests that read them.
export const readManifest = (): Manifest => jsonOf('manifest.json') as Manifest;
export const readAssessment = (path: string): Assessment => jsonOf(path) as Assessment;
export const readWorld = (path: string): World => jsonOf(path) as World;
export const readRelease = (path: string): Release => jsonOf(path) as Release;

/** Every case, in the order of their names. */
export const readCases = (): readonly ConformanceCase[] =>
  Object.keys(readManifest().files)
    .filter((path) => path.startsWith('cases/'))
    .map((path) => jsonOf(path) as ConformanceCase);

/** The JSON files that are there, apart from the manifest, with the hashes they have. */
export const filesThere = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== 'manifest.json')
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
      .map((path) => [path, sha256(textOf(path))]),
  );

/** Where two values differ, by path; numbers that are as near as the manifest allows do not. */
export const differences = (
  expected: unknown,
  found: unknown,
  tolerance: number,
  path = '',
): readonly string[] => {
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(expected - found) <= tolerance * Math.max(Math.abs(expected), 1e-9)
      ? []
      : [`${path}: ${expected}, found ${found}`];
  if (typeof expected !== 'object' || typeof found !== 'object' || expected === null || found === null)
    return expected === found ? [] : [`${path}: ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
  const [a, b] = [new Map(Object.entries(expected)), new Map(Object.entries(found))];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    differences(a.get(key), b.get(key), tolerance, path === '' ? key : `${path}.${key}`),
  );
};
