/** Who may read a record, the widest circle first; each may read what those before it may. */
export const levels = ['public', 'owner', 'internal'] as const;
export type Level = (typeof levels)[number];
