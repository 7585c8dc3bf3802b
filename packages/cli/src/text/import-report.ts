import type { AppFinding, ImportDifference, ImportedApp } from '@risikobilde/altinn-import';
import type { Evidence, Proposal } from '@risikobilde/files';
import type { Sayable, Words } from '@risikobilde/words';
import type { Terminal } from '../terminal.js';
import { hang } from './wrap.js';

const mostEvidence = 3;

/** Text of the app on one line, without what a terminal would act on. */
const plain = (text: string): string => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();

type Writer = { readonly words: Words; readonly terminal: Terminal };

const titled = ({ terminal }: Writer, title: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `${terminal.paint.bold(`${title}:`)}\n\n${parts.join('\n')}`;

const evidenceText = ({ words, terminal }: Writer, evidence: readonly Evidence[]): readonly string[] => [
  ...evidence
    .slice(0, mostEvidence)
    .map(({ file, pointer, found, why }) =>
      terminal.paint.dim(
        hang(plain(`${file} ${pointer}: ${found}. ${words.say(why)}`), terminal.width, '      '),
      ),
    ),
  ...(evidence.length > mostEvidence
    ? [terminal.paint.dim(`      ${words.t('import.more', { n: evidence.length - mostEvidence })}`)]
    : []),
];

const findingText = (writer: Writer, { id, severity, text, todo, source, evidence }: AppFinding): string => {
  const { words, terminal } = writer;
  const mark = severity === 'warning' ? terminal.paint.yellow('!') : terminal.paint.blue('i');
  const law = source === undefined ? '' : ` ${words.t('import.law')}: ${source.source} ${source.provision}.`;
  return [
    hang(
      `${mark} ${plain(words.say(text))} (${id}; ${words.t(`import.finding.${severity}`)})`,
      terminal.width,
      '  ',
      '    ',
    ),
    hang(plain(`${words.say(todo)}${law}`), terminal.width, '    '),
    ...evidenceText(writer, evidence),
  ].join('\n');
};

const proposalText = (writer: Writer, { id, text, confidence, why, evidence }: Proposal): string => {
  const { words, terminal } = writer;
  return [
    hang(
      `? ${plain(words.say(text))} (${id}; ${words.t(`import.confidence.${confidence}`)})`,
      terminal.width,
      '  ',
      '    ',
    ),
    hang(plain(words.say(why)), terminal.width, '    '),
    ...evidenceText(writer, evidence),
  ].join('\n');
};

/** An import as a report to read from the top: what it is, what is wrong, what to decide, what is still to be told. */
export const importedText = (
  { report, proposals }: ImportedApp,
  words: Words,
  terminal: Terminal,
): string => {
  const writer: Writer = { words, terminal };
  const { app } = report;
  const line = (label: string, text: string): string =>
    hang(`${label}: ${plain(text)}`, terminal.width, '  ', '    ');
  const bullets = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => hang(`- ${plain(text)}`, terminal.width, '  ', '    '));
  const title = app.title === undefined ? '' : `  ${words.say(app.title)}`;
  const owner =
    app.owner === undefined
      ? `${app.org ?? '–'} (${app.ownerNote === undefined ? words.t('import.unknownOwner') : words.say(app.ownerNote)})`
      : words.say(app.owner.name);
  const starts = report.everyoneMayStart
    ? words.t('import.everyone')
    : report.parties.map((party) => words.t(`import.party.${party}`)).join(', ');
  const migrated = app.isMigrated ? ` (${words.t('import.migrated')})` : '';
  const head = [
    `${terminal.paint.bold(plain(app.id ?? '–'))}${plain(title) === '' ? '' : `  ${plain(title)}`}${migrated}`,
    line(words.t('import.owner'), owner),
    ...(report.dataTypes.length === 0 ? [] : [line(words.t('import.starts'), starts)]),
    ...(report.tasks.length === 0
      ? []
      : [
          line(
            words.t('import.steps'),
            report.tasks.map(({ name, id, type }) => `${name ?? id} (${type})`).join(' → '),
          ),
        ]),
    ...(report.fields === 0
      ? []
      : [
          line(
            words.t('import.fields'),
            words.t('import.fieldsOf', { n: report.fields, personal: report.personal.length }),
          ),
        ]),
  ].join('\n');
  return [
    head,
    titled(
      writer,
      terminal.paint.red(words.t('import.unread')),
      bullets(report.unread.map(({ path, line: at, message }) => `${path}:${at} ${words.say(message)}`)),
    ),
    titled(writer, words.t('import.missing'), bullets(report.missing.map(({ text }) => words.say(text)))),
    titled(writer, words.t('import.unknownFields'), bullets(report.unknownFields)),
    titled(
      writer,
      words.t('import.findings'),
      report.findings.map((finding) => findingText(writer, finding)),
    ),
    titled(
      writer,
      words.t('import.proposals'),
      proposals.map((proposal) => proposalText(writer, proposal)),
    ),
    titled(
      writer,
      words.t('import.unanswered'),
      bullets(report.unanswered.map(({ text }) => words.say(text))),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** What a later import changes, and which answers have lost their ground. */
export const importDifferenceText = (
  { isOtherApp, proposals, findings, review }: ImportDifference,
  words: Words,
  terminal: Terminal,
): string => {
  const writer: Writer = { words, terminal };
  const gone = (items: readonly { readonly id: string; readonly text: Sayable }[]): readonly string[] =>
    items.map(({ id, text }) => hang(`- ${plain(words.say(text))} (${id})`, terminal.width, '  ', '    '));
  const signed = (sign: string, evidence: readonly Evidence[]): readonly Evidence[] =>
    evidence.map((one) => ({ ...one, file: `${sign} ${one.file}` }));
  const changes = [...proposals.changed, ...findings.changed].map(
    ({ id, after, evidenceAdded, evidenceRemoved }) =>
      [
        hang(`~ ${plain(words.say(after.text))} (${id})`, terminal.width, '  ', '    '),
        ...evidenceText(writer, signed('+', evidenceAdded)),
        ...evidenceText(writer, signed('-', evidenceRemoved)),
      ].join('\n'),
  );
  const parts = [
    titled(writer, words.t('import.moved.added'), [
      ...proposals.added.map((proposal) => proposalText(writer, proposal)),
      ...findings.added.map((finding) => findingText(writer, finding)),
    ]),
    titled(writer, words.t('import.moved.changed'), changes),
    titled(writer, words.t('import.moved.removed'), gone([...proposals.removed, ...findings.removed])),
    titled(
      writer,
      words.t('import.moved.review'),
      review.map((id) => `  - ${id}`),
    ),
  ].filter((part) => part !== '');
  return [
    ...(isOtherApp ? [words.t('import.moved.other')] : []),
    ...(parts.length === 0 ? [words.t('import.moved.none')] : parts),
  ].join('\n\n');
};
