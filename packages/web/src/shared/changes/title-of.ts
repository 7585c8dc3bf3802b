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

type Group = Pick<ChangeGroup, 'of' | 'label' | 'fell' | 'since'>;

/** What a change is called: an edition by its own title, several that wait together by all of them, an event with the source it befell. */
export const titleOf = (group: Group, world: World): Sayable => {
  const { of, label } = group;
  if (!of) return whatFell(group, (id) => sourceIn(world, id)) ?? label;
  if ('series' in of) {
    const series = world.entries.find((entry) => entry.kind === 'series' && entry.id === of.series);
    const editions = series?.kind === 'series' ? series.editions : [];
    const edition = editions.find((e) => e.id === of.edition);
    if (edition === undefined) return label;
    // The day it has waited from is that of the first: named by the last alone, it would be known before it came.
    const { since } = group;
    const together = editions.filter(
      ({ date }) => since !== undefined && since <= date && date <= edition.date,
    );
    return together.length < 2
      ? edition.title
      : message('changes.editions', {
          series: label,
          editions: { list: together.map(({ id }) => editionName(id)) },
        });
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
