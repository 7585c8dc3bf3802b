/** The outside world that commands need: one file implements each of these. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };
