import type { AssessmentRecord } from '@risikobilde/core';
import { type Message, message } from '@risikobilde/words';
import type { EvidenceLimits } from '../base/evidence-limits.js';
import type { Fault } from '../base/refusal.js';
import { sha256OfBytes } from '../base/sha256.js';
import { fileTypeOf } from './file-type.js';

/** The bytes of a file that a record leans on, at its place in a folder: `evidence/` and the hash. */
export type EvidenceFile = {
  readonly path: string;
  readonly content: Buffer;
  /** Told by its bytes, where somebody has looked at them. */
  readonly type?: ReturnType<typeof fileTypeOf>;
};

/** Where the bytes of a file lie in a folder: under the hash alone, so that no name leads anywhere and nothing is opened by mistake. */
export const evidencePath = (hash: string): string => `evidence/${hash}`;

/** Whether a path in an archive is of such a file, also where all is packed in one folder. */
export const isEvidencePath = (path: string): boolean => /^([^/]+\/)?evidence\/[0-9a-f]{64}$/.test(path);

export const hashIn = (path: string): string => path.slice(-64);

export const hashesNamed = (records: Iterable<AssessmentRecord>): ReadonlySet<string> => {
  const named = new Set<string>();
  for (const record of records) if (record.kind === 'evidence') named.add(record.file.sha256);
  return named;
};

/** What is wrong with files that come in with an assessment: each is what its hash says, and a record names it. */
export const evidenceFaults = (
  files: readonly EvidenceFile[],
  records: Iterable<AssessmentRecord>,
  { file: limit, quota }: EvidenceLimits,
): readonly Fault[] => {
  const named = hashesNamed(records);
  const used = files.reduce((sum, { content }) => sum + content.length, 0);
  const faults = files.flatMap(({ path, content }): readonly Fault[] => {
    const why = faultOf(hashIn(path), content, named, limit);
    return why === undefined ? [] : [{ code: 'evidence-refused', path, message: why }];
  });
  if (used > quota)
    faults.push({
      code: 'evidence-refused',
      message: message('refusal.evidence.together', { size: used, quota }),
    });
  return faults;
};

const faultOf = (
  hash: string,
  content: Buffer,
  named: ReadonlySet<string>,
  limit: number,
): Message | undefined => {
  if (content.length === 0) return message('refusal.evidence.empty');
  if (content.length > limit) return message('refusal.bodySize', { limit });
  if (sha256OfBytes(content) !== hash) return message('refusal.evidence.otherHash');
  if (!named.has(hash)) return message('refusal.evidence.unnamed');
  return fileTypeOf(content) === 'program' ? message('refusal.evidence.program') : undefined;
};
