import { useMemo } from 'react';
import { useWorkbench } from '../data/context.js';

/** Provisions of acts and regulations, and of the sources that the assessment has entered itself, as choices. */
export const useProvisions = () => {
  const { world, text, record } = useWorkbench();
  return useMemo(
    () =>
      world.entries.flatMap((entry) =>
        entry.kind === 'source' &&
        (entry.type === 'act' || entry.type === 'regulation' || record(entry.id)?.kind === 'ownSource')
          ? entry.provisions.map((provision) => ({
              value: `${entry.id} ${provision.ref}`,
              label: `${text(entry.short)} ${provision.ref}`,
              law: { source: entry.id, provision: provision.ref },
            }))
          : [],
      ),
    [world, text, record],
  );
};
