import { evaluate, finalRefusals, type FinalRefusal, type World } from '@risikobilde/core';
import type { SourceFile } from '@risikobilde/files';
import type { LawfulAttempt } from './allowed.js';
import { boss } from './acts.js';
import type { Attempt } from './attempt.js';
import { type Act, add, approveFiles, filesOf, parseFiles, text, today } from './lawful.js';

/** Words with which a finding is decided on. */
const words = {
  reasons: text(
    'Vi har vurdert det grundig sammen med ledelsen og mener at nytten for innbyggerne er større.',
  ),
  assent: text('Vi godtar det'),
  dash: text('-'),
} as const;

/** Why the assessment in these files is refused. */
export const refusalsOf = (files: readonly SourceFile[], world: World): readonly FinalRefusal[] =>
  finalRefusals(evaluate(parseFiles(files).assessment, world, today));

/** A decision on every finding that stands in the way. */
const deciding = (found: readonly FinalRefusal[], fields: object): readonly Act[] =>
  found
    .filter(({ reason }) => reason !== 'approvalMissing')
    .map(({ finding }, n) =>
      add('decision', `decided-${n + 1}`, {
        type: 'finding',
        finding: finding.id,
        by: boss,
        on: '2026-11-30',
        ...fields,
      }),
    );

/** What is done in an attempt: all that is in the way is decided on. */
export const actsOf = ({ acts, says, act, base = 'service' }: Attempt, world: World): readonly Act[] => {
  const found = refusalsOf(filesOf(base, acts), world);
  return [...acts, ...deciding(found, { why: words[says ?? 'reasons'], ...(act && { act }) })];
};

/** The files of an attempt, in which everything is approved. */
export const filesOfAttempt = (attempt: Attempt, world: World): readonly SourceFile[] =>
  approveFiles(attempt.base ?? 'service', actsOf(attempt, world), world, attempt.approval);

/** The files of what may be released, approved. */
export const filesOfAllowed = (one: LawfulAttempt, world: World): readonly SourceFile[] =>
  approveFiles(one.base ?? 'service', actsAllowed(one, world), world);

export const actsAllowed = (
  { acts, decides, base = 'service' }: LawfulAttempt,
  world: World,
): readonly Act[] => {
  if (decides === undefined) return acts;
  const { on, ...fields } = decides;
  const found = refusalsOf(filesOf(base, acts), world).filter(({ finding }) => finding.rule === on);
  return [...acts, ...deciding(found, fields)];
};
