import type { ComparisonVerdict } from '@risikobilde/core';
import { percentOf, percentsOf, severityFrom } from '@risikobilde/core/risk';
import { formatDifference, formatNumber, formatPercent, type Words } from '@risikobilde/words';
import { message } from '@risikobilde/words/message';
import type { Terminal } from '../terminal.js';
import { textTable } from './risk-table.js';
import { hang } from './wrap.js';

/** An alternative held against the baseline: the verdict, its rows, and what another dependence would have given. */
export const verdictText = (
  verdict: ComparisonVerdict,
  name: (id: string) => string,
  words: Words,
  terminal: Terminal,
): string =>
  [
    hang(words.say(verdict.sentence), terminal.width, '  '),
    severityTable(verdict, name, words, terminal),
    ...turningLines(verdict, name, words, terminal),
    needTable(verdict, words, terminal),
    hang(dependenceLine(verdict, words), terminal.width, '  '),
    hang(words.say(verdict.detail), terminal.width, '  '),
  ].join('\n\n');

type Row = { readonly mine: number; readonly other: number; readonly ratio?: number };

const figures = ({ mine, other, ratio }: Row, { language, t }: Words): readonly string[] => [
  formatNumber(other, language),
  formatNumber(mine, language),
  ratio === undefined
    ? ''
    : t('cli.verdict.percent', { n: formatDifference(Math.round((ratio - 1) * 100), language) }),
];

const figureColumns = (words: Words) => [
  { title: words.t('cli.verdict.baseline'), isNumber: true },
  { title: words.t('cli.verdict.here'), isNumber: true },
  { title: words.t('cli.verdict.difference'), isNumber: true },
];

const severityTable = (
  { rows, alternative, basis }: ComparisonVerdict,
  name: (id: string) => string,
  words: Words,
  terminal: Terminal,
): string => {
  const zone = formatPercent(basis.zone.value, words.language);
  return textTable(
    [
      { title: words.t('cli.verdict.severity', { name: name(alternative) }) },
      ...figureColumns(words),
      { title: words.t('cli.verdict.lower', { zone }), isNumber: true },
      { title: words.t('cli.verdict.within'), isNumber: true },
      { title: words.t('cli.verdict.higher', { zone }), isNumber: true },
    ],
    rows.map((row) => {
      const { lower, within, higher, error } = row.chances;
      return [
        words.say(severityFrom(row.severity, 'subject')),
        ...figures(row, words),
        ...percentsOf([lower, within, higher], error).map((percent) =>
          words.t('cli.verdict.percent', { n: percent }),
        ),
      ];
    }),
    terminal,
  );
};

/** For each row that some scenarios turn: which. */
const turningLines = (
  { rows }: ComparisonVerdict,
  name: (id: string) => string,
  words: Words,
  terminal: Terminal,
): readonly string[] => {
  const lines = rows.flatMap(({ severity, turning }) =>
    turning
      ? [
          hang(
            words.t('cli.verdict.turning', {
              severity: severityFrom(severity, 'subject'),
              scenarios: {
                list: turning.scenarios.map((id) =>
                  message('risk.verdict.quoted', { title: { und: name(id) } }),
                ),
              },
            }),
            terminal.width,
            '  ',
          ),
        ]
      : [],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
};

const needTable = ({ needs }: ComparisonVerdict, words: Words, terminal: Terminal): string =>
  textTable(
    [{ title: words.t('cli.verdict.need') }, ...figureColumns(words)],
    needs.map((row) => [
      `${words.t(`risk.need.${row.need}`)}, ${words.say(severityFrom(row.severity, 'counted'))}`,
      ...figures(row, words),
    ]),
    terminal,
  );

/** The chances at the deciding severity, from estimates that err independently to ones that err alike. */
const dependenceLine = ({ dependence, deciding }: ComparisonVerdict, words: Words): string =>
  `${words.t('cli.verdict.dependence', { severity: severityFrom(deciding.severity, 'counted') })} ${dependence
    .map(({ correlation, chances }) =>
      words.t('cli.verdict.atCorrelation', {
        correlation,
        lower: percentOf(chances.lower, chances.error),
        higher: percentOf(chances.higher, chances.error),
      }),
    )
    .join('; ')}.`;
