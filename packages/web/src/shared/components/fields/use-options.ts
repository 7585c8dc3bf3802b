import type { PlacedValue } from '@risikobilde/core';
import { useMemo } from 'react';
import { useNames } from '../record-link/use-names.js';
import { useWorkbench } from '../../data/context.js';
import { useCountries } from '../use-field-words.js';
import { useIsOwn } from '../use-is-own.js';
import { useFieldLabels } from './use-field-labels.js';

type Option = { readonly value: string; readonly label: string };

/** What may be chosen for a value: fixed words, records of its kinds, entries of the world, alternatives, catalogue items. */
export const useOptions = (): ((placed: PlacedValue) => readonly Option[]) => {
  const { of, world, records, text } = useWorkbench();
  const { valueOf } = useFieldLabels();
  const nameOf = useNames();
  const countries = useCountries();
  const isOwn = useIsOwn();
  return useMemo(() => {
    const named = (ids: readonly string[]): readonly Option[] =>
      ids.map((value) => ({ value, label: nameOf(value) }));
    const optionsOf = ({ value, place }: PlacedValue): readonly Option[] => {
      if (value.type === 'choice')
        return value.values.map((word) => ({ value: word, label: valueOf(place, word) }));
      if (value.type === 'union') return value.forms.flatMap((form) => optionsOf({ value: form, place }));
      if (value.type === 'country') return countries;
      if (value.type !== 'reference') return [];
      const isAsked = (kind: string): boolean => value.kinds.includes(kind) || value.kinds.includes('*');
      switch (value.to) {
        case 'record':
          return named(records.filter(({ kind }) => isAsked(kind)).map(({ id }) => id));
        case 'world':
          return named(world.entries.filter(({ kind }) => isAsked(kind)).map(({ id }) => id));
        case 'alternative':
          return (of('assessment')[0]?.alternatives ?? []).map(({ id, name }) => ({
            value: id,
            label: text(name),
          }));
        case 'catalogueItem':
          return world.entries.flatMap((entry) =>
            entry.kind === 'catalogue' &&
            isOwn(entry.country) &&
            (value.kinds.length === 0 || value.kinds.includes(entry.id))
              ? entry.items
                  .filter((item) => isOwn(item.country))
                  .map((item) => ({
                    value: value.kinds.length === 1 ? item.id : `${entry.id}:${item.id}`,
                    label: `${item.id} ${text(item.text)}`,
                  }))
              : [],
          );
        case 'rule':
          return [];
      }
    };
    return optionsOf;
  }, [of, world, records, text, valueOf, nameOf, countries, isOwn]);
};
