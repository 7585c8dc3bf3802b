import type { AssessmentRecord } from '@risikobilde/core';
import { type Message, message } from '@risikobilde/words';
import type { Fault } from '../base/refusal.js';
import { sha256OfBytes } from '../base/sha256.js';
import { findEvidenceFile, keepEvidenceFile } from '../store/evidence-files.js';
import type { Queries } from '../store/tables.js';
import { fileTypeOf } from '../files/file-type.js';
import type { EvidenceLimits } from '../base/evidence-limits.js';

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

const hashIn = (path: string): string => path.slice(-64);

const hashesNamed = (records: Iterable<AssessmentRecord>): ReadonlySet<string> => {
  const named = new Set<string>();
  for (const record of records) if (record.kind === 'evidence') named.add(record.file.sha256);
  return named;
};

/** The files that records lean on, by hash; one whose bytes are erased or gone is left out, as verifying tells. */
export const readEvidence = async (
  db: Queries,
  key: string,
  records: Iterable<AssessmentRecord>,
): Promise<readonly EvidenceFile[]> => {
  const files: EvidenceFile[] = [];
  for (const hash of [...hashesNamed(records)].sort()) {
    const content = (await findEvidenceFile(db, key, hash))?.content;
    if (content) files.push({ path: evidencePath(hash), content });
  }
  return files;
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

/** Keeps files that `evidenceFaults` has found nothing wrong with. */
export const keepEvidenceFiles = async (
  db: Queries,
  key: string,
  files: readonly EvidenceFile[],
  stored: string,
): Promise<void> => {
  for (const { path, content, type = fileTypeOf(content) } of files) {
    if (type === 'program') throw new Error(`${path} is a program, and was not refused`);
    await keepEvidenceFile(db, key, { hash: hashIn(path), type, content }, stored);
  }
};
