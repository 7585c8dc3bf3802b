import { useMemo } from 'react';
import { useWords } from '../words.js';
import { screens } from '../screens.js';
import { useNames } from '../components/record-link/use-names.js';
import { useWorkbench } from '../data/context.js';
import type { Findable } from './find-in.js';

/** Everything that has a name: screens, records, and the sources of law, which open as the chain of facts under them. */
export const useFindable = (): readonly Findable[] => {
  const { t } = useWords();
  const { records, world, text } = useWorkbench();
  const nameOf = useNames();
  return useMemo(
    () => [
      ...screens.map(
        ({ key }): Findable => ({
          id: key,
          kind: 'screen',
          title: t(`shell.screens.${key}`),
          target: { type: 'screen', key },
        }),
      ),
      ...records.map(
        ({ id, kind }): Findable => ({ id, kind, title: nameOf(id), target: { type: 'record', id } }),
      ),
      ...world.entries.flatMap((entry): Findable[] =>
        entry.kind === 'source'
          ? [
              {
                id: entry.id,
                kind: 'source',
                title: text(entry.title),
                target: { type: 'world', id: entry.id },
              },
            ]
          : [],
      ),
    ],
    [t, records, world, text, nameOf],
  );
};
