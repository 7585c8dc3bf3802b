import { sayFirst } from '../files/say-first.js';
import type { CopyRequest, Created } from '@risikobilde/api';
import type { Asker } from '../auth/permissions.js';
import { type AssessmentRecord, isOfKind } from '@risikobilde/core';
import { parseAssessmentFolder, renderFolder } from '@risikobilde/files';
import type { Result } from '../refusal.js';
import type { Services } from '../services.js';
import { exportAssessment } from './export-assessment.js';
import { readEvidence } from '../evidence/exported.js';
import { importAssessment } from './import-assessment.js';

/**
 * Makes another assessment of the records of one, under an id and a title of its own. What was decided and advised of the first
 * was not of the second: it stays behind, unless something in the copy leans on it. The first event says what it is a copy of.
 */
export const copyAssessment = async (
  services: Services,
  { user, organisation }: Asker,
  of: string,
  { id, title }: CopyRequest,
): Promise<Result<Created>> => {
  const exported = await exportAssessment(services, of);
  if (!exported.ok) return exported;
  const { files, revision, key } = exported.value;
  // A release is of the platform that made it.
  const own = files.filter(({ path }) => !path.startsWith('releases/'));
  const parsed = parseAssessmentFolder(own);
  if (!parsed.ok) throw new Error(`the files of ${of} are faulty: ${sayFirst(parsed.problems)}`);
  const { assessment, folder } = parsed.value;
  const [head] = assessment.records.filter(isOfKind('assessment'));
  const records = withoutDecisions(assessment.records).map((record): AssessmentRecord => {
    if (record.kind === 'evidence')
      return { ...record, of: record.of.map((one) => (one === head?.id ? id : one)) };
    if (record.kind !== 'assessment') return record;
    const { archived: _archived, ...kept } = record;
    return { ...kept, id, title };
  });
  const source = {
    files: renderFolder(folder, { ...assessment, records }),
    evidence: await readEvidence(services.db, key, records),
  };
  return importAssessment(services, user, source, {
    organisation,
    why: `Kopi av «${head?.title.nb ?? of}» (${of}), revisjon ${revision}`,
  });
};

const decided: ReadonlySet<string> = new Set(['decision', 'advice', 'consultation']);

const withoutDecisions = (records: readonly AssessmentRecord[]): readonly AssessmentRecord[] => {
  const rest = JSON.stringify(records.filter(({ kind }) => !decided.has(kind) && kind !== 'evidence'));
  // Rather one too many: an id that stands anywhere in what is kept may be leaned on.
  const kept = records.filter(({ kind, id }) => !decided.has(kind) || rest.includes(id));
  // A file that was shown for what stays behind stays there too.
  const ids = new Set(kept.map(({ id }) => id));
  return kept.flatMap((record): readonly AssessmentRecord[] => {
    if (record.kind !== 'evidence') return [record];
    const of = record.of.filter((id) => ids.has(id));
    return of.length === 0 ? [] : [{ ...record, of }];
  });
};
