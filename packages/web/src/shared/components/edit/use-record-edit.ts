import type { Kind, RecordOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';

export type RecordEdit<K extends Kind> = {
  /** Sets one field of the record. */
  readonly set: <F extends keyof RecordOf<K> & string>(field: F, value: RecordOf<K>[F]) => void;
  /** Takes one field away. */
  readonly unset: (field: keyof RecordOf<K> & string) => void;
};

/** Edits of one record, field by field; each is shown at once, saved and undoable. */
export const useRecordEdit = <K extends Kind>(record: RecordOf<K>): RecordEdit<K> => {
  const { edit } = useWorkbench();
  const { id } = record as { readonly id: string };
  return useMemo(
    () => ({
      set: (field, value) => edit([{ record: id, set: { [field]: value } }]),
      unset: (field) => edit([{ record: id, unset: [field] }]),
    }),
    [edit, id],
  );
};
