import type { Verification } from './shared.js';

/** K and U are shown as unchecked wherever the fact is used. */
export const isUnchecked = (verification: Verification): boolean =>
  verification === 'K' || verification === 'U';
