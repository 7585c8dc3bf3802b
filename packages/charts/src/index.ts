export type { Chart, ChartOptions, ChartTable, TableColumn, TableRow } from './chart.js';
export { alternativesChart, type AlternativeCounts, type AlternativesData } from './charts/alternatives.js';
export { type ArgumentBox, boxesUnder } from './charts/argument-boxes.js';
export { argumentMapChart, type ArgumentMapData, argumentMapWidth } from './charts/argument-map.js';
export { chainChart } from './charts/chain.js';
export type { ChainData, ChainLink, ChainParty } from './charts/chain-data.js';
export { contributionChart, type ContributionData, type MeasureContribution } from './charts/contribution.js';
export { differenceChart, type DifferenceData, type ScenarioDifference } from './charts/difference.js';
export { estimateChart, type EstimateData } from './charts/estimate.js';
export { exceedanceChart } from './charts/exceedance.js';
export type { BracketedQuantile, ExceedanceAlternative, ExceedanceData } from './charts/exceedance-data.js';
export { groundsChart, type GroundsData } from './charts/grounds.js';
export { riskMatrixChart } from './charts/risk-matrix.js';
export type { MatrixCell, MatrixScale, MatrixScenario, RiskMatrixData } from './charts/risk-matrix-data.js';
export {
  standingStripChart,
  type StandingStripData,
  type StripEvent,
  type StripPeriod,
} from './charts/standing-strip.js';
export { timelineChart } from './charts/timeline.js';
export type { ClaimHistory, TimelineData, TimelineEvent, TimelineLane } from './charts/timeline-data.js';
export { tornadoChart, type TornadoBar, type TornadoData } from './charts/tornado.js';
export { alternativesOf } from './from-evaluation/alternatives.js';
export { argumentMap, type MapChoices } from './from-evaluation/argument-map.js';
export { chainOfActivity } from './from-evaluation/chain.js';
export {
  carryingClaims,
  claimsOverTime,
  daysToAsk,
  firstDayShown,
  type StandingHistory,
  withDay,
} from './from-evaluation/claims-over-time.js';
export { contributionOf, harmOf } from './from-evaluation/contribution.js';
export { estimateCurve } from './from-evaluation/estimate-curve.js';
export { exceedancesOf, type SeverityExceedance } from './from-evaluation/exceedance.js';
export { leaningOn } from './from-evaluation/leaning-on.js';
export { movedBy, stripOverTime } from './from-evaluation/standing-strip.js';
export { type HistoryEvent, type Lane, lanes, timelineEvents } from '@risikobilde/core';
export {
  bandTone,
  darkProperties,
  darkTheme,
  lightTheme,
  pageTheme,
  type Pattern,
  type Theme,
  type Tone,
} from './palette.js';
export { standingMark } from './svg/standing-mark.js';
export type { SvgNode } from './svg/svg-node.js';
export { type CreateElement, toElement } from './svg/to-element.js';
export { toSvgText } from './svg/to-svg-text.js';
export { textWidth } from './text/text-width.js';
