import type { SelfCheck } from '@risikobilde/risk/checks';
import { formatNumber, formatPercent, type Words } from '@risikobilde/words';
import type { StatedAccuracy } from '../commands/accuracy.js';
import type { Terminal } from '../terminal.js';
import { textTable } from './risk-table.js';
import { hang } from './wrap.js';

/** How closely the figures are computed, in words; a warning where it is less closely than was asked for. */
export const accuracyText = (
  { asked, estimated, met }: StatedAccuracy,
  words: Words,
  terminal: Terminal,
): string => {
  const shares = { estimated: share(estimated, words), asked: share(asked, words) };
  return met
    ? hang(words.t('cli.risk.accuracyMet', shares), terminal.width, '')
    : terminal.paint.bold(hang(words.t('cli.risk.accuracyNotMet', shares), terminal.width, ''));
};

/** What holding each law against simulated years found: a table for each, and what it means. */
export const checksText = (
  checks: Readonly<Record<string, SelfCheck>>,
  nameOf: (id: string) => string,
  words: Words,
  terminal: Terminal,
): string =>
  Object.entries(checks)
    .map(([id, check]) => {
      const title = [words.t('cli.risk.crossCheck'), nameOf(id)].filter((part) => part !== '').join(': ');
      return [
        terminal.paint.bold(title),
        tableOf(check, words, terminal),
        finding(check, words, terminal),
      ].join('\n');
    })
    .join('\n\n');

const tableOf = ({ figures }: SelfCheck, words: Words, terminal: Terminal): string => {
  const number = (value: number): string => formatNumber(value, words.language);
  return textTable(
    [
      { title: words.t('cli.risk.figure') },
      { title: words.t('cli.risk.computed'), isNumber: true },
      { title: words.t('cli.risk.simulated'), isNumber: true },
      { title: '' },
    ],
    figures.map(({ figure, computed, simulated, isOutside }) => {
      const value = figure === 'p_zero' ? (part: number) => formatPercent(part, words.language) : number;
      return [
        nameOfFigure(figure, words),
        value(computed),
        value(simulated),
        words.t(isOutside ? 'cli.risk.differs' : 'cli.risk.agrees'),
      ];
    }),
    terminal,
  );
};

const nameOfFigure = (figure: string, words: Words): string => {
  if (figure === 'mean') return words.t('cli.risk.expected');
  if (figure === 'p_zero') return words.t('cli.risk.noHarm');
  return figure === 'p999' ? 'P99.9' : figure.toUpperCase();
};

const finding = ({ figures, years }: SelfCheck, words: Words, terminal: Terminal): string => {
  const outside = figures.filter(({ isOutside }) => isOutside);
  const said =
    outside.length === 0
      ? words.t('cli.risk.checkAgrees', { n: figures.length, years })
      : words.t('cli.risk.checkDiffers', {
          n: outside.length,
          all: figures.length,
          which: outside.map(({ figure }) => nameOfFigure(figure, words)).join(', '),
        });
  return hang(said, terminal.width, '');
};

/** A small share as a percentage, to two figures. */
const share = (part: number, words: Words): string =>
  new Intl.NumberFormat(words.language, { style: 'percent', maximumSignificantDigits: 2 }).format(part);
