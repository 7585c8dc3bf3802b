import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '@risikobilde/core';
import { parseAssessmentFolder, parseWorldFolder, type SourceFile } from '@risikobilde/files';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The files of a folder of the repository that hold records, chapters and releases; not what is kept beside them to be compared with. */
export const shippedFiles = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.(yaml|md|json)$/.test(path) && !/^(golden|original)/.test(path) && path !== 'README.md',
    )
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));

let world: World | undefined;

/** The world data that ships, read once in a process. */
export const shippedWorld = (): World =>
  (world ??= valueOf('world', parseWorldFolder(shippedFiles('world'))));

type ParsedCase = Extract<ReturnType<typeof parseAssessmentFolder>, { readonly ok: true }>['value'];

const cases = new Map<string, ParsedCase>();

/** The folders of the assessments that ship. */
export type ShippedCase =
  | 'altinn3'
  | 'altinn3-service'
  | 'google-workspace'
  | 'google-workspace-granheim'
  | 'google-workspace-skjelvik'
  | 'chromebook-dk';

/** An assessment that ships, by the name of its folder, read once in a process. */
export const shippedCase = (name: ShippedCase): ParsedCase => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const folder = `cases/${name}`;
  const read = cases.get(name) ?? valueOf(folder, parseAssessmentFolder(shippedFiles(folder), { hash }));
  cases.set(name, read);
  return read;
};

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown };

const valueOf = <T>(folder: string, read: Read<T>): T => {
  if (!read.ok) throw new Error(`${folder} cannot be read: ${JSON.stringify(read.problems).slice(0, 2000)}`);
  return read.value;
};
