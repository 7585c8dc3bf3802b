import {
  editionName,
  isText,
  labelled,
  readsTheSame,
  type Sayable,
  whatFell,
  type World,
} from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import type { ChangeGroup } from '@risikobilde/core';

type Group = Pick<ChangeGroup, 'of' | 'label' | 'fell'>;

/** What a change is called: an edition by its own title, an event with the source it befell. */
export const titleOf = (group: Group, world: World): Sayable => {
  const { of, label } = group;
  if (!of) return whatFell(group, (id) => sourceIn(world, id)) ?? label;
  if ('series' in of) {
    const series = world.entries.find((entry) => entry.kind === 'series' && entry.id === of.series);
    const edition = series?.kind === 'series' && series.editions.find((e) => e.id === of.edition);
    return edition ? edition.title : label;
  }
  if ('source' in of) {
    const source = sourceIn(world, of.source);
    if (!source || (isText(label) && readsTheSame(source.title, label))) return label;
    return labelled(source.short, label);
  }
  if ('edition' in of) return message('core.comma', { first: label, second: editionName(of.edition) });
  return label;
};

const sourceIn = ({ entries }: World, id: string) => {
  const found = entries.find((entry) => entry.kind === 'source' && entry.id === id);
  return found?.kind === 'source' ? found : undefined;
};
