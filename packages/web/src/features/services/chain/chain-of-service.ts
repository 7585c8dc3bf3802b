import type { Evaluation, RecordOf } from '@risikobilde/core';

export type ChainStep = {
  readonly party: string;
  readonly role: Evaluation['roles'][number]['role'];
  /** The agreement that brings the party in; nobody brings in the first. */
  readonly engagement: string | undefined;
  /** Places where the data are, or may be seen, by the agreement. */
  readonly countries: readonly string[];
  /** What a transfer to the party leans on, and how that stands. */
  readonly ground: Evaluation['transfers'][number]['ground'] | undefined;
};

type Given = {
  /** The service's own activities. */
  readonly activities: readonly string[];
  readonly roles: Evaluation['roles'];
  readonly transfers: Evaluation['transfers'];
  readonly engagements: readonly RecordOf<'engagement'>[];
};

/** Who processes for the service, step by step from who answers: one list for each distance. */
export const chainOfService = ({
  activities,
  roles,
  transfers,
  engagements,
}: Given): readonly (readonly ChainStep[])[] => {
  const steps: ChainStep[][] = [];
  const seen = new Set<string>();
  for (const { activity, party, role, depth, via } of roles) {
    if (!activities.includes(activity) || seen.has(party)) continue;
    seen.add(party);
    const engagement = engagements.find(({ id }) => id === via.at(-1));
    const transfer = transfers.find(
      (one) => one.isTransfer && one.importer === party && one.exporter === engagement?.principal,
    );
    const step: ChainStep = {
      party,
      role,
      engagement: engagement?.id,
      countries: [...new Set((engagement?.places ?? []).map(({ country }) => country))],
      ground: transfer?.ground,
    };
    (steps[depth] ??= []).push(step);
  }
  return steps.filter((step) => step !== undefined);
};
