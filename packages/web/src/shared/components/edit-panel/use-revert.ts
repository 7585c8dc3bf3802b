import { type AssessmentRecord, isSameResult, type RequestedChange } from '@risikobilde/core';
import { useState } from 'react';
import { useWorkbench } from '../../data/context.js';

/** What makes a record as it was: fields set back, and those that came since taken away. */
const changesBack = (was: AssessmentRecord, is: AssessmentRecord): RequestedChange | undefined => {
  const [before, now] = [Object.entries(was), Object.entries(is)];
  const set = before.filter(([field, value]) => {
    const held = now.find(([name]) => name === field);
    return !isSameResult(held?.[1], value);
  });
  const unset = now.flatMap(([field]) => (before.some(([name]) => name === field) ? [] : [field]));
  if (set.length === 0 && unset.length === 0) return undefined;
  return {
    record: was.id,
    ...(set.length > 0 && { set: Object.fromEntries(set) }),
    ...(unset.length > 0 && { unset }),
  };
};

/** The way to have the record as it was when its panel was opened; undefined while nothing has changed. It can be undone. */
export const useRevert = (id: string): (() => void) | undefined => {
  const { ownRecords, edit } = useWorkbench();
  const held = ownRecords.find((record) => record.id === id);
  const [opened, setOpened] = useState(held);
  // Another record in the same panel begins anew.
  if (held !== undefined && opened?.id !== held.id) setOpened(held);
  if (held === undefined || opened?.id !== held.id) return undefined;
  const back = changesBack(opened, held);
  return back && (() => edit([back]));
};
