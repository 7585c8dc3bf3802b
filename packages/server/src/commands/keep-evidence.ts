import type { StoredFile } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { fileTypeOf } from '../evidence/file-type.js';
import { done, refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import { sha256OfBytes } from '../sha256.js';
import { lockAssessment } from '../store/assessments.js';
import { evidenceSize, findEvidenceFile, forgetUnnamed, keepEvidenceFile } from '../store/evidence-files.js';
import { findRow } from '../store/find-row.js';

const aDay = 24 * 60 * 60 * 1000;

/** A file that was kept, and whether it was not before. */
export type Kept = StoredFile & { readonly isNew: boolean };

/** Keeps the bytes of a file for an assessment, once however often they are sent; whole or not at all. */
export const keepEvidence = async (
  { db, clock, evidence }: Pick<Services, 'db' | 'clock' | 'evidence'>,
  id: string,
  content: Buffer,
): Promise<Result<Kept>> => {
  if (content.length === 0) return refuse('evidence-refused', message('refusal.evidence.empty'));
  if (content.length > evidence.file)
    return refuse('body-too-large', message('refusal.bodySize', { limit: evidence.file }));
  const type = fileTypeOf(content);
  if (type === 'program') return refuse('evidence-refused', message('refusal.evidence.program'));
  const hash = sha256OfBytes(content);
  return db.transaction().execute(async (tx): Promise<Result<Kept>> => {
    // Two files at once: the second sees what room the first has left.
    await lockAssessment(tx, id);
    const row = await findRow(tx, id);
    if (!row.ok) return row;
    const { key } = row.value;
    const kept = { sha256: hash, type, size: content.length };
    const there = await findEvidenceFile(tx, key, hash);
    if (there !== undefined && there.erased === null)
      return done({ ...kept, type: there.type, isNew: false });
    const now = clock.now();
    await forgetUnnamed(tx, key, new Date(now.valueOf() - aDay).toISOString());
    const used = await evidenceSize(tx, key);
    if (used + content.length > evidence.quota)
      return refuse(
        'evidence-refused',
        message('refusal.evidence.quota', { size: content.length, used, quota: evidence.quota }),
      );
    await keepEvidenceFile(tx, key, { hash, type, content }, now.toISOString());
    return done({ ...kept, isNew: true });
  });
};
