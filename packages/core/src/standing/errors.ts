import { message } from '@risikobilde/words/message';
import { aboutRecords } from '../derive/argument.js';
import type { Derived } from '../derive/derived.js';
import { type Finding, type Reason, type Standing, subjectsOf, weakest } from '../evaluation.js';
import { isOfLaw } from '../model/answers.js';
import type { GroundLeaf } from '../model/grounds.js';
import { memoiseByObject } from '../model/memoise.js';
import { reasonOf } from '../reason.js';
import type { Stand } from './stand.js';

/**
 * An error that a rule finds on a record is held against what rests on the record: an error of law takes it down, another challenges it.
 * An error of law that an act answers still leaves it challenged; another that a decision answers is told of beside it.
 */
export const withErrors = (
  derived: Derived,
  { among }: Pick<Stand, 'among'>,
  ground: GroundLeaf,
  reason: Reason,
): Reason => {
  if (reason.standing === 'fallen' || reason.standing === 'unsupported') return reason;
  const about = 'transfers' in ground ? transfersOf(derived, ground) : aboutRecords(ground);
  const found = [
    ...new Set(about.flatMap((id) => among(`errors of ${id}`, (all) => errorsByRecord(all).get(id) ?? []))),
  ];
  const held = weakest(found.map(standingUnder));
  const standing = weakest([reason.standing, held]);
  const first = standing === reason.standing ? undefined : found.find((one) => standingUnder(one) === held);
  const told = found.filter((one) => standingUnder(one) !== 'supported' || one.answeredBy !== undefined);
  if (told.length === 0) return reason;
  return {
    ...reason,
    standing,
    ...(first && { reason: first.message }),
    ...(first?.since && { since: first.since }),
    children: [...reason.children, ...told.map(errorReason)],
  };
};

/** How what rests on a record stands under a finding that is about it. */
const standingUnder = (finding: Finding): Standing => {
  const ofLaw = isOfLaw(finding.answers);
  if (finding.answeredBy !== undefined) return ofLaw ? 'challenged' : 'supported';
  return ofLaw ? 'fallen' : 'challenged';
};

const errorReason = (finding: Finding): Reason =>
  reasonOf({
    ref: finding.id,
    type: 'finding',
    label: message('reason.error.label'),
    standing: standingUnder(finding),
    reason: finding.message,
    ...(finding.since && { since: finding.since }),
    ...(finding.answeredBy !== undefined && { answeredBy: finding.answeredBy }),
  });

// References that lead nowhere and levels off the scale are slips of the pen, told where they are.
const ofForm: ReadonlySet<string> = new Set([
  'dangling-reference',
  'level-outside-scale',
  'measure-counted-twice',
]);

const errorsByRecord = memoiseByObject((findings: readonly Finding[]) => {
  const errors = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.severity === 'error' && !ofForm.has(finding.rule))
      for (const id of subjectsOf(finding)) errors.set(id, [...(errors.get(id) ?? []), finding]);
  return errors;
});

const transfersOf = ({ transfers }: Derived, ground: GroundLeaf): readonly string[] => {
  if (!('transfers' in ground)) return [];
  const { to, except = [] } = ground.transfers;
  return transfers
    .filter(
      (t) => t.isTransfer && !t.excluded && (to === 'other' ? !except.includes(t.country) : t.country === to),
    )
    .map(({ transfer }) => transfer);
};
