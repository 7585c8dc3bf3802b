import type { ComparisonVerdict } from '@risikobilde/core';
import { type VerdictTable, verdictTables } from '@risikobilde/core/risk';
import type { Words } from '@risikobilde/words';
import type { Terminal } from '../terminal.js';
import { textTable } from './risk-table.js';
import { hang } from './wrap.js';

/** An alternative held against the baseline: the verdict, its rows, and what another dependence would have given. */
export const verdictText = (
  verdict: ComparisonVerdict,
  name: (id: string) => string,
  words: Words,
  terminal: Terminal,
): string => {
  const named = (id: string) => ({ und: name(id) });
  const { severity, turning, need, weighted, dependence, shared } = verdictTables(verdict, {
    alternative: named,
    scenario: named,
    measure: named,
  });
  const table = ({ caption, columns, rows }: VerdictTable): string =>
    [
      hang(words.say(caption), terminal.width, '  '),
      textTable(
        columns.map((title, k) => ({ title: words.say(title), isNumber: k > 0 })),
        rows.map(({ cells }) => cells.map(words.say)),
        terminal,
      ),
    ].join('\n');
  const lines = turning.map((line) => hang(words.say(line), terminal.width, '  '));
  return [
    hang(words.say(verdict.sentence), terminal.width, '  '),
    table(severity),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    table(need),
    ...(weighted ? [table(weighted)] : []),
    table(dependence),
    table(shared),
    hang(words.say(verdict.detail), terminal.width, '  '),
  ].join('\n\n');
};
