import { textIn } from '@risikobilde/core';
import type { FullText, Text } from '@risikobilde/core';
import type { Confidence, Evidence } from '@risikobilde/files';

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
  nb: textIn(text, 'nb'),
  nn: textIn(text, 'nn'),
  en: textIn(text, 'en'),
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
