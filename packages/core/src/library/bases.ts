/** The letters of Article 6(1) that processing may rest on. */
export const activityBases = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
