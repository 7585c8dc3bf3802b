import type { RiskEvaluation } from '@risikobilde/core';
import { toleranceTable } from '@risikobilde/core/risk';
import type { LoadedFolder } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { formatNumber, formatPercent, type Words } from '@risikobilde/words';
import { namesIn } from './names.js';
import { bar, textTable } from './risk-table.js';
import { verdictText } from './verdict.js';
import { hang } from './wrap.js';

/** The distributions of an assessment as it is now, for a person at a terminal. */
export const riskOfAssessment = (
  loaded: LoadedFolder,
  risk: RiskEvaluation,
  words: Words,
  terminal: Terminal,
): string => {
  const name = namesIn(loaded, words);
  const number = (value: number): string => formatNumber(value, words.language);
  const percent = (share: number): string => formatPercent(share, words.language);
  const years = ['p50', 'p90', 'p95', 'p99'] as const;
  const current = risk.alternatives.flatMap(({ alternative, stages }) =>
    stages.current ? [{ alternative, figures: stages.current }] : [],
  );
  const greatest = Math.max(0, ...current.map(({ figures }) => figures.expected));
  const portfolio = textTable(
    [
      { title: words.t('cli.risk.alternative') },
      { title: words.t('cli.risk.expected'), isNumber: true },
      { title: words.t('cli.risk.noHarm'), isNumber: true },
      ...years.map((p) => ({ title: p.toUpperCase(), isNumber: true })),
      { title: '' },
    ],
    current.map(({ alternative, figures }) => [
      name(alternative),
      number(figures.expected),
      percent(figures.noEvent),
      ...years.map((p) => number(figures.quantiles[p])),
      bar(figures.expected, greatest),
    ]),
    terminal,
  );
  const scenarios = risk.scenarios.flatMap(({ scenario, alternative, stages }) =>
    stages.current ? [{ scenario, alternative, figures: stages.current }] : [],
  );
  const most = Math.max(0, ...scenarios.map(({ figures }) => figures.expected));
  const perAlternative = current.map(({ alternative }) =>
    textTable(
      [
        { title: name(alternative) },
        { title: words.t('cli.risk.expected'), isNumber: true },
        { title: words.t('cli.risk.noHarm'), isNumber: true },
        { title: 'P99', isNumber: true },
        { title: words.t('cli.risk.band') },
        { title: '' },
      ],
      scenarios
        .filter((row) => row.alternative === alternative)
        .sort((a, b) => b.figures.expected - a.figures.expected)
        .map(({ scenario, figures }) => [
          name(scenario),
          number(figures.expected),
          percent(figures.noEvent),
          number(figures.quantiles.p99),
          words.say(figures.tag),
          bar(figures.expected, most),
        ]),
      terminal,
    ),
  );
  const comparisons = risk.comparisons.map((verdict) => verdictText(verdict, name, words, terminal));
  const limits = toleranceTable(risk.tolerance, { alternative: (id) => ({ und: name(id) }) });
  const hung = (text: string): string => hang(text, terminal.width, '  ');
  const tolerance =
    risk.tolerance.length === 0
      ? [hung(words.t('risk.tolerance.none'))]
      : [
          ...risk.tolerance.map(({ sentence }) => hung(words.say(sentence))),
          textTable(
            limits.columns.map((title) => ({ title: words.say(title) })),
            limits.rows.map(({ cells }) => cells.map(words.say)),
            terminal,
          ),
          ...new Set(risk.tolerance.map(({ basis }) => hung(words.say(basis)))),
        ];
  const cells = risk.cells
    .filter(({ notJustified }) => notJustified > 0)
    .map(({ alternative, pairs, notJustified, reversed }) =>
      hang(
        words.t('cli.risk.cell', {
          name: name(alternative),
          pairs,
          n: notJustified,
          reversed: reversed.length,
        }),
        terminal.width,
        '  ',
      ),
    );
  const leftOut = risk.leftOut.map(({ scenario, alternative, why }) =>
    hang(`${name(scenario)}, ${name(alternative)}: ${words.say(why)}`, terminal.width, '  '),
  );
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[terminal.paint.bold(title), ...lines].join('\n')];
  return [
    `${terminal.paint.bold(words.t('cli.risk.perYear'))}\n${portfolio}`,
    ...section(words.t('cli.risk.comparison'), comparisons.length > 0 ? [comparisons.join('\n\n')] : []),
    ...section(words.t('field.assessment.tolerance'), tolerance),
    ...perAlternative,
    ...section(words.t('cli.risk.cells'), cells),
    ...section(words.t('cli.risk.leftOut'), leftOut),
  ].join('\n\n');
};
