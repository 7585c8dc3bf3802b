import type { Sayable } from '@risikobilde/words';

/** Quantile, exceeded in one year of 1/(1-p), with rigorous bounds; none are drawn where both are the value itself. */
export type BracketedQuantile = {
  readonly p: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

export type ExceedanceAlternative = {
  readonly ref: string;
  readonly name: Sayable;
  /** P(outcome of a year > value), values rising. */
  readonly curve: readonly { readonly value: number; readonly probability: number }[];
  /** Probability of a year without harm. */
  readonly probabilityOfZero: number;
  /** The same `p` for every alternative. */
  readonly quantiles: readonly BracketedQuantile[];
  /** How likely a year above each limit of the picture is, in the same order, and whether that is more than is accepted. */
  readonly limits?: readonly { readonly chance: number; readonly exceeded: boolean }[];
};

export type ExceedanceData = {
  /** What is counted in a year, in the plural: persons, kroner. */
  readonly unit: Sayable;
  readonly alternatives: readonly ExceedanceAlternative[];
  /** What the curves are of, such as harm of a severity or worse. */
  readonly of?: Sayable;
  /** What is accepted: the part of the plot beyond it is marked. */
  readonly limits?: readonly ExceedanceLimit[];
};

/** What is accepted: more than so many in a year, at most once in so many years. */
export type ExceedanceLimit = { readonly persons: number; readonly years: number };
