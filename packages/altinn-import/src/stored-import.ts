import { message, type Sayable } from '@risikobilde/words';
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
  const refuse = (why: Sayable): StoredResult => ({
    ok: false,
    problems: [importProblem('import-unreadable', path, why)],
  });
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || value['format'] !== 1) return refuse(message('problem.import.format'));
    const { proposals, findings, answers, activity } = value;
    if (!Array.isArray(proposals) || !Array.isArray(findings) || !isObject(answers))
      return refuse(message('problem.import.lacks'));
    if (![...proposals, ...findings].every(isNamed)) return refuse(message('problem.import.noEvidence'));
    if (activity !== undefined && typeof activity !== 'string')
      return refuse(message('problem.import.activityId'));
    const wrong = Object.entries(answers).find(
      ([, answer]) => !isObject(answer) || !['accepted', 'refused'].includes(String(answer['state'])),
    );
    if (wrong !== undefined) return refuse(message('problem.import.answer', { of: wrong[0] }));
    // Its outer shape has just been looked at; the rest is the program's own and is only compared and shown.
    return { ok: true, value: value as unknown as StoredImport };
  } catch (error) {
    return refuse({ en: error instanceof Error ? error.message : String(error) });
  }
};
