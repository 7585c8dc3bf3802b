import type { Figures, RunResult, Summary } from '@risikobilde/risk';
import type { Terminal } from '../terminal.js';
import { formatNumber, formatPercent, type Words } from '@risikobilde/words';
import { bar, textTable } from './risk-table.js';

/** What was computed beside the figures of the workload itself. */
export type Beside = {
  readonly services?: Readonly<Record<string, ServiceSpread>>;
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
  words: Words,
  terminal: Terminal,
): string => {
  const number = (value: number): string => formatNumber(value, words.language);
  const percent = (share: number): string => formatPercent(share, words.language);
  const numbers = (...titles: readonly string[]) => titles.map((title) => ({ title, isNumber: true }));
  const rowsOf = (rows: readonly (readonly [string, Summary])[]): string => {
    const most = Math.max(0, ...rows.map(([, { mean }]) => mean));
    return textTable(
      [
        { title: '' },
        ...numbers(
          words.t('cli.risk.expected'),
          words.t('cli.risk.noHarm'),
          'P50',
          'P90',
          'P95',
          'P99',
          'CVaR99',
        ),
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
      words.t('cli.risk.portfolio'),
      rowsOf(names.map(([name, figures]) => [name === '' ? words.t('cli.risk.portfolio') : name, figures])),
    ),
    ...(scenarios.length === 0 ? [] : [section(words.t('cli.risk.scenario'), rowsOf(scenarios))]),
    ...(comparisons.length === 0
      ? []
      : [
          section(
            words.t('cli.risk.comparison'),
            textTable(
              [
                { title: '' },
                ...numbers(
                  words.t('cli.risk.notWorse'),
                  words.t('cli.risk.difference'),
                  words.t('cli.risk.inYears'),
                ),
              ],
              comparisons,
              terminal,
            ),
          ),
        ]),
    ...Object.entries(beside.services ?? {}).map(([name, { count, p95, p99 }]) =>
      section(
        `${words.t('cli.risk.serviceCount', { n: count })} ${name}`.trim(),
        textTable(
          [
            { title: '' },
            ...numbers(words.t('cli.risk.least'), words.t('cli.risk.median'), words.t('cli.risk.greatest')),
          ],
          [
            ['P95', number(p95.least), number(p95.median), number(p95.greatest)],
            ['P99', number(p99.least), number(p99.median), number(p99.greatest)],
          ],
          terminal,
        ),
      ),
    ),
  ];
  return parts.join('\n\n');
};
