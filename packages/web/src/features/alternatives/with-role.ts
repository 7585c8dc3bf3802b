import type { Alternative } from '../../shared/risk/use-risk-frame.js';

/** The alternatives with a role given to one: one is the baseline and one is chosen, so who had it is one of the others. */
export const withRole = (
  alternatives: readonly Alternative[],
  id: string,
  role: Alternative['role'],
): readonly Alternative[] =>
  alternatives.map((one) =>
    one.id === id
      ? { ...one, role }
      : one.role === role && role !== 'other'
        ? { ...one, role: 'other' }
        : one,
  );
