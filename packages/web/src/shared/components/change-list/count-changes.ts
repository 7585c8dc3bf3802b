import type { Change } from '@risikobilde/core';

/** How many records came, changed and went. */
export const countChanges = (
  changes: readonly Change[],
): { readonly added: number; readonly changed: number; readonly removed: number } => ({
  added: changes.filter((change) => change.type === 'added').length,
  changed: changes.filter((change) => change.type === 'changed').length,
  removed: changes.filter((change) => change.type === 'removed').length,
});
