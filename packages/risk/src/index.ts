export {
  type Comparison,
  type Compared,
  compareAlternatives,
} from './compare/compare.js';
export { type Chances, chancesOf, ratioRange, type Span, spanOf } from './comparison/chances.js';
export {
  createHarmDrawer,
  type Dependence,
  type HarmDrawer,
  type Judged,
  type JudgedRatio,
} from './comparison/harm.js';
export { meanOfRange, meanRate, meanSize } from './comparison/means.js';
export { type Pair, type Standing, standingOf, type Turning, turningOf } from './comparison/standing.js';
export { createPortfolio } from './create-portfolio.js';
export {
  annualLaw,
  type AnnualLaw,
  annualLaws,
  conditionalTailMean,
  exceedance,
  quantile,
} from './law/annual-law.js';
export { type Bracket, quantileBracket, tailMeanBracket } from './law/bracket.js';
export { type Summary } from './law/summary.js';
export { exp, log, power } from './numerics/elementary.js';
export { type Component, type Portfolio } from './portfolio.js';
export {
  fitQuantiles,
  splitLognormalLaw,
  type StatedLaw,
  type StatedQuantile,
} from './quantiles/fit-quantiles.js';
export { poolLaws } from './quantiles/pool-laws.js';
export { type Problem, problemToText, type Result } from './result.js';
export type {
  ConsequenceSpec,
  Factor,
  FrequencySpec,
  Scenario,
} from './scenario.js';
export { type Swing, tornado } from './sensitivity/tornado.js';
export { conditionalLaws } from './uncertainty/conditional-laws.js';
export {
  createScenarioDrawer,
  type ScenarioDraws,
} from './uncertainty/draws.js';
export { levelToConsequence, levelToFrequency } from './uncertainty/elicitation.js';
export {
  brierScore,
  predictedCount,
  quantileScore,
} from './uncertainty/predicted-count.js';
export {
  gammaRateFromRange,
  gammaRateQuantile,
  type GammaRate,
  updateRate,
} from './uncertainty/updating.js';
export { parseWorkload } from './workload/parse-workload.js';
export {
  type Figures,
  type RunResult,
  runWorkload,
  workloadToPortfolios,
} from './workload/run-workload.js';
