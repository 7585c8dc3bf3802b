import type { Sayable } from '@risikobilde/words';

/** A cell of the scale's matrix, by its levels. */
export type MatrixCell = { readonly likelihoodLevel: number; readonly consequenceLevel: number };

/** The parts of a scale that a matrix is drawn of; a world entry of kind `scale` fits. */
export type MatrixScale = {
  readonly likelihood: readonly { readonly level: number; readonly name: Sayable }[];
  readonly consequence: readonly { readonly level: number; readonly name: Sayable }[];
  /** Lowest first. */
  readonly bands: readonly { readonly id: string; readonly name: Sayable }[];
  /** A row per likelihood level, lowest first; a band id per consequence level. */
  readonly matrix: readonly (readonly string[])[];
};

export type MatrixScenario = {
  readonly ref: string;
  readonly title: Sayable;
  /** Before measures, as it is now, and with what is planned; a `RiskResult` fits. */
  readonly initial: MatrixCell;
  readonly current: MatrixCell;
  readonly planned?: MatrixCell;
  /** How sure each level is, where that is computed; the stages of a `ScenarioRisk` fit. */
  readonly spread?: Partial<Readonly<Record<'initial' | 'current' | 'planned', MatrixSpread>>> | undefined;
};

type MatrixSpread = {
  /** The level in words, with the graver one that it may be. */
  readonly tag: Sayable;
  /** There when it may be graver. */
  readonly mayBe?: object;
  /** The cells that hold at least a tenth. */
  readonly cells: readonly (MatrixCell & { readonly share: number })[];
};

export type RiskMatrixData = {
  readonly scale: MatrixScale;
  readonly alternative?: Sayable;
  /** Numbered in this order from 1. */
  readonly scenarios: readonly MatrixScenario[];
  /** Leaves out the list of scenarios, where the page has it beside the picture. */
  readonly withoutList?: boolean;
};
