import { message, type Sayable } from '@risikobilde/words';
import { importLimit, type RefusalCode } from '@risikobilde/api';
import { readZip, type SourceFile } from '@risikobilde/files';
import { type EvidenceFile, evidencePath, isEvidencePath } from './evidence.js';
import type { EvidenceLimits } from '../base/evidence-limits.js';
import { isLitter } from './import-paths.js';

/** What an archive may hold: records and texts as ever, and beside them files that records lean on, within their own limits. */
const limitsWith = ({ file, quota }: EvidenceLimits) => ({
  wants: (path: string): boolean => !isLitter(path),
  largestFile: Math.max(importLimit, file),
  largestTotal: importLimit + quota,
  largestPacked: importLimit + quota,
  mostFiles: 5000,
});

type Unzipped =
  | {
      readonly ok: true;
      readonly files: readonly SourceFile[];
      readonly evidence: readonly EvidenceFile[];
    }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly message: Sayable;
    };

const refusals = { 'zip-unreadable': 'zip-unreadable', 'zip-not-allowed': 'path-not-allowed' } as const;

/** The text files in an archive, and the bytes that records lean on; or why it is refused. What it says of its own sizes is not believed. */
export const unzipFiles = ({
  archive,
  evidence: most,
}: {
  readonly archive: Uint8Array;
  readonly evidence: EvidenceLimits;
}): Unzipped => {
  const zip = readZip(archive, limitsWith(most));
  if (!zip.ok) {
    const [{ code, path, message: why } = { code: 'zip-unreadable', path: '', message: { und: '' } }] =
      zip.problems;
    const refusal =
      code === 'zip-unreadable' || code === 'zip-not-allowed' ? refusals[code] : 'body-too-large';
    return { ok: false, code: refusal, message: message('refusal.inZip', { path, why }) };
  }
  const files: SourceFile[] = [];
  const evidence: EvidenceFile[] = [];
  for (const { path, content } of zip.files) {
    if (isEvidencePath(path)) {
      evidence.push({
        path: path.slice(-evidencePath('0'.repeat(64)).length),
        content: Buffer.from(content),
      });
      continue;
    }
    const text = typeof content === 'string' ? content : textOf(content);
    if (text === undefined)
      return { ok: false, code: 'zip-unreadable', message: message('refusal.notUtf8', { path }) };
    files.push({ path, text });
  }
  return files.length === 0
    ? { ok: false, code: 'zip-unreadable', message: message('refusal.emptyZip') }
    : { ok: true, files, evidence };
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    // A byte order mark is part of the file, and goes out again with it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
