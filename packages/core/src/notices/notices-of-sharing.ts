import type { Notice } from './notice.js';

/** A role to one assessment that somebody has been given. */
type Shared = {
  /** Unique, also among those of other assessments. */
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly by: { readonly id: string; readonly name: string };
};

/** Those whom an assessment is shared with are told of it, each by name: it is the first that they hear of it. */
export const noticesOfSharing = (shared: readonly Shared[]): readonly Notice[] =>
  shared.map(({ id, person, role, by }) => ({
    key: `shared:${id}`,
    kind: 'shared',
    to: [{ person }],
    place: { screen: 'tasks' },
    by,
    role,
  }));
