import type { Language } from '@risikobilde/core';
import type { Agreement, Figures, RunResult, Summary } from '@risikobilde/risk';
import type { Terminal } from '../terminal.js';
import { figure, percent } from './figures.js';
import { bar, textTable } from './risk-table.js';
import { riskWord } from './risk-words.js';

/** What was computed beside the figures of the workload itself. */
export type Beside = {
  readonly services?: Readonly<Record<string, ServiceSpread>>;
  readonly crossCheck?: Readonly<Record<string, readonly Agreement[]>>;
};

/** The least, the middle and the greatest of a quantile over the services. */
export type ServiceSpread = {
  readonly count: number;
  readonly p95: Spread;
  readonly p99: Spread;
};
type Spread = { readonly least: number; readonly median: number; readonly greatest: number };

const isFigures = (value: RunResult['portfolio']): value is Figures => typeof value['mean'] === 'number';

/** The alternatives of a workload by name; one without a name when it has none. */
const byAlternative = ({ portfolio }: RunResult): Readonly<Record<string, Figures>> =>
  isFigures(portfolio) ? { '': portfolio } : portfolio;

/** The answer to a workload, for a person at a terminal. */
export const riskOfWorkload = (
  result: RunResult,
  beside: Beside,
  language: Language,
  terminal: Terminal,
): string => {
  const word = (key: keyof typeof riskWord): string => riskWord[key][language];
  const number = (value: number): string => figure(value, language);
  const numbers = (...titles: readonly string[]) => titles.map((title) => ({ title, isNumber: true }));
  const rowsOf = (rows: readonly (readonly [string, Summary])[]): string => {
    const most = Math.max(0, ...rows.map(([, { mean }]) => mean));
    return textTable(
      [
        { title: '' },
        ...numbers(word('expected'), word('noHarm'), 'P50', 'P90', 'P95', 'P99', 'CVaR99'),
        { title: '' },
      ],
      rows.map(([name, f]) => [
        name,
        number(f.mean),
        percent(f.p_zero),
        ...[f.p50, f.p90, f.p95, f.p99, f.cvar99].map(number),
        bar(f.mean, most),
      ]),
      terminal,
    );
  };
  const section = (title: string, table: string): string => `${terminal.paint.bold(title)}\n${table}`;
  const names = Object.entries(byAlternative(result));
  const scenarios = result.scenarios.flatMap((scenario): readonly (readonly [string, Summary])[] => {
    const id = typeof scenario.id === 'string' ? scenario.id : '';
    if ('mean' in scenario && typeof scenario.mean === 'number')
      // A row of a workload without alternatives is the figures themselves.
      return [[id, scenario as Summary]];
    return Object.entries(scenario).flatMap(([name, figures]) =>
      typeof figures === 'object' && figures !== null && 'mean' in figures
        ? [[`${id}, ${name}`, figures as Summary] as const]
        : [],
    );
  });
  const comparisons = Object.entries(result.comparison).map(([pair, c]) => [
    pair.replace('_vs_', ' / '),
    percent(c.epistemic.p_not_worse),
    `${number(c.epistemic.mean)} (${number(c.epistemic.p05)} … ${number(c.epistemic.p95)})`,
    percent(c.independent.p_not_worse),
  ]);
  const parts = [
    section(
      word('portfolio'),
      rowsOf(names.map(([name, figures]) => [name === '' ? word('portfolio') : name, figures])),
    ),
    ...(scenarios.length === 0 ? [] : [section(word('scenario'), rowsOf(scenarios))]),
    ...(comparisons.length === 0
      ? []
      : [
          section(
            word('comparison'),
            textTable(
              [{ title: '' }, ...numbers(word('notWorse'), word('difference'), word('inYears'))],
              comparisons,
              terminal,
            ),
          ),
        ]),
    ...Object.entries(beside.services ?? {}).map(([name, { count, p95, p99 }]) =>
      section(
        [String(count), word('services').toLowerCase(), name].join(' ').trim(),
        textTable(
          [{ title: '' }, ...numbers(word('least'), word('median'), word('greatest'))],
          [
            ['P95', number(p95.least), number(p95.median), number(p95.greatest)],
            ['P99', number(p99.least), number(p99.median), number(p99.greatest)],
          ],
          terminal,
        ),
      ),
    ),
    ...Object.entries(beside.crossCheck ?? {}).map(([name, rows]) =>
      section(
        [word('years'), name].join(' ').trim(),
        textTable(
          [{ title: word('figure') }, ...numbers(word('computed'), word('simulated'), 'z')],
          rows.map((row) => [row.figure, number(row.computed), number(row.simulated), row.z.toFixed(2)]),
          terminal,
        ),
      ),
    ),
  ];
  return parts.join('\n\n');
};
