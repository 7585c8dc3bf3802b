import { isText } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import {
  type Change,
  type EvaluationChange,
  type FieldChange,
  type Language,
  type Moved,
  type Standing,
  type WordRun,
} from '@risikobilde/core';
import type { Loaded } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { bandNames, nameOf, namesIn } from './names.js';
import { tasksText } from './overview.js';
import {
  changeWord,
  conclusionWord,
  heading,
  premiseWord,
  standingSign,
  standingWord,
  typeWord,
} from './words.js';
import { hang } from './wrap.js';

/** Records that came, went and changed, with their fields; texts word by word: `[-removed-]` and `{+added+}`. */
export const changesText = (
  title: string,
  changes: readonly Change[],
  language: Language,
  terminal: Terminal,
): string => {
  if (changes.length === 0) return '';
  const { paint } = terminal;
  const signs = { added: paint.green('+'), removed: paint.red('-'), changed: paint.yellow('~') };
  const rows = changes.map((change) => {
    const item = change.type === 'changed' ? change.after : change.record;
    const name = nameOf(item, language);
    const what = `${changeWord[change.type][language]} ${typeWord(change.kind, language)} ${change.id}`;
    const first = hang(name === change.id ? what : `${what}: ${name}`, terminal.width, '  X ');
    const head = `  ${signs[change.type]} ${first.slice(4)}`;
    if (change.type !== 'changed') return head;
    return [head, ...change.fields.map((field) => fieldText(field, language, terminal))].join('\n');
  });
  return [paint.bold(`${title} (${changes.length})`), ...rows].join('\n');
};

const shown = (value: unknown, language: Language): string => {
  if (value === undefined) return heading.none[language];
  if (isText(value)) return `«${say(value, language)}»`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const fieldText = (field: FieldChange, language: Language, terminal: Terminal): string => {
  if (field.words && field.before !== undefined && field.after !== undefined)
    return hang(wordsText(field.words, terminal), terminal.width, `      ${field.path}: `, '        ');
  const order = field.reordered ? ` (${heading.order[language]})` : '';
  const text = `${shown(field.before, language)} → ${shown(field.after, language)}${order}`;
  return hang(text, terminal.width, `      ${field.path}: `, '        ');
};

const context = 8;

/** The changed words with a few words on each side; what is the same in between is left out. */
const wordsText = (runs: readonly WordRun[], { paint }: Terminal): string =>
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
  before: Loaded,
  after: Loaded,
  change: EvaluationChange,
  language: Language,
  terminal: Terminal,
): string => {
  const { paint, width } = terminal;
  const [old, now] = [namesIn(before, language), namesIn(after, language)];
  const name = (id: string): string => (now(id) === id ? old(id) : now(id));
  const band = bandNames(after, language);
  const arrow = <Value extends string>(move: Moved<Value>, word: (value: Value) => string): string =>
    `${move.before === undefined ? heading.none[language] : word(move.before)} → ${move.after === undefined ? heading.none[language] : word(move.after)}`;
  const section = (title: string, rows: readonly string[]): string =>
    rows.length === 0 ? '' : [paint.bold(`${title} (${rows.length})`), ...rows].join('\n');
  const standing = (value: Standing): string => `${standingSign[value]} ${standingWord[value][language]}`;
  const findingRow = (finding: (typeof change.findings.opened)[number]): string =>
    hang(say(finding.message, language), width, `  ${finding.id}\n    `, '    ');
  return [
    change.conclusion === undefined
      ? ''
      : paint.bold(
          `${heading.conclusion[language]}: ${conclusionWord[change.conclusion.before][language]} → ${conclusionWord[change.conclusion.after][language]}`,
        ),
    section(
      heading.claims[language],
      change.claims.map((claim) =>
        [
          `  ${arrow(claim, standing)}  ${paint.dim(claim.id)}`,
          hang(say(claim.text, language), width, '    '),
          hang(say(claim.summary, language), width, '    ← '),
        ].join('\n'),
      ),
    ),
    section(
      heading.premises[language],
      change.premises.map((premise) =>
        hang(
          `${arrow(premise, (value) => premiseWord[value][language])}  ${say(premise.text, language)}`,
          width,
          '  ',
          '    ',
        ),
      ),
    ),
    section(
      heading.risks[language],
      change.risks.map((risk) =>
        hang(
          `${name(risk.scenario)}, ${name(risk.alternative)} (${stateWord[risk.state][language]}): ${arrow(risk, band)}`,
          width,
          '  ',
          '    ',
        ),
      ),
    ),
    section(
      heading.comparison[language],
      change.comparison.map(
        (row) =>
          `  ${name(row.alternative)} / ${name(row.against)}: ${arrow(row, (value) => comparisonWord[value][language])}`,
      ),
    ),
    section(heading.opened[language], change.findings.opened.map(findingRow)),
    section(heading.closed[language], change.findings.closed.map(findingRow)),
    tasksText(heading.tasksOpened[language], change.tasks.opened, language, terminal),
    tasksText(heading.tasksMoved[language], change.tasks.changed, language, terminal),
    tasksText(heading.tasksClosed[language], change.tasks.closed, language, terminal),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const comparisonWord = {
  lower: { nb: 'lavere', nn: 'lågare', en: 'lower' },
  same: { nb: 'uendret', nn: 'uendra', en: 'the same' },
  higher: { nb: 'høyere', nn: 'høgare', en: 'higher' },
  notJudged: { nb: 'ikke vurdert', nn: 'ikkje vurdert', en: 'not judged' },
} as const;

const stateWord = {
  initial: { nb: 'før tiltak', nn: 'før tiltak', en: 'before measures' },
  current: { nb: 'nå', nn: 'no', en: 'now' },
  planned: { nb: 'med planlagte tiltak', nn: 'med planlagde tiltak', en: 'with planned measures' },
  residual: { nb: 'gjenstående', nn: 'attståande', en: 'residual' },
} as const;
