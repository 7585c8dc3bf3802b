import { type ImportProblem, importProblem, type SourceFile } from '@risikobilde/files';

export type JsonObject = { readonly [name: string]: unknown };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textAt = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

export const listAt = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textsAt = (value: unknown): readonly string[] =>
  listAt(value).flatMap((item) => textAt(item) ?? []);

/** Own fields only: a file may name `__proto__` or `constructor`. */
export const fieldAt = (value: unknown, name: string): unknown =>
  isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * JSON to values. Comments and commas before a closing bracket are passed over: the platform reads such files, and real
 * layouts have both.
 */
export const parseJson = (file: SourceFile): JsonResult => {
  try {
    return { ok: true, value: JSON.parse(file.text) };
  } catch {
    // Read once more without what JSON does not have; what is still wrong is wrong.
  }
  try {
    return { ok: true, value: JSON.parse(strictJson(file.text)) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(words)?.[1] ?? 0);
    return { ok: false, problem: importProblem('json-syntax', file.path, { en: words }, file.text, at) };
  }
};

/** The text with comments and trailing commas blanked, so that every other character keeps its place. One pass. */
const strictJson = (text: string): string => {
  const parts: string[] = [];
  let kept = 0;
  let comma: number | undefined;
  const blank = (from: number, to: number): void => {
    parts.push(text.slice(kept, from), text.slice(from, to).replaceAll(/[^\n]/g, ' '));
    kept = to;
  };
  const commas: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
      comma = undefined;
    } else if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = text.indexOf(text[at + 1] === '/' ? '\n' : '*/', at + 2);
      const to = end === -1 ? text.length : text[at + 1] === '/' ? end : end + 2;
      blank(at, to);
      at = to - 1;
    } else if (sign === ',') comma = at;
    else if ((sign === ']' || sign === '}') && comma !== undefined) {
      commas.push(comma);
      comma = undefined;
    } else if (!/\s/.test(sign)) comma = undefined;
  }
  const bare = [...parts, text.slice(kept)].join('');
  return commas.reduceRight((result, at) => `${result.slice(0, at)} ${result.slice(at + 1)}`, bare);
};

/** One part of a JSON Pointer (RFC 6901). */
export const pointerPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
