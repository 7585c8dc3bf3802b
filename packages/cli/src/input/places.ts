import { join } from 'node:path';
import type { LoadedFolder } from './load.js';

/** Where a record, or a field of it, is written. */
export type Where = { readonly file: string; readonly line: number; readonly column: number };

/** The place of a record in its file, of the field when that is written; undefined for what is not a record. */
export const whereIs = (loaded: LoadedFolder, id: string, field?: string): Where | undefined => {
  const found = loaded.folder.loaded.find(({ record }) => record.id === id);
  if (found === undefined) return undefined;
  const path = field === undefined ? [] : writtenPath(found.placed.value, field.split('.'));
  const { path: file, line, column } = found.placed.placeOf(path);
  return { file, line, column };
};

/** As much of the path as is written: a field that is missing has the place of what it is missing from. */
const writtenPath = (value: unknown, names: readonly string[]): readonly string[] => {
  const [name, ...rest] = names;
  if (name === undefined || value === null || typeof value !== 'object' || !Object.hasOwn(value, name))
    return [];
  return [name, ...writtenPath((value as Readonly<Record<string, unknown>>)[name], rest)];
};

/** As it is shown, and as editors and terminals open it: `folder/file.yaml:12:3`. */
export const shownPlace = (loaded: LoadedFolder, where: Where): string => {
  const file = loaded.label.includes(':') ? `${loaded.label}/${where.file}` : join(loaded.label, where.file);
  return `${file}:${where.line}:${where.column}`;
};
