import { itemsOf, templatesTaken } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';

type Law = { readonly source: string; readonly provision: string };
type LawOption = {
  readonly value: string;
  readonly label: string;
  readonly group: string;
  readonly law: Law;
};

/** Provisions of acts and regulations as choices, those that the templates of the sectors brought first. */
export const useLaws = (): readonly LawOption[] => {
  const { t } = useWords();
  const { world, text, record } = useWorkbench();
  const { head } = usePath();
  const library = useLibrary();
  return useMemo(() => {
    const taken = new Set(templatesTaken(head).map(({ item }) => item));
    const often = new Set(
      itemsOf(library, 'sector')
        .filter(({ id }) => taken.has(id))
        .flatMap(({ law }) => law.map(({ source, provision }) => `${source} ${provision}`)),
    );
    const all = world.entries.flatMap((entry): readonly LawOption[] =>
      entry.kind === 'source' &&
      (entry.type === 'act' || entry.type === 'regulation' || record(entry.id)?.kind === 'ownSource')
        ? entry.provisions.map(({ ref }) => ({
            value: `${entry.id} ${ref}`,
            label: `${text(entry.short)} ${ref}`,
            group: often.has(`${entry.id} ${ref}`) ? t('path.why.ofSector') : t('path.why.allLaw'),
            law: { source: entry.id, provision: ref },
          }))
        : [],
    );
    return [...all.filter(({ value }) => often.has(value)), ...all.filter(({ value }) => !often.has(value))];
  }, [world, text, record, head, library, t]);
};
