import { composedId, createNaming, nameOf, type WorldEntry } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';

const nameOfEntry = (entry: WorldEntry) =>
  'short' in entry ? entry.short : 'title' in entry ? entry.title : entry.name;

/** What a record or a world entry is called, in the language of the page; its id when nothing has it. */
export const useNames = (): ((id: string) => string) => {
  const { assessment, world, text } = useWorkbench();
  return useMemo(() => {
    const naming = createNaming(assessment, world);
    const entries = new Map(world.entries.map((entry) => [entry.id, entry]));
    const platform = assessment.inheritance?.release.assessment;
    return (id) => {
      if (naming.recordOfAnyDay(id)) return text(nameOf(naming, id));
      const entry = entries.get(id);
      if (entry) return text(nameOfEntry(entry));
      // In what the platform writes, its records have the ids that it uses itself.
      const theirs = platform === undefined ? id : composedId(platform, id);
      return text(nameOf(naming, naming.recordOfAnyDay(theirs) ? theirs : id));
    };
  }, [assessment, world, text]);
};
