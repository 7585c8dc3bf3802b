import { useMemo } from 'react';
import { useNames } from '../components/record-link/use-names.js';
import { useCountries } from '../components/use-field-words.js';
import { useWorkbench } from '../data/context.js';
import type { Findable } from '../search/find-in.js';
import { canFall } from './can-fall.js';
import type { DraftFall } from './suppose-search.js';

/** Something that can be supposed to fall. */
export type Candidate = Findable & { readonly fall: DraftFall };

/** All that can be supposed to fall, by name: records, sources, terms, lists, regions of suppliers and countries. */
export const useCandidates = (): readonly Candidate[] => {
  const { records: held, world, text } = useWorkbench();
  const nameOf = useNames();
  const countries = useCountries();
  return useMemo(
    () => [
      ...countries.map(
        ({ value, label }): Candidate => ({
          id: value,
          kind: 'country',
          title: label,
          target: { type: 'world', id: value },
          fall: { country: value },
        }),
      ),
      ...held.flatMap(({ id, kind }): Candidate[] =>
        canFall(kind)
          ? [{ id, kind, title: nameOf(id), target: { type: 'record', id }, fall: { record: id } }]
          : [],
      ),
      ...world.entries.flatMap((entry): Candidate[] => {
        const { id } = entry;
        switch (entry.kind) {
          case 'source':
          case 'terms':
          case 'subprocessors':
          case 'series': {
            // A source of the assessment’s own stands among the records.
            if (held.some((record) => record.id === id)) return [];
            const title = 'title' in entry ? text(entry.title) : nameOf(id);
            return [{ id, kind: entry.kind, title, target: { type: 'world', id }, fall: { fact: id } }];
          }
          case 'supplierProfile':
            return entry.regions.map((region) => ({
              id: `${id}:${region.id}`,
              kind: 'region',
              title: region.name ?? `${text(entry.title)}, ${region.country}`,
              target: { type: 'world', id },
              fall: { fact: id, region: region.id },
            }));
          default:
            return [];
        }
      }),
    ],
    [countries, held, world, text, nameOf],
  );
};
