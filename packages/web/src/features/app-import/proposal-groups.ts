import type { Effect, Proposal } from '@risikobilde/files';

/** What proposals are about, in the order that a record of processing is read. */
const groups = ['data', 'subjects', 'criteria', 'sources', 'retention', 'access'] as const;
export type Group = (typeof groups)[number];

const groupOfField: Readonly<Record<Effect['field'], Group>> = {
  data: 'data',
  subjects: 'subjects',
  criteria: 'criteria',
  systems: 'sources',
  obtainedFrom: 'sources',
  retention: 'retention',
  recipients: 'access',
  description: 'access',
};

/** The proposals by what they are about; groups without any are left out. */
export const groupProposals = <P extends Pick<Proposal, 'effect'>>(
  proposals: readonly P[],
): readonly { readonly group: Group; readonly proposals: readonly P[] }[] =>
  groups
    .map((group) => ({
      group,
      proposals: proposals.filter(({ effect }) => groupOfField[effect.field] === group),
    }))
    .filter((one) => one.proposals.length > 0);
