import { labelled, type Language, type Text, type World } from '@risikobilde/core';
import { formatDatesIn } from '../../shared/components/format.js';
import type { ChangeGroup } from './group-changes.js';

type Group = Pick<ChangeGroup, 'of' | 'label'>;

/** What a change is called: an edition by its own title, an event with the source it befell. */
export const titleOf = ({ of, label }: Group, world: World): Text => {
  if (!of) return label;
  if ('series' in of) {
    const series = world.entries.find((entry) => entry.kind === 'series' && entry.id === of.series);
    const edition = series?.kind === 'series' && series.editions.find((e) => e.id === of.edition);
    return edition ? edition.title : label;
  }
  if ('source' in of) {
    const source = world.entries.find((entry) => entry.kind === 'source' && entry.id === of.source);
    if (source?.kind !== 'source' || source.title.nb === label.nb) return label;
    return labelled(source.short, label);
  }
  if ('edition' in of) {
    const named = (name: string, language: Language) => `${name}, ${formatDatesIn(of.edition, language)}`;
    return { nb: named(label.nb, 'nb'), en: named(label.en ?? label.nb, 'en') };
  }
  return label;
};
