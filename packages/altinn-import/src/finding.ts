import type { Confidence, Evidence } from '@risikobilde/files';
import { createTextOf, message, type MessageKey, type Text, type ValuesOf } from '@risikobilde/words';
import { catalogues } from '@risikobilde/words/messages/written-import';

type FindingSeverity = 'warning' | 'info';

/** Something in the app itself that a privacy adviser would point at. */
export type AppFinding = {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly text: Text;
  readonly todo: Text;
  /** The provision it leans on, as an id in the world data. */
  readonly source?: { readonly source: string; readonly provision: string };
  readonly evidence: readonly Evidence[];
};

/** A message of the import in every language: what it proposes is kept in a folder, and may be written into a record. */
export const messageText = <K extends MessageKey>(key: K, ...values: ValuesOf<K>): Text =>
  textOf(message(key, ...values));

/** A message as a text, in every language. */
export const textOf = createTextOf(catalogues);

const rank: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

/** The surest of some. */
export const surest = (all: readonly Confidence[]): Confidence =>
  all.reduce<Confidence>((best, one) => (rank[one] > rank[best] ? one : best), 'low');
export const bySureness = (a: Confidence, b: Confidence): number => rank[b] - rank[a];
