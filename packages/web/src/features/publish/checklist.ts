import {
  type ConditionId,
  type Cycle,
  type Evaluation,
  finalRefusals,
  type FinalRefusal,
  type Finding,
  type RecordOf,
  unmetFor,
} from '@risikobilde/core';
import type { ReleaseSummary } from '@risikobilde/api';
import { nextVersion } from './next-version.js';

type Decision = RecordOf<'decision'>;

/** One thing that stands between the assessment and its next edition; findings of one rule are one thing. */
export type Item =
  | {
      readonly type: Exclude<FinalRefusal['reason'], 'approvalMissing'>;
      readonly key: string;
      readonly findings: readonly [Finding, ...Finding[]];
    }
  | {
      readonly type: 'log' | 'approval' | 'adviceUnanswered' | 'adviceAsked' | 'sentBack';
      readonly key: string;
      readonly findings: readonly Finding[];
      /** The record in which it is put right, where it is not one of the findings. */
      readonly record?: string;
    };

export type Edition = { readonly version: string; readonly needsLog: boolean };

/** The step of each thing, and the order in which they are shown. */
export const stepOf = {
  openError: 'mend',
  dutyOpen: 'mend',
  log: 'mend',
  consultationMissing: 'mend',
  sentBack: 'mend',
  adviceMissing: 'advice',
  adviceAsked: 'advice',
  adviceUnanswered: 'advice',
  acceptanceMissing: 'acceptance',
  approval: 'approval',
} as const satisfies Readonly<Record<Item['type'], string>>;

const logRule = 'change-log-behind';
const order: readonly Item['type'][] = [
  'openError',
  'dutyOpen',
  'log',
  'consultationMissing',
  'sentBack',
  'adviceMissing',
  'adviceAsked',
  'adviceUnanswered',
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

/**
 * Everything that is to be put right before the next edition is given out. Empty when it can be. What the steps of the life cycle ask beside
 * the findings is read from the table that the server refuses by.
 */
export const checklistOf = (
  evaluation: Pick<Evaluation, 'findings'>,
  { needsLog }: Edition,
  approval: Decision | undefined,
  cycle?: Cycle,
): readonly Item[] => {
  const groups = new Map<
    string,
    { readonly type: Item['type']; readonly findings: [Finding, ...Finding[]] }
  >();
  for (const { reason, finding } of finalRefusals(evaluation)) {
    // An item of its own, that also tells of advice that was not followed without a reason.
    if (finding.rule === 'advice-unanswered' && cycle) continue;
    // One item, whether or not the findings say it.
    if (reason === 'approvalMissing') continue;
    const isLog = finding.rule === logRule;
    const key = reason === 'openError' || reason === 'dutyOpen' ? finding.rule : reason;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { type: isLog ? 'log' : reason, findings: [finding] });
  }
  const items = [...groups].map(([key, group]): Item => ({ key, ...group }));
  if (needsLog && !groups.has(logRule)) items.push({ type: 'log', key: logRule, findings: [] });
  if (cycle) items.push(...ofCycle(cycle, approval));
  if (approval === undefined) items.push({ type: 'approval', key: 'approval', findings: [] });
  return items.toSorted((a, b) => rank(a) - rank(b));
};

const ofCycle = (cycle: Cycle, approval: Decision | undefined): readonly Item[] => {
  const { from, conditions } = unmetFor('approve', cycle);
  const unmet = new Set<ConditionId>([...conditions, ...unmetFor('giveOut', cycle).conditions]);
  const item = (type: 'adviceUnanswered' | 'adviceAsked' | 'sentBack', record?: string): Item => ({
    type,
    key: type,
    findings: [],
    ...(record !== undefined && { record }),
  });
  return [
    ...(unmet.has('changedSinceSentBack') ? [item('sentBack')] : []),
    ...(unmet.has('adviceAnswered') ? [item('adviceUnanswered', cycle.unanswered)] : []),
    ...(from === 'adviceAsked' && approval === undefined ? [item('adviceAsked')] : []),
  ];
};

/** A sentence that does not hold comes after what it may be the consequence of: mending that may mend it too. */
const rank = ({ type, key }: Item): number => order.indexOf(type) + (key === 'claim-not-supported' ? 0.5 : 0);
