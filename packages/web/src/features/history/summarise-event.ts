import type { SealedEditEvent } from '@risikobilde/core';

export type EventSummary = {
  readonly added: number;
  readonly removed: number;
  /** Records of which fields changed, with how many. */
  readonly changed: readonly { readonly record: string; readonly fields: number }[];
};

/** What an edit did, counted: records that came and went, and fields by record. */
export const summariseEvent = ({ changes }: Pick<SealedEditEvent, 'changes'>): EventSummary => {
  const fields = new Map<string, number>();
  for (const change of changes)
    if ('field' in change) fields.set(change.record, (fields.get(change.record) ?? 0) + 1);
  return {
    added: changes.filter((change) => 'added' in change).length,
    removed: changes.filter((change) => 'removed' in change).length,
    changed: [...fields].map(([record, count]) => ({ record, fields: count })),
  };
};
