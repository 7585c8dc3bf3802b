import type { LocalDate, RiskResult } from '@risikobilde/core';
import { useWorkbench } from '../../shared/data/context.js';

/** Whether a scenario's level was judged by a day: what was judged later is no picture of that day. */
export const useJudgedBy = (day: LocalDate): ((risk: RiskResult) => boolean) => {
  const { of } = useWorkbench();
  const scenarios = of('scenario');
  return ({ scenario, alternative }) =>
    scenarios
      .find(({ id }) => id === scenario)
      ?.judgements.some((judged) => judged.alternative === alternative && judged.on <= day) ?? false;
};
