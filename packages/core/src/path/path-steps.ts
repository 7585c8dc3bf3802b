/** The questions of the guided path, in their order. */
export const pathSteps = [
  'what',
  'who',
  'sector',
  'whom',
  'data',
  'why',
  'suppliers',
  'where',
  'scenarios',
  'measures',
  'rights',
] as const;
export type PathStep = (typeof pathSteps)[number];
