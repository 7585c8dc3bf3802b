import type { LocalDate } from '@risikobilde/core';
import { useWorkbench } from '../../shared/data/context.js';

type Edition = { readonly id: string; readonly date: LocalDate };

/** The editions of terms or of a list that had come out by the day, oldest first. */
export const useEditions = (): ((of: string) => readonly Edition[]) => {
  const { world, asOf } = useWorkbench();
  return (of) => {
    const entry = world.entries.find((one) => one.id === of);
    return entry?.kind === 'terms' || entry?.kind === 'subprocessors'
      ? seenBy<Edition>(entry.editions, asOf)
      : [];
  };
};

/** What had come out by a day, oldest first. */
export const seenBy = <E extends Edition>(editions: readonly E[], day: LocalDate): readonly E[] =>
  editions
    .filter(({ date }) => date <= day)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
