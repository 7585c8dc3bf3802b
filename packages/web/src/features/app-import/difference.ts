import type { Proposal } from '@risikobilde/files';
import type { Answers, ImportChange, ImportDifference, StoredImport } from '@risikobilde/altinn-import';

/** What a later import asks a person about, and what was left from before. */
export type ImportQuestions = {
  readonly added: readonly Proposal[];
  /** Answered before, and changed since. */
  readonly changed: readonly (ImportChange<Proposal> & { readonly was: Answers[string] })[];
  /** Accepted before, and gone from the app since. */
  readonly gone: readonly Proposal[];
  /** Neither answered before nor new: open questions of the last import. */
  readonly left: readonly Proposal[];
};

/** A difference as questions. What nobody had answered and is gone, needs no answer. */
export const askedOf = (
  { proposals }: ImportDifference,
  earlier: StoredImport,
  now: readonly Proposal[],
): ImportQuestions => {
  const { answers } = earlier;
  const isNew = new Set(proposals.added.map(({ id }) => id));
  return {
    added: proposals.added.filter(({ id }) => answers[id] === undefined),
    changed: proposals.changed.flatMap((change) => {
      const was = answers[change.id];
      return was === undefined ? [] : [{ ...change, was }];
    }),
    gone: proposals.removed.filter(({ id }) => answers[id]?.state === 'accepted'),
    left: now.filter(({ id }) => answers[id] === undefined && !isNew.has(id)),
  };
};

/** Whether there is anything in it to store: something to answer, or a finding that came or went. */
export const isSameApp = ({ proposals, findings }: ImportDifference): boolean =>
  [proposals, findings].every(
    ({ added, changed, removed }) => added.length + changed.length + removed.length === 0,
  );
