import { useMemo } from 'react';
import { useWorkbench } from '../data/context.js';

/** What an item of a catalogue is called with the catalogue it is from: `nsm-principles:2.7` in words. */
export const useCatalogueItems = (): ((ref: string) => string) => {
  const { world, text } = useWorkbench();
  return useMemo(() => {
    const catalogues = new Map(
      world.entries.flatMap((entry) => (entry.kind === 'catalogue' ? [[entry.id, entry] as const] : [])),
    );
    return (ref) => {
      const [catalogue = '', item] = ref.split(':');
      const found = catalogues.get(catalogue);
      const named = found?.items.find(({ id }) => id === item);
      return found && named ? `${text(found.title)}, ${named.id}: ${text(named.text)}` : ref;
    };
  }, [world, text]);
};
