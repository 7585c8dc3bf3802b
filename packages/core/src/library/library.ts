import type { z } from 'zod';
import type { DeepReadonly } from '../model/deep-readonly.js';
import type { libraryItemSchemas } from './schema.js';

type Schemas = typeof libraryItemSchemas;
export type LibraryKind = keyof Schemas;
/** An item of one kind, as its schema defines it. */
export type LibraryItemOf<K extends LibraryKind> = DeepReadonly<z.output<Schemas[K]>>;
export type LibraryItem = { [K in LibraryKind]: LibraryItemOf<K> }[LibraryKind];

/** What can be picked from: help, never a judgement. Sorted by the order it is shown in. */
export type Library = { readonly items: readonly LibraryItem[] };

export const itemsOf = <K extends LibraryKind>(library: Library, kind: K): readonly LibraryItemOf<K>[] =>
  // Filtered by kind, so these are items of K.
  library.items.filter((item) => item.kind === kind) as unknown as readonly LibraryItemOf<K>[];
