import { type Message, message } from '@risikobilde/words';
import type { lanes } from '@risikobilde/core';

/** What a lane is called. */
export const laneNames: Readonly<Record<(typeof lanes)[number], Message>> = {
  law: message('chart.lane.law'),
  terms: message('chart.lane.terms'),
  threats: message('chart.lane.threats'),
  assessment: message('chart.lane.assessment'),
};
