const records = new Set([
  'claim',
  'premise',
  'measure',
  'party',
  'engagement',
  'transfer',
  'activity',
  'ownSource',
  'advice',
  'decision',
  'requirement',
  'freedom',
  'right',
]);

/** Whether a record of the kind can be supposed to fall. */
export const canFall = (kind: string): boolean => records.has(kind);
