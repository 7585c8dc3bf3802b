import type { z } from 'zod';
import type { DeepReadonly } from '../model/deep-readonly.js';
import type { Pack, EditionName } from './pack.js';
import type { worldSchemas } from './schema.js';

export type WorldKind = keyof typeof worldSchemas;
/** The kinds of world entry, in the order that lists of them are shown in. */
export const worldKinds: readonly WorldKind[] = [
  'source',
  'adequacy',
  'country',
  'territory',
  'theme',
  'series',
  'technology',
  'mandate',
  'terms',
  'subprocessors',
  'supplierProfile',
  'sectorLaw',
  'catalogue',
  'rightsByBasis',
  'scale',
  'form',
  'fieldWords',
  'roleNames',
  'serviceOwners',
];
const worldKindSet: ReadonlySet<string> = new Set(worldKinds);

export type WorldEntryOf<K extends WorldKind> = DeepReadonly<z.infer<(typeof worldSchemas)[K]>>;
export type WorldEntry = { [K in WorldKind]: WorldEntryOf<K> }[WorldKind];

export type Source = WorldEntryOf<'source'>;
export type SourceEvent = Source['events'][number];
export type Series = WorldEntryOf<'series'>;
export type Edition = Series['editions'][number];
export type Form = WorldEntryOf<'form'>;
export type Scale = WorldEntryOf<'scale'>;

/** Dated data that every assessment shares: law, reports, terms, catalogues, scales. Order means nothing. */
export type World = {
  readonly entries: readonly WorldEntry[];
  /** How they lie by publisher; left out where nobody has said. */
  readonly packs?: readonly Pack[];
  /** What it is called: answers say which they were worked out from. */
  readonly edition?: EditionName;
};

export const isWorldKind = (value: string): value is WorldKind => worldKindSet.has(value);
