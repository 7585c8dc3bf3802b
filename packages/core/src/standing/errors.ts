import { message } from '@risikobilde/words/message';
import { aboutRecords } from '../derive/argument.js';
import type { Derived } from '../derive/derived.js';
import type { Finding, Reason } from '../evaluation.js';
import type { GroundLeaf } from '../model/grounds.js';
import { kept } from '../model/kept.js';
import { reasonOf } from '../reason.js';
import type { Rule } from '../rule.js';

/**
 * An error that a rule finds on a record makes what rests on the record at best challenged: the conclusion does not stand untouched
 * on what is wrong in law. A decision that answers the finding closes it.
 */
export const withErrors = (
  derived: Derived,
  findings: readonly Finding[],
  ground: GroundLeaf,
  reason: Reason,
): Reason => {
  if (reason.standing !== 'supported') return reason;
  const errors = errorsByRecord(findings);
  if (errors.size === 0) return reason;
  const about = 'transfers' in ground ? transfersOf(derived, ground) : aboutRecords(ground);
  const found = about.flatMap((id) => errors.get(id) ?? []);
  const [first] = found;
  if (first === undefined) return reason;
  return {
    ...reason,
    standing: 'challenged',
    reason: first.message,
    ...(first.since && { since: first.since }),
    children: [
      ...reason.children,
      ...[...new Set(found)].map((finding) =>
        reasonOf({
          ref: finding.id,
          type: 'finding',
          label: message('reason.error.label'),
          standing: 'challenged',
          reason: finding.message,
          ...(finding.since && { since: finding.since }),
        }),
      ),
    ],
  };
};

// References that lead nowhere and levels off the scale are slips of the pen, told where they are.
const ofForm: ReadonlySet<string> = new Set([
  'dangling-reference',
  'level-outside-scale',
  'measure-counted-twice',
]);

/** Whether what a rule finds may challenge what leans on the record that it is found on. */
export const mayChallenge = ({ id, severity, alsoErrors }: Rule): boolean =>
  (severity === 'error' || alsoErrors === true) && !ofForm.has(id);

const errorsByRecord = kept((findings: readonly Finding[]) => {
  const errors = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.severity === 'error' && finding.answeredBy === undefined && !ofForm.has(finding.rule))
      for (const id of subjects(finding)) errors.set(id, [...(errors.get(id) ?? []), finding]);
  return errors;
});

// A finding also touches what it is not about: only what its id is made of counts.
const subjects = ({ id, rule }: Finding): readonly string[] =>
  (id.slice(rule.length + 1).split('#')[0] ?? '').split('+');

const transfersOf = ({ transfers }: Derived, ground: GroundLeaf): readonly string[] => {
  if (!('transfers' in ground)) return [];
  const { to, except = [] } = ground.transfers;
  return transfers
    .filter(
      (t) => t.isTransfer && !t.excluded && (to === 'other' ? !except.includes(t.country) : t.country === to),
    )
    .map(({ transfer }) => transfer);
};
