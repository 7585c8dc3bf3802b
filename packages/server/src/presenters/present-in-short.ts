import type { InShort } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { headOf } from '../store/next-event.js';
import { done, type Result } from '../base/refusal.js';
import { evaluateRow, type EvaluationParts } from '../figures/evaluations.js';
import { listReleases } from '../store/releases.js';
import type { AssessmentRow } from '../store/tables.js';

/** An assessment in a line of a list; of a service, with what it has from its platform. */
export const presentInShort = async (
  parts: EvaluationParts,
  user: string,
  row: AssessmentRow,
  asOf: LocalDate,
): Promise<Result<InShort>> => {
  const { db, states } = parts;
  const { key, revision, head } = row;
  const evaluated = await evaluateRow(parts, user, row, asOf);
  if (!evaluated.ok) return evaluated;
  const released = (await listReleases(db, row.id)).findLast((one) => one.made_from === key);
  const assessment = headOf(await states.at(db, key, revision, head));
  return done({
    revision,
    subject: assessment?.subject.type ?? 'service',
    ...evaluated.value.short,
    ...(released && { released: released.version }),
  });
};
