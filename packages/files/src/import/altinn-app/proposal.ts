import type { FullText, RecordOf, Text } from '@risikobilde/core';

/** How sure a proposal is. It never decides anything: a person does. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where something was found in the app. */
export type Evidence = {
  readonly file: string;
  /** A JSON Pointer, a path of elements, or a dotted field path. */
  readonly pointer: string;
  /** What stands there. */
  readonly found: string;
  readonly why: FullText;
  /** How surely a field speaks for its class of data; left out where the file says it outright. */
  readonly confidence?: Confidence;
};

type Activity = RecordOf<'activity'>;

/** What is written into the activity when the proposal is accepted. */
export type Effect =
  | { readonly field: 'data'; readonly item: Activity['data'][number] }
  | { readonly field: 'subjects'; readonly item: Activity['subjects'][number] }
  | { readonly field: 'criteria'; readonly item: Activity['criteria'][number] }
  | { readonly field: 'recipients'; readonly item: Text }
  | { readonly field: 'systems'; readonly item: Text }
  | { readonly field: 'retention'; readonly value: Text }
  | { readonly field: 'obtainedFrom'; readonly value: Activity['obtainedFrom'] }
  | { readonly field: 'description'; readonly sentence: Text };

/** One thing the app says about a processing activity, for a person to accept or refuse. */
export type Proposal = {
  /** Stable: the same app gives the same ids. */
  readonly id: string;
  readonly text: FullText;
  readonly why: FullText;
  readonly effect: Effect;
  readonly evidence: readonly Evidence[];
  readonly confidence: Confidence;
};

export type FindingSeverity = 'warning' | 'info';

/** Something in the app itself that a privacy adviser would point at. */
export type AppFinding = {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly text: FullText;
  readonly todo: FullText;
  /** The provision it leans on, as an id in the world data. */
  readonly source?: { readonly source: string; readonly provision: string };
  readonly evidence: readonly Evidence[];
};

/** A text in all three languages. */
export const say = (nb: string, nn: string, en: string): FullText => ({ nb, nn, en });

/** A text of the world or of the app in all three languages; bokmål stands in where one is missing. */
export const fullText = (text: Text): FullText => ({
  nb: text.nb,
  nn: text.nn ?? text.nb,
  en: text.en ?? text.nb,
});

/** Names in a row: «a, b og c». */
export const listOf = (items: readonly FullText[]): FullText => {
  const join = (language: keyof FullText, and: string): string => {
    const words = items.map((item) => item[language]);
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
  };
  return { nb: join('nb', 'og'), nn: join('nn', 'og'), en: join('en', 'and') };
};

const rank: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

/** The surest of some. */
export const surest = (all: readonly Confidence[]): Confidence =>
  all.reduce<Confidence>((best, one) => (rank[one] > rank[best] ? one : best), 'low');
export const bySureness = (a: Confidence, b: Confidence): number => rank[b] - rank[a];
