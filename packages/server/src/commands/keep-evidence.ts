import type { StoredFile, User } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { lookAtFile } from '../evidence/look-at-file.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { lockAssessment } from '../store/assessments.js';
import { evidenceSize, findEvidenceFile, forgetUnnamed, keepEvidenceFile } from '../store/evidence-files.js';
import { findRow } from '../store/find-row.js';

/** Bytes that are looked at so soon that nobody notices. */
const lookedAtOnce = 500_000;

const aDay = 24 * 60 * 60 * 1000;

/** A file that was kept, and whether it was not before. */
export type KeptFile = StoredFile & { readonly isNew: boolean };

/** Keeps the bytes of a file for an assessment, once however often they are sent; whole or not at all. */
export const keepEvidence = async (
  { db, clock, evidence, threads }: Pick<Services, 'db' | 'clock' | 'evidence' | 'threads'>,
  by: User,
  id: string,
  content: Uint8Array,
): Promise<Result<KeptFile>> => {
  if (content.length === 0) return refuse('evidence-refused', message('refusal.evidence.empty'));
  if (content.length > evidence.file)
    return refuse('body-too-large', message('refusal.bodySize', { limit: evidence.file }));
  const looked =
    content.length < lookedAtOnce
      ? done(lookAtFile({ bytes: content }))
      : await threads.run(by.id, lookAtFile, { bytes: content });
  if (!looked.ok) return looked;
  const { type, hash, bytes } = looked.value;
  if (type === 'program') return refuse('evidence-refused', message('refusal.evidence.program'));
  return db.transaction().execute(async (tx): Promise<Result<KeptFile>> => {
    // Two files at once: the second sees what room the first has left.
    await lockAssessment(tx, id);
    const row = await findRow(tx, id);
    if (!row.ok) return row;
    const { key } = row.value;
    const kept = { sha256: hash, type, size: bytes.length };
    const there = await findEvidenceFile(tx, key, hash);
    if (there !== undefined && there.erased === null)
      return done({ ...kept, type: there.type, isNew: false });
    const now = clock.now();
    await forgetUnnamed(tx, key, new Date(now.valueOf() - aDay).toISOString());
    const used = await evidenceSize(tx, key);
    if (used + bytes.length > evidence.quota)
      return refuse(
        'evidence-refused',
        message('refusal.evidence.quota', { size: bytes.length, used, quota: evidence.quota }),
      );
    await keepEvidenceFile(
      tx,
      key,
      { hash, type, content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      now.toISOString(),
    );
    return done({ ...kept, isNew: true });
  });
};
