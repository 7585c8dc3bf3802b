import { type Message, message } from '@risikobilde/words/message';
import type { HarmSeverity } from '../model/harm-severity.js';

/** The chances are read no finer than this, in per cent: fives where another choice of points could have moved them by more than two. */
const stepOf = (error: number): number => (error > 0.02 ? 5 : 1);

/** A chance in per cent, rounded to what its error leaves. Never nought or a hundred for what only comes near. */
export const percentOf = (share: number, error: number): Message =>
  inSteps(Math.round((share * 100) / stepOf(error)) * stepOf(error), share, stepOf(error));

/** Chances that sum to 1, in per cent that sum to 100. */
export const percentsOf = (shares: readonly number[], error: number): readonly Message[] => {
  const step = stepOf(error);
  let sum = 0;
  return shares.map((share) => {
    const before = Math.round((sum * 100) / step) * step;
    sum += share;
    return inSteps(Math.round((sum * 100) / step) * step - before, share, step);
  });
};

const inSteps = (percent: number, share: number, step: number): Message => {
  if (share > 0 && percent <= 0) return message('risk.number.under', { n: step });
  if (share < 1 && percent >= 100) return message('risk.number.over', { n: 100 - step });
  return message('core.number', { n: percent });
};

/** Harm of a severity or worse: as what is counted ("minst betydelig skade"), or at the start of a sentence. */
export const severityFrom = (severity: HarmSeverity, as: 'counted' | 'subject'): Message =>
  message(`risk.severity.${as}.${severity}`);
