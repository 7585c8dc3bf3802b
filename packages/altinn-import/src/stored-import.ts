import { isObject } from '@risikobilde/core';
import type { StoredImport } from './diff-import.js';
import { type ImportProblem, importProblem } from '@risikobilde/files';

export type StoredResult =
  | { readonly ok: true; readonly value: StoredImport }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

const isNamed = (value: unknown): boolean =>
  isObject(value) && typeof value['id'] === 'string' && Array.isArray(value['evidence']);

/** An earlier import from its file. */
export const parseStoredImport = (path: string, text: string): StoredResult => {
  const refuse = (message: string): StoredResult => ({
    ok: false,
    problems: [importProblem('import-unreadable', path, message)],
  });
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || value['format'] !== 1) return refuse('found no import of format 1 in the file');
    const { proposals, findings, answers, activity } = value;
    if (!Array.isArray(proposals) || !Array.isArray(findings) || !isObject(answers))
      return refuse('the file lacks proposals, findings or answers');
    if (![...proposals, ...findings].every(isNamed))
      return refuse('a proposal or finding has no id or no evidence');
    if (activity !== undefined && typeof activity !== 'string')
      return refuse('the id of the activity is no text');
    const wrong = Object.entries(answers).find(
      ([, answer]) => !isObject(answer) || !['accepted', 'refused'].includes(String(answer['state'])),
    );
    if (wrong !== undefined)
      return refuse(`the answer to ${wrong[0]} has no state; allowed: accepted, refused`);
    // Its outer shape has just been looked at; the rest is the program's own and is only compared and shown.
    return { ok: true, value: value as unknown as StoredImport };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};
