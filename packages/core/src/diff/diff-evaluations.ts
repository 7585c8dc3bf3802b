import type { Message, Text } from '@risikobilde/words/message';
import type {
  ConclusionStanding,
  Evaluation,
  Finding,
  PremiseStanding,
  Standing,
  Task,
} from '../evaluation.js';

/** Value before and after. Without `before` it is new, without `after` gone. */
export type Move<Value> = { readonly before?: Value; readonly after?: Value };

export type ClaimMove = Move<Standing> & {
  readonly id: string;
  readonly text: Text;
  /** Why it stands as it now does; of a claim that is gone, why it stood as it did. */
  readonly summary: Message;
};
export type PremiseMove = Move<PremiseStanding> & { readonly id: string; readonly text: Text };
export type RiskMove = Move<string> & {
  readonly scenario: string;
  readonly alternative: string;
  readonly state: 'initial' | 'current' | 'planned' | 'residual';
};
export type ComparisonMove = Move<'lower' | 'same' | 'higher' | 'notJudged'> & {
  readonly alternative: string;
  readonly against: string;
};

/** Difference of two evaluations, whatever caused it: records, world or day. */
export type EvaluationChange = {
  readonly conclusion?: { readonly before: ConclusionStanding; readonly after: ConclusionStanding };
  readonly claims: readonly ClaimMove[];
  readonly premises: readonly PremiseMove[];
  readonly findings: { readonly opened: readonly Finding[]; readonly closed: readonly Finding[] };
  /** A task that is due on another day or for other reasons is in `changed`, as it is now. */
  readonly tasks: {
    readonly opened: readonly Task[];
    readonly closed: readonly Task[];
    readonly changed: readonly Task[];
  };
  readonly risks: readonly RiskMove[];
  readonly comparison: readonly ComparisonMove[];
};

/** Whether anything at all moved. */
export const hasMoved = (change: EvaluationChange): boolean =>
  change.conclusion !== undefined ||
  [
    change.claims,
    change.premises,
    change.findings.opened,
    change.findings.closed,
    ...Object.values(change.tasks),
    change.risks,
    change.comparison,
  ].some((list) => list.length > 0);

/** The standings, findings, tasks and risks that differ between two evaluations. */
export const diffEvaluations = (before: Evaluation, after: Evaluation): EvaluationChange => {
  const moved = before.conclusion.standing !== after.conclusion.standing;
  const findings = pairs(before.findings, after.findings, (finding) => finding.id);
  const tasks = pairs(before.tasks, after.tasks, (task) => task.claim);
  return {
    ...(moved && {
      conclusion: { before: before.conclusion.standing, after: after.conclusion.standing },
    }),
    claims: moves(
      before.claims,
      after.claims,
      (claim) => claim.id,
      (claim) => claim.standing,
      (claim) => ({
        id: claim.id,
        text: claim.text,
        summary: claim.summary,
      }),
    ),
    premises: moves(
      before.premises,
      after.premises,
      (premise) => premise.id,
      (premise) => premise.standing,
      (premise) => ({ id: premise.id, text: premise.text }),
    ),
    findings: {
      opened: findings.flatMap(({ a, b }) => (b && isOpen(b) && !(a && isOpen(a)) ? [b] : [])),
      closed: findings.flatMap(({ a, b }) => (a && isOpen(a) && !(b && isOpen(b)) ? [a] : [])),
    },
    tasks: {
      opened: tasks.flatMap(({ a, b }) => (a === undefined && b ? [b] : [])),
      closed: tasks.flatMap(({ a, b }) => (b === undefined && a ? [a] : [])),
      changed: tasks.flatMap(({ a, b }) => (a && b && !isSameTask(a, b) ? [b] : [])),
    },
    risks: moves(
      risksOf(before),
      risksOf(after),
      (risk) => `${risk.scenario} ${risk.alternative} ${risk.state}`,
      (risk) => risk.band,
      ({ scenario, alternative, state }) => ({ scenario, alternative, state }),
    ),
    comparison: moves(
      before.comparison,
      after.comparison,
      (row) => `${row.alternative} ${row.against}`,
      (row) => row.whole,
      ({ alternative, against }) => ({ alternative, against }),
    ),
  };
};

/** A finding that a decision answers is closed: it asks nobody for anything. */
const isOpen = (finding: Finding): boolean => finding.answeredBy === undefined;

const isSameTask = (a: Task, b: Task): boolean =>
  a.due === b.due && [...a.because].sort().join('\n') === [...b.because].sort().join('\n');

const states = ['initial', 'current', 'planned', 'residual'] as const;
const risksOf = (evaluation: Evaluation) =>
  evaluation.risks.flatMap((risk) =>
    states.map((state) => ({
      scenario: risk.scenario,
      alternative: risk.alternative,
      state,
      band: risk[state].band,
    })),
  );

/** Items of two lists under one key: what either lacks is undefined there. */
export const pairs = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
) => {
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item])));
  const keys = new Set([...after.map(keyOf), ...before.map(keyOf)]);
  return [...keys].map((key) => ({ a: old?.get(key), b: now?.get(key) }));
};

const moves = <Item, Value, Shown>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  valueOf: (item: Item) => Value,
  show: (item: Item) => Shown,
): readonly (Shown & Move<Value>)[] =>
  pairs(before, after, keyOf).flatMap(({ a, b }) => {
    const shown = b ?? a;
    if (shown === undefined || (a && b && valueOf(a) === valueOf(b))) return [];
    return [{ ...show(shown), ...(a && { before: valueOf(a) }), ...(b && { after: valueOf(b) }) }];
  });
