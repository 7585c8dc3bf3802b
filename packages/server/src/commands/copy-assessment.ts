import type { CopyRequest, NewAssessment } from '@risikobilde/api';
import { wordsOf } from '@risikobilde/words/all';
import { copyFiles } from '../files/rendered-files.js';
import type { Asker } from '../auth/permissions.js';
import { readEvidence } from '../evidence/evidence-files.js';
import { languageOfRecords } from '../presenters/language-of-records.js';
import type { Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { workOnFiles } from '../threads/work-on-files.js';
import { exportAssessment } from './export-assessment.js';
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
): Promise<Result<NewAssessment>> => {
  const run = workOnFiles(services.threads, user.id);
  const exported = await exportAssessment({ ...services, run }, of);
  if (!exported.ok) return exported;
  const { files, revision, key } = exported.value;
  // A release is of the platform that made it.
  const sources = files.filter(({ path }) => !path.startsWith('releases/'));
  const copied = await run(copyFiles, { sources, id, title });
  if (!copied.ok) return copied;
  const { head, records } = copied.value;
  const evidence = await readEvidence(services.db, key, records);
  return importAssessment(
    services,
    user,
    { files: copied.value.files, evidence },
    {
      organisation,
      why: wordsOf[languageOfRecords(records)].t('made.copy', {
        title: head?.title ?? { und: of },
        of,
        revision,
      }),
    },
  );
};
