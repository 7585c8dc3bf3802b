import { editionName, isText, labelled, readsTheSame, type Sayable, type World } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import type { ChangeGroup } from '@risikobilde/core';

type Group = Pick<ChangeGroup, 'of' | 'label'>;

/** What a change is called: an edition by its own title, an event with the source it befell. */
export const titleOf = ({ of, label }: Group, world: World): Sayable => {
  if (!of) return label;
  if ('series' in of) {
    const series = world.entries.find((entry) => entry.kind === 'series' && entry.id === of.series);
    const edition = series?.kind === 'series' && series.editions.find((e) => e.id === of.edition);
    return edition ? edition.title : label;
  }
  if ('source' in of) {
    const source = world.entries.find((entry) => entry.kind === 'source' && entry.id === of.source);
    if (source?.kind !== 'source' || (isText(label) && readsTheSame(source.title, label))) return label;
    return labelled(source.short, label);
  }
  if ('edition' in of) return message('core.comma', { first: label, second: editionName(of.edition) });
  return label;
};
