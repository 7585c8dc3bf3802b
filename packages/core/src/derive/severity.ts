import { harmSeverities, type HarmSeverity } from '../model/harm-severity.js';

/** Expected persons harmed a year at a severity, in two alternatives. */
export type SeverityMeans = {
  readonly severity: HarmSeverity;
  readonly mine: number;
  readonly other: number;
};

/** Whether harm is that severe or worse. */
export const isAtLeast = (severity: HarmSeverity, least: HarmSeverity): boolean =>
  harmSeverities.indexOf(severity) >= harmSeverities.indexOf(least);

/** The part of all who are harmed that makes a severity matter by number. */
const material = 0.1;

/** The gravest severity that at least a tenth of those harmed have, in either alternative; the lightest there is when none has. */
export const gravestThatMatters = (all: readonly SeverityMeans[]): HarmSeverity => {
  const sumOf = (side: 'mine' | 'other', least: HarmSeverity): number =>
    all.reduce((sum, one) => (isAtLeast(one.severity, least) ? sum + one[side] : sum), 0);
  const [lightest] = harmSeverities;
  const isMaterial = (side: 'mine' | 'other', severity: HarmSeverity): boolean => {
    const harmed = sumOf(side, severity);
    return harmed > 0 && harmed >= material * sumOf(side, lightest);
  };
  const there = harmSeverities.filter((severity) => all.some((one) => one.severity === severity));
  return (
    there.findLast((severity) => isMaterial('mine', severity) || isMaterial('other', severity)) ??
    there[0] ??
    lightest
  );
};
