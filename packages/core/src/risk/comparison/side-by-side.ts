import type { Chances } from '@risikobilde/risk';
import { type Message, message } from '@risikobilde/words/message';
import { harmSeverities } from '../../model/harm-severity.js';
import { severityFrom } from '../number-words.js';
import { chancesInWords, rowInWords, scenariosInWords } from './in-short.js';
import type { ComparisonVerdict, Need, UncertainComparison } from './verdict.js';
import { decidingRow } from './words.js';

/** An alternative in a row: expected persons harmed a year, and where it lies in nine cases of ten. */
export type SideValue = {
  readonly alternative: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
};

/** A row of the picture: the baseline and every alternative on one axis, and what is said of the one that it is about. */
export type SideRow = {
  readonly key: string;
  readonly name: Message;
  /** How many scenarios it is the sum of. */
  readonly counted: Message;
  readonly scenarios: readonly string[];
  /** The row that the verdict is about. */
  readonly isDeciding: boolean;
  /** The baseline first. */
  readonly values: readonly SideValue[];
  /** Persons a year that count as the same as the baseline. */
  readonly zone: { readonly low: number; readonly high: number };
  readonly chances: Chances;
  readonly says: Message;
  readonly chancesSay: Message;
};

export type SideBySide = {
  readonly rows: readonly SideRow[];
  /** Alternatives that are not drawn in some row, since they are judged for other scenarios: adding up would be of unlike things. */
  readonly notAlike: readonly string[];
};

/** By severity the gravest first, as verdicts read; or by what fails, at the severity that decides. */
export const sideBySide = (
  verdicts: readonly ComparisonVerdict[],
  about: ComparisonVerdict,
  by: 'severity' | 'need',
): SideBySide => {
  const rowsIn = by === 'severity' ? bySeverity : byNeed;
  const others = verdicts.filter((one) => one !== about).map((one) => ({ one, rows: rowsIn(one) }));
  const missing = new Set<string>();
  const rows = rowsIn(about).map(({ weighed, ...row }): SideRow => {
    const { mine, other, spans, chances, scenarios } = weighed;
    const zone = about.basis.zone.value;
    return {
      ...row,
      counted: scenariosInWords(scenarios.length),
      scenarios,
      values: [
        { alternative: about.against, mean: other, low: spans.other.p05, high: spans.other.p95 },
        { alternative: about.alternative, mean: mine, low: spans.mine.p05, high: spans.mine.p95 },
        ...others.flatMap(({ one, rows: theirs }) => {
          const same = theirs.find(({ key }) => key === row.key)?.weighed;
          if (!same || same.scenarios.join(' ') !== scenarios.join(' ')) {
            missing.add(one.alternative);
            return [];
          }
          const { p05: low, p95: high } = same.spans.mine;
          return [{ alternative: one.alternative, mean: same.mine, low, high }];
        }),
      ],
      zone: { low: other * (1 - zone), high: other * (1 + zone) },
      chances,
      says: rowInWords(weighed),
      chancesSay: chancesInWords(chances),
    };
  });
  return { rows, notAlike: [...missing] };
};

type Found = {
  readonly key: string;
  readonly name: Message;
  readonly isDeciding: boolean;
  readonly weighed: UncertainComparison & { readonly scenarios: readonly string[] };
};

const bySeverity = (verdict: ComparisonVerdict): readonly Found[] =>
  verdict.rows
    .map((row) => ({
      key: row.severity,
      name: severityFrom(row.severity, 'subject'),
      isDeciding: row === decidingRow(verdict),
      weighed: row,
    }))
    .toReversed();

/** Of each need the row of the severity that decides, or of the next graver one that it has, which is the same. */
const byNeed = (verdict: ComparisonVerdict): readonly Found[] => {
  const least = harmSeverities.indexOf(verdict.deciding.severity);
  const needs = [...new Set(verdict.needs.map(({ need }) => need))];
  return needs.flatMap((need: Need) => {
    const row = verdict.needs.find(
      (one) => one.need === need && harmSeverities.indexOf(one.severity) >= least,
    );
    return row ? [{ key: need, name: message(`risk.need.${need}`), isDeciding: false, weighed: row }] : [];
  });
};
