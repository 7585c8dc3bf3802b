import type { Language } from '@risikobilde/words';
import type { Chart, ChartOptions } from '../chart.js';
import { alternativesChart } from '../charts/alternatives.js';
import { argumentMapChart } from '../charts/argument-map.js';
import { chainChart } from '../charts/chain.js';
import { contributionChart } from '../charts/contribution.js';
import { differenceChart } from '../charts/difference.js';
import { estimateChart } from '../charts/estimate.js';
import { exceedanceChart } from '../charts/exceedance.js';
import { groundsChart } from '../charts/grounds.js';
import { riskMatrixChart } from '../charts/risk-matrix.js';
import { standingStripChart } from '../charts/standing-strip.js';
import { timelineChart } from '../charts/timeline.js';
import { tornadoChart } from '../charts/tornado.js';
import * as argument from './argument-samples.js';
import * as risk from './risk-samples.js';

/** Changes a sample before it is drawn. */
export type Change = <T>(data: T) => T;

const asIs: Change = (data) => data;

/** Every chart drawn of its sample, as it is or changed. */
export const drawSample: Readonly<Record<string, (options: ChartOptions, change?: Change) => Chart>> = {
  'risk-matrix': (options, change = asIs) => riskMatrixChart(change(risk.riskMatrixSample), options),
  'risk-matrix-of-one': (options, change = asIs) =>
    riskMatrixChart(change(risk.oneScenarioSample), { ...options, id: 'risk-matrix-of-one' }),
  exceedance: (options, change = asIs) => exceedanceChart(change(risk.exceedanceSample), options),
  tornado: (options, change = asIs) => tornadoChart(change(risk.tornadoSample), options),
  difference: (options, change = asIs) => differenceChart(change(risk.differenceSample), options),
  estimate: (options, change = asIs) => estimateChart(change(risk.estimateSample), options),
  alternatives: (options, change = asIs) => alternativesChart(change(risk.alternativesSample), options),
  'argument-map': (options, change = asIs) => argumentMapChart(change(argument.mapSample), options),
  'argument-map-gsn': (options, change = asIs) =>
    argumentMapChart(
      { ...change(argument.mapSample), shapes: 'gsn' },
      { ...options, id: 'argument-map-gsn' },
    ),
  chain: (options, change = asIs) => chainChart(change(argument.chainSample), options),
  'standing-strip': (options, change = asIs) => standingStripChart(change(argument.stripSample), options),
  timeline: (options, change = asIs) => timelineChart(change(argument.timelineSample), options),
  grounds: (options, change = asIs) => groundsChart(change(argument.groundsSample), options),
  contribution: (options, change = asIs) => contributionChart(change(risk.contributionSample), options),
};

/** Every text and every ref of a sample, changed; ids that the data refer to each other by change alike. */
export const changeTexts =
  (toText: (text: string) => string, toRef: (ref: string) => string): Change =>
  (data) => {
    const walk = (value: unknown, key: string): unknown => {
      if (Array.isArray(value)) return value.map((item) => walk(item, key));
      if (typeof value === 'string') {
        if (['nb', 'nn', 'en'].includes(key)) return toText(value);
        return ['ref', 'from', 'to'].includes(key) && !/^\d{4}-/.test(value) ? toRef(value) : value;
      }
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
    };
    // Texts become texts and refs refs: the shape stays.
    return walk(data, '') as typeof data;
  };

export const goldenWidths = [340, 960] as const;
export const goldenLanguages: readonly Language[] = ['nb', 'nn', 'en'];
