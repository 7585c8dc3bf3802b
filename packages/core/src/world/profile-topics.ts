/** What may be known of a supplier. What a profile has nothing of is said not to have been found. */
export const profileTopics = [
  'entities',
  'certifications',
  'regions',
  'terms',
  'subprocessors',
  'notice',
  'transfers',
  'commitments',
  'requests',
  'incidents',
] as const;
