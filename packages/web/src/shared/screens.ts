import type { ComponentType } from 'react';
import {
  BarChartIcon,
  ComponentIcon,
  FileTextIcon,
  HouseIcon,
  LayersIcon,
  PaperplaneIcon,
} from '@navikt/aksel-icons';
import { DoubtIcon } from './doubt-icon.js';

type Icon = ComponentType<{ readonly 'aria-hidden'?: boolean; readonly fontSize?: string }>;

/** `shell.screens.<key>` is its name in words; the address is as the router has it. */
const screen = <Key extends string, Path extends string>(key: Key, to: Path) => ({ key, to });

/** `shell.groups.<key>` is its name in words; `letter` follows G on the keyboard. */
const group = <Key extends string, const Screens extends readonly [unknown, ...unknown[]]>(
  key: Key,
  letter: string,
  Icon: Icon,
  screens: Screens,
) => ({ key, letter, Icon, screens });

/** The groups of the rail in their order, each with the screens that its tabs lead to. */
export const groups = [
  group('status', 's', HouseIcon, [
    screen('overview', '/a/$id'),
    screen('timeline', '/a/$id/tidslinje'),
    screen('tasks', '/a/$id/oppgaver'),
  ]),
  group('document', 'd', FileTextIcon, [screen('chapters', '/a/$id/kapitler'), screen('about', '/a/$id/om')]),
  group('basis', 'g', LayersIcon, [
    screen('activities', '/a/$id/behandlinger'),
    screen('suppliers', '/a/$id/leverandorer'),
    screen('transfers', '/a/$id/overforinger'),
    screen('rights', '/a/$id/rettigheter'),
    screen('sources', '/a/$id/kilder'),
  ]),
  group('risk', 'r', BarChartIcon, [
    screen('risk', '/a/$id/risiko'),
    screen('measures', '/a/$id/tiltak'),
    screen('alternatives', '/a/$id/alternativer'),
  ]),
  group('platform', 'p', ComponentIcon, [screen('services', '/a/$id/tjenester')]),
  group('publish', 'u', PaperplaneIcon, [
    screen('publish', '/a/$id/utgi'),
    screen('releases', '/a/$id/utgaver'),
    screen('history', '/a/$id/historikk'),
  ]),
  // At the foot of the rail: what is held against all that stands above it, and what would follow if it held.
  group('doubts', 'i', DoubtIcon, [
    screen('doubts', '/a/$id/innvendinger'),
    screen('suppose', '/a/$id/hva-om'),
    screen('leaning', '/a/$id/hviler-pa'),
    screen('map', '/a/$id/kart'),
  ]),
] as const;

export type Group = (typeof groups)[number];
export type GroupKey = Group['key'];
export type Screen = Group['screens'][number];

/** All screens in the order of the rail. */
export const screens: readonly Screen[] = groups.flatMap((one): readonly Screen[] => one.screens);

/** The screen that an address shows, and the group it is in. */
export const placeOf = (pathname: string, assessment: string): { group: Group; screen: Screen } => {
  const path = pathname.replace(/\/$/, '');
  for (const one of groups)
    for (const each of one.screens)
      if (each.to.replace('$id', assessment) === path) return { group: one, screen: each };
  return { group: groups[0], screen: groups[0].screens[0] };
};
