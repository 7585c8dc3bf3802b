import type { ConsequenceSpec, FrequencySpec } from '../scenario.js';

/** A level of a scale as a frequency: log-uniform over the level's range of events a year. */
export function levelToFrequency(low: number, high: number): FrequencySpec {
  return { kind: 'poisson-log-uniform', low, high };
}

/** A level of a scale as a size: log-uniform over the level's range of persons harmed. */
export function levelToConsequence(low: number, high: number): ConsequenceSpec {
  return { kind: 'log-uniform', low, high };
}
