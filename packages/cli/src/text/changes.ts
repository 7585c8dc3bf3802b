import {
  type Change,
  type EvaluationChange,
  type FieldChange,
  type Move,
  type Standing,
  type WordRun,
} from '@risikobilde/core';
import { isText, type Words } from '@risikobilde/words';
import type { LoadedFolder } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { bandNames, nameOf, namesIn } from './names.js';
import { tasksText } from './overview.js';
import { standingSign, typeWord } from './words.js';
import { hang } from './wrap.js';

/** Records that came, went and changed, with their fields; texts word by word: `[-removed-]` and `{+added+}`. */
export const changesText = (
  title: string,
  changes: readonly Change[],
  words: Words,
  terminal: Terminal,
): string => {
  if (changes.length === 0) return '';
  const { paint } = terminal;
  const signs = { added: paint.green('+'), removed: paint.red('-'), changed: paint.yellow('~') };
  const rows = changes.map((change) => {
    const item = change.type === 'changed' ? change.after : change.record;
    const name = nameOf(item, words);
    const what = `${words.t(`cli.change.${change.type}`)} ${typeWord(change.kind, words)} ${change.id}`;
    const first = hang(name === change.id ? what : `${what}: ${name}`, terminal.width, '  X ');
    const head = `  ${signs[change.type]} ${first.slice(4)}`;
    if (change.type !== 'changed') return head;
    return [head, ...change.fields.map((field) => fieldText(field, words, terminal))].join('\n');
  });
  return [paint.bold(`${title} (${changes.length})`), ...rows].join('\n');
};

const shown = (value: unknown, words: Words): string => {
  if (value === undefined) return words.t('cli.none');
  if (isText(value)) return `«${words.say(value)}»`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const fieldText = (field: FieldChange, words: Words, terminal: Terminal): string => {
  if (field.words && field.before !== undefined && field.after !== undefined)
    return hang(wordsText(field.words, terminal), terminal.width, `      ${field.path}: `, '        ');
  const order = field.reordered ? ` (${words.t('cli.order')})` : '';
  const text = `${shown(field.before, words)} → ${shown(field.after, words)}${order}`;
  return hang(text, terminal.width, `      ${field.path}: `, '        ');
};

const context = 8;

/** The changed words with a few words on each side; what is the same in between is left out. */
export const wordsText = (runs: readonly WordRun[], { paint }: Terminal): string =>
  runs
    .map(({ type, text }, index) => {
      if (type === 'removed') return `${space(text)}${paint.red(`[-${text.trim()}-]`)}`;
      if (type === 'added') return `${space(text)}${paint.green(`{+${text.trim()}+}`)}`;
      const words = text.split(/\s+/u).filter((word) => word !== '');
      if (words.length <= 2 * context) return text;
      const before = index === 0 ? [] : words.slice(0, context);
      const after = index === runs.length - 1 ? [] : words.slice(-context);
      return `${space(text)}${[...before, '…', ...after].join(' ')}`;
    })
    .join('');

const space = (text: string): string => (/^\s/u.test(text) ? ' ' : '');

/** What the changes do to the conclusion, claims, premises, risks, findings and tasks. */
export const movedText = (
  before: LoadedFolder,
  after: LoadedFolder,
  change: EvaluationChange,
  words: Words,
  terminal: Terminal,
): string => {
  const { paint, width } = terminal;
  const [old, now] = [namesIn(before, words), namesIn(after, words)];
  const name = (id: string): string => (now(id) === id ? old(id) : now(id));
  const band = bandNames(after, words);
  const arrow = <Value extends string>(move: Move<Value>, word: (value: Value) => string): string =>
    `${move.before === undefined ? words.t('cli.none') : word(move.before)} → ${move.after === undefined ? words.t('cli.none') : word(move.after)}`;
  const section = (title: string, rows: readonly string[]): string =>
    rows.length === 0 ? '' : [paint.bold(`${title} (${rows.length})`), ...rows].join('\n');
  const standing = (value: Standing): string =>
    `${standingSign[value]} ${words.t(`standing.${value}`).toLowerCase()}`;
  const findingRow = (finding: (typeof change.findings.opened)[number]): string =>
    hang(words.say(finding.message), width, `  ${finding.id}\n    `, '    ');
  return [
    change.conclusion === undefined
      ? ''
      : paint.bold(
          `${words.t('cli.conclusion')}: ${words.t(`cli.conclusionIs.${change.conclusion.before}`)} → ${words.t(`cli.conclusionIs.${change.conclusion.after}`)}`,
        ),
    section(
      words.t('cli.claims'),
      change.claims.map((claim) =>
        [
          `  ${arrow(claim, standing)}  ${paint.dim(claim.id)}`,
          hang(words.say(claim.text), width, '    '),
          hang(words.say(claim.summary), width, '    ← '),
        ].join('\n'),
      ),
    ),
    section(
      words.t('cli.premises'),
      change.premises.map((premise) =>
        hang(
          `${arrow(premise, (value) => words.t(`premise.${value}`).toLowerCase())}  ${words.say(premise.text)}`,
          width,
          '  ',
          '    ',
        ),
      ),
    ),
    section(
      words.t('cli.risks'),
      change.risks.map((risk) =>
        hang(
          `${name(risk.scenario)}, ${name(risk.alternative)} (${words.t(`cli.stateIs.${risk.state}`)}): ${arrow(risk, band)}`,
          width,
          '  ',
          '    ',
        ),
      ),
    ),
    section(
      words.t('cli.comparison'),
      change.comparison.map(
        (row) =>
          `  ${name(row.alternative)} / ${name(row.against)}: ${arrow(row, (value) => words.t(`cli.comparisonIs.${value}`))}`,
      ),
    ),
    section(words.t('cli.opened'), change.findings.opened.map(findingRow)),
    section(words.t('cli.closed'), change.findings.closed.map(findingRow)),
    tasksText(words.t('cli.tasksOpened'), change.tasks.opened, words, terminal),
    tasksText(words.t('cli.tasksMoved'), change.tasks.changed, words, terminal),
    tasksText(words.t('cli.tasksClosed'), change.tasks.closed, words, terminal),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
