import type { AssessmentRecord } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { leaningOn } from '../edit/leaning-on.js';
import { LinkList } from '../record-link/link-list.js';

/** The records that refer to a record. */
export const useUsedIn = (record: string): readonly AssessmentRecord[] => {
  const { records } = useWorkbench();
  return useMemo(() => leaningOn(record, records), [record, records]);
};

/** What leans on the record, each a way there. */
export const UsedIn = ({ records }: { readonly records: readonly AssessmentRecord[] }) => {
  const { t } = useWords();
  if (records.length === 0) return <p className="edit-empty">{t('panel.notUsed')}</p>;
  return <LinkList ids={records.map(({ id }) => id)} />;
};
