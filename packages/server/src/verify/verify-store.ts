import { type Discrepancy, notice, wrong } from './discrepancy.js';
import type { Rows } from './rows.js';
import { verifyAccess } from './verify-access.js';
import { verifyAssessment } from './verify-assessment.js';
import { verifyEdition, verifyRelease } from './verify-releases.js';

export type VerifiedStore = {
  readonly assessments: number;
  readonly events: number;
  readonly wrong: readonly Discrepancy[];
};

/** Verifies every assessment, deleted ones too, every release, and that no row belongs to something that is not there. */
export const verifyStore = (rows: Rows): VerifiedStore => {
  const own = rows.assessment.flatMap((row) =>
    verifyAssessment(row, rows).wrong.map((one) => ({ ...one, assessment: row.id })),
  );
  const told = new Set(
    rows.assessment.flatMap((row) => [
      row.builds_on,
      ...rows.release.filter(({ made_from: from }) => from === row.key).map(({ hash }) => hash),
    ]),
  );
  return {
    assessments: rows.assessment.length,
    events: rows.event.length,
    wrong: [
      ...own,
      ...rows.release.filter(({ hash }) => !told.has(hash)).flatMap(verifyRelease),
      ...rows.edition
        .filter(({ release }) => !told.has(release))
        .flatMap((one) => verifyEdition(one, rows.release)),
      ...orphans(rows),
      ...verifyAccess(rows),
      ...gaps(rows),
    ],
  };
};

const orphans = (rows: Rows): readonly Discrepancy[] => {
  const keys = new Set(rows.assessment.map(({ key }) => key));
  const comments = new Set(rows.comment.map(({ id }) => id));
  const isOrphan = (key: string): boolean => !keys.has(key);
  return [
    ...(
      [
        'event',
        'snapshot',
        'source_file',
        'comment_event',
        'comment',
        'search_document',
        'evidence_file',
      ] as const
    ).flatMap((table) => rows[table].filter(({ assessment }) => isOrphan(assessment)).map(() => table)),
    ...rows.reply.filter(({ comment }) => !comments.has(comment)).map(() => 'reply' as const),
    ...rows.release.filter(({ made_from: from }) => from !== null && isOrphan(from)).map(() => 'release'),
  ].map((table) => wrong('orphan', { table }));
};

/** Numbers that no assessment has: taken away, or used up by one that was refused because its id was taken. */
const gaps = ({ assessment }: Rows): readonly Discrepancy[] => {
  const keys = assessment.map(({ key }) => Number(key));
  const n = Math.max(0, ...keys) - keys.length;
  return n > 0 ? [notice('gaps', { n })] : [];
};
