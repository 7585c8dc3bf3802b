import { isSameResult } from '@risikobilde/core';
import type { Evidence, Proposal } from '@risikobilde/files';
import type { ImportedApp } from './import-altinn-app.js';
import type { AppFinding } from './finding.js';

/** What a person said to a proposal. */
export type Answer = {
  readonly state: 'accepted' | 'refused';
  readonly by?: string;
  /** YYYY-MM-DD. */
  readonly on?: string;
  readonly why?: string;
};
export type Answers = Readonly<Record<string, Answer>>;

/** An import as it is kept, with the answers given. */
export type StoredImport = {
  readonly format: 1;
  readonly app: string | undefined;
  readonly proposals: readonly Proposal[];
  readonly findings: readonly AppFinding[];
  readonly answers: Answers;
  /** The id of the activity that the answers were written into. */
  readonly activity?: string;
};

export type ImportChange<Item> = {
  readonly id: string;
  readonly before: Item;
  readonly after: Item;
  readonly evidenceAdded: readonly Evidence[];
  readonly evidenceRemoved: readonly Evidence[];
};

type Changes<Item> = {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly ImportChange<Item>[];
  readonly unchanged: number;
};

export type ImportDifference = {
  /** The two imports are of apps with different ids. */
  readonly isOtherApp: boolean;
  readonly proposals: Changes<Proposal>;
  readonly findings: Changes<AppFinding>;
  /** Every answer given, kept. */
  readonly answers: Answers;
  /** Answered proposals that have changed or gone since: a person looks at them again. */
  readonly review: readonly string[];
};

export const storedImport = (
  { report, proposals }: ImportedApp,
  answers: Answers = {},
  activity?: string,
): StoredImport => ({
  format: 1,
  app: report.app.id,
  proposals,
  findings: report.findings,
  answers,
  ...(activity !== undefined && { activity }),
});

/** What a later import of an app changes. Answers are kept; those whose ground has changed are named, not undone. */
export const diffImport = (previous: StoredImport, next: ImportedApp): ImportDifference => {
  const proposals = changesOf(previous.proposals, next.proposals);
  const moved = new Set([...proposals.changed, ...proposals.removed].map(({ id }) => id));
  return {
    isOtherApp: previous.app !== next.report.app.id,
    proposals,
    findings: changesOf(previous.findings, next.report.findings),
    answers: previous.answers,
    review: Object.keys(previous.answers)
      .filter((id) => moved.has(id))
      .sort(),
  };
};

const changesOf = <Item extends { readonly id: string; readonly evidence: readonly Evidence[] }>(
  before: readonly Item[],
  after: readonly Item[],
): Changes<Item> => {
  const old = new Map(before.map((item) => [item.id, item] as const));
  const now = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((item): readonly ImportChange<Item>[] => {
    const was = old.get(item.id);
    return was === undefined || isSameResult(was, item)
      ? []
      : [
          {
            id: item.id,
            before: was,
            after: item,
            evidenceAdded: without(item.evidence, was.evidence),
            evidenceRemoved: without(was.evidence, item.evidence),
          },
        ];
  });
  const added = after.filter(({ id }) => !old.has(id));
  return {
    added,
    removed: before.filter(({ id }) => !now.has(id)),
    changed,
    unchanged: after.length - added.length - changed.length,
  };
};

const keyOf = ({ file, pointer, found }: Evidence): string => `${file}\n${pointer}\n${found}`;
const without = (all: readonly Evidence[], others: readonly Evidence[]): readonly Evidence[] => {
  const keys = new Set(others.map(keyOf));
  return all.filter((one) => !keys.has(keyOf(one)));
};
