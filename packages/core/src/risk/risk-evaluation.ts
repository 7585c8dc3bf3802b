import type { Message, Sayable } from '@risikobilde/words/message';
import type { LocalDate } from '../model/local-date.js';

/** No measures; implemented and verified ones; planned ones too; what the acceptance is about. */
export const riskStages = ['initial', 'current', 'planned', 'residual'] as const;
export type RiskStage = (typeof riskStages)[number];

/** A year's outcome in figures; persons harmed a year, one person counted once for each event. */
export type YearFigures = {
  /** Expected persons harmed a year, averaged over the epistemic unknowns. */
  readonly expected: number;
  /** Chance that a year passes without an event. */
  readonly noEvent: number;
  /** Quantiles of persons harmed in a year; 0 while `noEvent` is greater than the probability. */
  readonly quantiles: Readonly<Record<QuantileName, number>>;
  /** Rigorous bounds [low, high] of each quantile; left out when they were not asked for. */
  readonly bracket?: Readonly<Record<QuantileName, readonly [number, number]>>;
  /** Estimated relative error of P90-P99. */
  readonly error: number;
};
export type QuantileName = 'p50' | 'p90' | 'p95' | 'p99';

/** How often a scenario falls in a band of the scale's matrix; shares sum to 1. */
export type BandShare = { readonly band: string; readonly share: number };

export type ScenarioState = YearFigures & {
  /** Expected events a year. */
  readonly events: number;
  /** Persons harmed by one event, when there is one. */
  readonly sizeGivenEvent: { readonly mean: number; readonly p50: number; readonly p95: number };
  /** The band in which most draws of frequency and size fall. */
  readonly band: string;
  /** In the order of the scale; bands that no draw falls in are left out. */
  readonly bandShares: readonly BandShare[];
  /** The band of the middles of the ranges, as `evaluate` gives it. */
  readonly bandOfMiddles: string;
};

export type ScenarioRisk = {
  readonly scenario: string;
  readonly alternative: string;
  readonly judgedBy: string;
  readonly strength: 'weak' | 'moderate' | 'strong';
  /** The stages that were asked for; all unless told. */
  readonly stages: Readonly<Partial<Record<RiskStage, ScenarioState>>>;
};

/** Swing of the expected harm when one unknown is at its 5 % and its 95 % point, the rest unchanged. */
export type Swing = {
  readonly scenario: string;
  readonly input: 'frequency' | 'consequence';
  /** The measure whose effect is unknown; left out for the judged frequency itself. */
  readonly measure?: string;
  /** Expected persons harmed a year by the whole alternative, at either end. */
  readonly low: number;
  readonly high: number;
};

export type AlternativeRisk = {
  readonly alternative: string;
  /** The scenarios that are added up. */
  readonly scenarios: readonly string[];
  readonly stages: Readonly<Partial<Record<RiskStage, YearFigures & { readonly curve: ExceedanceCurve }>>>;
  /** Of the current stage, the widest first. */
  readonly tornado: readonly Swing[];
};

/** P(more than `value` persons harmed in a year), falling, from the chance of any harm at all. */
export type ExceedanceCurve = readonly { readonly value: number; readonly probability: number }[];

/** Epistemic distribution of a difference, alternative minus baseline, expected persons harmed a year. */
export type Difference = { readonly mean: number; readonly p05: number; readonly p95: number };

/** Comparison of an alternative with the baseline at the current stage, epistemic unknowns drawn once for both. */
export type ComparisonStrength = {
  readonly alternative: string;
  readonly against: string;
  /** The scenarios judged for both. */
  readonly scenarios: readonly string[];
  /** Share of the draws in which the expected harm is not higher. */
  readonly notHigher: number;
  /** The same when the estimates of the two err independently of each other: the draws are not paired. */
  readonly notHigherApart: number;
  readonly draws: number;
  readonly difference: Difference;
  /** Expected harm divided by the baseline's; left out when the baseline never harms. */
  readonly ratio?: number;
  /** What each scenario adds to the difference, the largest either way first. */
  readonly drivers: readonly (Difference & { readonly scenario: string })[];
  /** First-order dominance. `alternative`: no more harm at any probability; `against`: the other way; `neither`. */
  readonly firstOrder: Preferred;
  /** Stop-loss order (increasing convex order), for everyone averse to large harms: no more in excess of any limit. */
  readonly stopLoss: Preferred;
  /** Chance that a year of one is no worse than a year of the other, each drawn by itself. */
  readonly independentYears: number;
  /** What the levels alone say, and whether they point the same way. */
  readonly levels: { readonly whole: 'lower' | 'same' | 'higher'; readonly agree: boolean };
  /** How many of the judgements behind are the shipped example's own. */
  readonly judgements: { readonly byExample: number; readonly of: number };
  readonly againstEnded?: LocalDate;
  /** What a reader is told, made from the figures above. */
  readonly sentence: Sayable;
  /** Size of the difference, dominance and single years in words. */
  readonly detail: Sayable;
};
export type Preferred = 'alternative' | 'against' | 'same' | 'neither';

/** How far the matrix may be used to rank the scenarios of one alternative (Cox 2008). */
export type CellOrder = {
  readonly alternative: string;
  /** Pairs of scenarios that lie in different bands. */
  readonly pairs: number;
  /** Of them, pairs whose cells overlap in frequency times size: the scale itself does not justify their order. */
  readonly notJustified: number;
  /** Of those, pairs in which the one in the lower band harms more in most draws; the most often first. */
  readonly reversed: readonly {
    readonly inHigherBand: string;
    readonly inLowerBand: string;
    readonly share: number;
  }[];
};

/** A judgement left out of the figures, and why. */
export type LeftOut = {
  readonly scenario: string;
  readonly alternative: string;
  readonly why: Message;
};

/** The risk of an assessment as distributions, on one day. Never stored. */
export type RiskEvaluation = {
  readonly asOf: LocalDate;
  readonly draws: number;
  readonly scenarios: readonly ScenarioRisk[];
  readonly alternatives: readonly AlternativeRisk[];
  readonly comparisons: readonly ComparisonStrength[];
  readonly cells: readonly CellOrder[];
  readonly leftOut: readonly LeftOut[];
};
