import { createContext, nameOf, type WorldEntry } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';

const nameOfEntry = (entry: WorldEntry) =>
  'short' in entry ? entry.short : 'title' in entry ? entry.title : entry.name;

/** What a record or a world entry is called, in the language of the page; its id when nothing has it. */
export const useNames = (): ((id: string) => string) => {
  const { assessment, world, asOf, text } = useWorkbench();
  return useMemo(() => {
    const context = createContext(assessment, world, asOf);
    const entries = new Map(world.entries.map((entry) => [entry.id, entry]));
    return (id) => {
      const entry = context.recordOfAnyDay(id) ? undefined : entries.get(id);
      return text(entry ? nameOfEntry(entry) : nameOf(context, id));
    };
  }, [assessment, world, asOf, text]);
};
