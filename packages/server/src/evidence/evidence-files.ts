import type { AssessmentRecord } from '@risikobilde/core';
import { type EvidenceFile, evidencePath, hashesNamed, hashIn } from '../files/evidence.js';
import { fileTypeOf } from '../files/file-type.js';
import { findEvidenceFile, keepEvidenceFile } from '../store/evidence-files.js';
import type { Queries } from '../store/tables.js';

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
