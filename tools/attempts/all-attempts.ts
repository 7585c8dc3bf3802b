import type { Attempt } from './attempt.js';
import { attemptsAtGates } from './attempts-at-gates.js';
import { attemptsAtLaw } from './attempts-at-law.js';
import { ownAttempts } from './own-attempts.js';

/** Every attempt, with whether it is one that nobody asked for. */
export const allAttempts: readonly (Attempt & { readonly isOwn: boolean })[] = [
  ...[...attemptsAtLaw, ...attemptsAtGates].map((attempt) => ({ ...attempt, isOwn: false })),
  ...ownAttempts.map((attempt) => ({ ...attempt, isOwn: true })),
];
