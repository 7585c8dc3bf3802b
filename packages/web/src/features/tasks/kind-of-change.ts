import type { ChangeGroup } from '@risikobilde/core';

/** What sort of thing changed, as the tasks are chosen by. */
export const changeKinds = ['law', 'terms', 'reports', 'technology', 'platform', 'findings'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const kindOfChange = ({
  of,
  fell,
  isUnread,
}: Pick<ChangeGroup, 'of' | 'fell' | 'isUnread'>): ChangeKind => {
  if (isUnread) return 'platform';
  if (of === undefined) return fell === undefined ? 'findings' : 'law';
  if ('source' in of || 'mandate' in of) return 'law';
  if ('terms' in of || 'subprocessors' in of) return 'terms';
  // A solution that ended is no longer there to be compared with.
  return 'series' in of ? 'reports' : 'technology';
};
