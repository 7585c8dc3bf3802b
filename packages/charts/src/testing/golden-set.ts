import type { Language } from '@risikobilde/core';
import type { Chart, ChartOptions } from '../chart.js';
import { alternativesChart } from '../charts/alternatives.js';
import { chainChart } from '../charts/chain.js';
import { contributionChart } from '../charts/contribution.js';
import { differenceChart } from '../charts/difference.js';
import { exceedanceChart } from '../charts/exceedance.js';
import { groundsChart } from '../charts/grounds.js';
import { riskMatrixChart } from '../charts/risk-matrix.js';
import { timelineChart } from '../charts/timeline.js';
import { tornadoChart } from '../charts/tornado.js';
import * as samples from './samples.js';

/** Every chart drawn of its sample. */
export const drawSample: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
  'risk-matrix': (options) => riskMatrixChart(samples.riskMatrixSample, options),
  exceedance: (options) => exceedanceChart(samples.exceedanceSample, options),
  tornado: (options) => tornadoChart(samples.tornadoSample, options),
  difference: (options) => differenceChart(samples.differenceSample, options),
  alternatives: (options) => alternativesChart(samples.alternativesSample, options),
  chain: (options) => chainChart(samples.chainSample, options),
  timeline: (options) => timelineChart(samples.timelineSample, options),
  grounds: (options) => groundsChart(samples.groundsSample, options),
  contribution: (options) => contributionChart(samples.contributionSample, options),
};

export const goldenWidths = [340, 960] as const;
export const goldenLanguages: readonly Language[] = ['nb', 'nn', 'en'];
