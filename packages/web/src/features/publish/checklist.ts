import {
  type Evaluation,
  finalRefusals,
  type FinalRefusal,
  type Finding,
  type RecordOf,
} from '@risikobilde/core';
import type { ReleaseSummary } from '@risikobilde/api';
import { nextVersion } from './next-version.js';

type Decision = RecordOf<'decision'>;

/** One thing that stands between the assessment and its next edition; findings of one rule are one thing. */
export type Item =
  | {
      readonly type: FinalRefusal['reason'];
      readonly key: string;
      readonly findings: readonly [Finding, ...Finding[]];
    }
  | { readonly type: 'log' | 'approval'; readonly key: string; readonly findings: readonly Finding[] };

export type Edition = { readonly version: string; readonly needsLog: boolean };

/** The step of each thing, and the order in which they are shown. */
export const stepOf = {
  openError: 'mend',
  log: 'mend',
  consultationMissing: 'mend',
  adviceMissing: 'advice',
  acceptanceMissing: 'acceptance',
  approval: 'approval',
} as const satisfies Readonly<Record<Item['type'], string>>;

const logRule = 'change-log-behind';
const order: readonly Item['type'][] = [
  'openError',
  'log',
  'consultationMissing',
  'adviceMissing',
  'acceptanceMissing',
  'approval',
];

/**
 * The edition that comes next: the line that the change log ends with, unless it is out already or does not hold what has been changed
 * since; then the number after the highest, and its line is still to be written.
 */
export const nextEdition = (
  { changeLog }: Pick<RecordOf<'assessment'>, 'changeLog'>,
  released: readonly Pick<ReleaseSummary, 'version'>[],
  findings: readonly Pick<Finding, 'rule'>[],
): Edition => {
  const last = changeLog.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).at(-1);
  const versions = released.map(({ version }) => version);
  const isBehind = findings.some(({ rule }) => rule === logRule);
  if (last !== undefined && !isBehind && !versions.includes(last.version))
    return { version: last.version, needsLog: false };
  return {
    version: nextVersion([...changeLog.map(({ version }) => version), ...versions]),
    needsLog: true,
  };
};

/** Everything that is to be put right before the next edition is given out. Empty when it can be. */
export const checklistOf = (
  evaluation: Pick<Evaluation, 'findings'>,
  { needsLog }: Edition,
  approval: Decision | undefined,
): readonly Item[] => {
  const groups = new Map<
    string,
    { readonly type: Item['type']; readonly findings: [Finding, ...Finding[]] }
  >();
  for (const { reason, finding } of finalRefusals(evaluation)) {
    const isLog = finding.rule === logRule;
    const key = reason === 'openError' ? finding.rule : reason;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { type: isLog ? 'log' : reason, findings: [finding] });
  }
  const items = [...groups].map(([key, group]): Item => ({ key, ...group }));
  if (needsLog && !groups.has(logRule)) items.push({ type: 'log', key: logRule, findings: [] });
  if (approval === undefined) items.push({ type: 'approval', key: 'approval', findings: [] });
  return items.toSorted((a, b) => rank(a) - rank(b));
};

/** A sentence that does not hold comes after what it may be the consequence of: mending that may mend it too. */
const rank = ({ type, key }: Item): number => order.indexOf(type) + (key === 'claim-not-supported' ? 0.5 : 0);
