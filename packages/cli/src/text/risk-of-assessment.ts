import { say } from '@risikobilde/words/all';
import type { Language, RiskEvaluation } from '@risikobilde/core';
import type { Loaded } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { figure, percent } from './figures.js';
import { bandNames, namesIn } from './names.js';
import { bar, textTable } from './risk-table.js';
import { cellSentence, riskWord } from './risk-words.js';
import { hang } from './wrap.js';

/** The distributions of an assessment as it is now, for a person at a terminal. */
export const riskOfAssessment = (
  loaded: Loaded,
  risk: RiskEvaluation,
  language: Language,
  terminal: Terminal,
): string => {
  const name = namesIn(loaded, language);
  const band = bandNames(loaded, language);
  const word = (key: keyof typeof riskWord): string => riskWord[key][language];
  const number = (value: number): string => figure(value, language);
  const years = ['p50', 'p90', 'p95', 'p99'] as const;
  const current = risk.alternatives.flatMap(({ alternative, stages }) =>
    stages.current ? [{ alternative, figures: stages.current }] : [],
  );
  const greatest = Math.max(0, ...current.map(({ figures }) => figures.expected));
  const portfolio = textTable(
    [
      { title: word('alternative') },
      { title: word('expected'), isNumber: true },
      { title: word('noHarm'), isNumber: true },
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
        { title: word('expected'), isNumber: true },
        { title: word('noHarm'), isNumber: true },
        { title: 'P99', isNumber: true },
        { title: word('band') },
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
          figures.bandShares
            .toSorted((a, b) => b.share - a.share)
            .map(({ band: id, share }) => `${band(id)} ${percent(share)}`)
            .join(', '),
          bar(figures.expected, most),
        ]),
      terminal,
    ),
  );
  const comparisons = risk.comparisons.map(({ sentence, detail }) =>
    hang(`${say(sentence, language)} ${say(detail, language)}`, terminal.width, '  '),
  );
  const cells = risk.cells
    .filter(({ notJustified }) => notJustified > 0)
    .map(({ alternative, pairs, notJustified, reversed }) =>
      hang(
        cellSentence[language]
          .replace('{name}', name(alternative))
          .replace('{pairs}', String(pairs))
          .replace('{n}', String(notJustified))
          .replace('{reversed}', String(reversed.length)),
        terminal.width,
        '  ',
      ),
    );
  const leftOut = risk.leftOut.map(({ scenario, alternative, why }) =>
    hang(`${name(scenario)}, ${name(alternative)}: ${say(why, language)}`, terminal.width, '  '),
  );
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[terminal.paint.bold(title), ...lines].join('\n')];
  return [
    `${terminal.paint.bold(word('perYear'))}\n${portfolio}`,
    ...section(word('comparison'), comparisons),
    ...perAlternative,
    ...section(word('cells'), cells),
    ...section(word('leftOut'), leftOut),
  ].join('\n\n');
};
