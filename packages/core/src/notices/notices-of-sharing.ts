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

/** A link to the draft that works. */
type Linked = Pick<Shared, 'id' | 'by'> & { readonly until: string };

/** Whoever answers for access and the data protection officer are told of links by which anybody reads the draft, and of whoever made them. */
export const noticesOfLinks = (links: readonly Linked[]): readonly Notice[] =>
  links.map(({ id, by, until }) => ({
    key: `draftShared:${id}`,
    kind: 'draftShared',
    to: [{ role: 'administrator' }, { role: 'dataProtectionOfficer' }],
    place: { screen: 'publish' },
    by,
    day: until,
  }));
