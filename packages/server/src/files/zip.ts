import { message, type Sayable } from '@risikobilde/words';
import { importLimit, type RefusalCode } from '@risikobilde/api';
import { readZip, type SourceFile } from '@risikobilde/files';
import { isLitter } from './import-paths.js';

const limits = {
  wants: (path: string): boolean => !isLitter(path),
  largestFile: importLimit,
  largestTotal: importLimit,
  mostFiles: 5000,
};

export type Unzipped =
  | { readonly ok: true; readonly files: readonly SourceFile[] }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly message: Sayable;
    };

const refusals = { 'zip-unreadable': 'zip-unreadable', 'zip-not-allowed': 'path-not-allowed' } as const;

/** The text files in an archive; or why it is refused. What it says of its own sizes is not believed. */
export const unzipFiles = (archive: Uint8Array): Unzipped => {
  const zip = readZip(archive, limits);
  if (!zip.ok) {
    const [{ code, path, message: why } = { code: 'zip-unreadable', path: '', message: { und: '' } }] =
      zip.problems;
    const refusal =
      code === 'zip-unreadable' || code === 'zip-not-allowed' ? refusals[code] : 'body-too-large';
    return { ok: false, code: refusal, message: message('refusal.inZip', { path, why }) };
  }
  const files: SourceFile[] = [];
  for (const { path, content } of zip.files) {
    const text = typeof content === 'string' ? content : textOf(content);
    if (text === undefined)
      return { ok: false, code: 'zip-unreadable', message: message('refusal.notUtf8', { path }) };
    files.push({ path, text });
  }
  return files.length === 0
    ? { ok: false, code: 'zip-unreadable', message: message('refusal.emptyZip') }
    : { ok: true, files };
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    // A byte order mark is part of the file, and goes out again with it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
