export {
  type Comparison,
  type Compared,
  compareAlternatives,
  compareDraws,
  compareUnpaired,
  type CompareOptions,
  type EpistemicComparison,
  MEAN_NOISE,
} from './compare/compare.js';
export { type Chances, chancesOf, ratioRange } from './comparison/chances.js';
export {
  createHarmDrawer,
  type Dependence,
  type HarmDrawer,
  type Judged,
  type JudgedRatio,
} from './comparison/harm.js';
export { meanOfRange, meanRate, meanSize } from './comparison/means.js';
export { type Pair, type Standing, standingOf, type Turning, turningOf } from './comparison/standing.js';
export {
  firstOrder,
  type FirstOrder,
  notWorseInIndependentYears,
  PROBABILITY_NOISE,
  STOP_LOSS_NOISE,
  stopLossOrder,
  type StopLossOrder,
} from './compare/dominance.js';
export { createPortfolio } from './create-portfolio.js';
export {
  annualLaw,
  type AnnualLaw,
  annualLaws,
  conditionalTailMean,
  cumulative,
  exceedance,
  type LawOptions,
  quantile,
  stopLoss,
} from './law/annual-law.js';
export { type BandedResult, lawToBands, type ScaleBand } from './law/bands.js';
export { type Bracket, quantileBracket, tailMeanBracket } from './law/bracket.js';
export { type Grid } from './law/grid.js';
export { summarise, type Summary, THRESHOLDS } from './law/summary.js';
export { exp, log, power } from './numerics/elementary.js';
export { type Component, keepComponents, type Portfolio } from './portfolio.js';
export {
  fitQuantiles,
  type SplitLognormal,
  splitLognormalLaw,
  type StatedLaw,
  type StatedQuantile,
} from './quantiles/fit-quantiles.js';
export { poolLaws, type WeightedLaw } from './quantiles/pool-laws.js';
export { type Problem, problemToText, type Result } from './result.js';
export type {
  CommonFactor,
  ConsequenceSpec,
  Factor,
  FrequencySpec,
  MixturePart,
  Scenario,
} from './scenario.js';
export { type Swing, tornado, type TornadoFigures, type TornadoOptions } from './sensitivity/tornado.js';
export {
  type Band,
  type ConditionalLaws,
  conditionalLaws,
  type EpistemicBands,
} from './uncertainty/conditional-laws.js';
export {
  createScenarioDrawer,
  drawEpistemic,
  type EpistemicDraws,
  type ScenarioDraws,
} from './uncertainty/draws.js';
export { commonFactorFromSpread } from './uncertainty/common-factor.js';
export { levelToConsequence, levelToFrequency } from './uncertainty/elicitation.js';
export {
  brierScore,
  type PredictedCount,
  predictedCount,
  quantileScore,
} from './uncertainty/predicted-count.js';
export {
  gammaRateCdf,
  gammaRateFromRange,
  gammaRateQuantile,
  gammaRateToFrequency,
  type GammaRate,
  updateRate,
} from './uncertainty/updating.js';
export { parseWorkload, type Workload } from './workload/parse-workload.js';
export { type AlternativeFactors, type WorkloadScenario } from './workload/read-scenario.js';
export {
  type Figures,
  type RunOptions,
  type RunResult,
  runWorkload,
  type ScenarioFigures,
  workloadToPortfolios,
} from './workload/run-workload.js';
