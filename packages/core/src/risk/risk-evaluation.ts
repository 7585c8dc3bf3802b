import type { Message, Sayable } from '@risikobilde/words/message';
import type { LocalDate } from '../model/local-date.js';
import type { ToleranceResult } from '../evaluation.js';
import type { HarmSeverity } from '../model/harm-severity.js';
import type { ComparisonVerdict } from './comparison/verdict.js';

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

/** How often a scenario falls in a cell of the scale's matrix. */
export type CellShare = {
  readonly likelihoodLevel: number;
  readonly consequenceLevel: number;
  readonly share: number;
};

export type ScenarioState = YearFigures & {
  /** Expected events a year. */
  readonly events: number;
  /** Persons harmed by one event, when there is one. */
  readonly sizeGivenEvent: { readonly mean: number; readonly p50: number; readonly p95: number };
  /** The scenario's level: the band of its mean frequency and mean size, as `evaluate` gives it. */
  readonly band: string;
  /** In the order of the scale; bands that no draw falls in are left out. */
  readonly bandShares: readonly BandShare[];
  /** The cells that hold at least a tenth. */
  readonly cells: readonly CellShare[];
  /** A graver band that it may be in: the gravest that, with those beyond it, holds at least a tenth. A level with one is not shown as safe. */
  readonly mayBe?: BandShare;
  /** The level as it is shown: "Lav", or "Lav, kan være høy (21 %)". */
  readonly tag: Sayable;
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
  /** By severity, the lightest first, as things are now; one for each severity that a scenario has. */
  readonly severities: readonly SeverityYear[];
};

/** P(more than `value` persons harmed in a year), falling, from the chance of any harm at all. */
export type ExceedanceCurve = readonly { readonly value: number; readonly probability: number }[];

/** A year's harm of one severity or worse, as things are now. */
export type SeverityYear = YearFigures & {
  readonly severity: HarmSeverity;
  readonly scenarios: readonly string[];
  readonly curve: ExceedanceCurve;
};

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
  readonly comparisons: readonly ComparisonVerdict[];
  readonly tolerance: readonly ToleranceResult[];
  readonly cells: readonly CellOrder[];
  readonly leftOut: readonly LeftOut[];
};
