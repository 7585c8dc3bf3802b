import { type FullText, type Language, textIn } from '@risikobilde/core';
import { type Evidence, type Proposal } from '@risikobilde/files';
import {
  type AppFinding,
  confidenceWords,
  findingWords,
  type ImportDifference,
  type ImportedApp,
} from '@risikobilde/altinn-import';
import type { Terminal } from '../terminal.js';
import { hang } from './wrap.js';

const words = {
  migrated: { nb: 'flyttet fra Altinn II', nn: 'flytta frå Altinn II', en: 'moved from Altinn II' },
  owner: { nb: 'Tjenesteeier', nn: 'Tenesteeigar', en: 'Service owner' },
  unknownOwner: { nb: 'ikke i registeret', nn: 'ikkje i registeret', en: 'not in the register' },
  starts: { nb: 'Kan startes av', nn: 'Kan startast av', en: 'May be started by' },
  everyone: {
    nb: 'alle (ingen partstype er krysset av)',
    nn: 'alle (ingen partstype er kryssa av)',
    en: 'everyone (no kind of party is marked)',
  },
  steps: { nb: 'Steg', nn: 'Steg', en: 'Steps' },
  fields: { nb: 'Felt', nn: 'Felt', en: 'Fields' },
  personal: {
    nb: 'ser ut til å holde personopplysninger',
    nn: 'ser ut til å halde personopplysningar',
    en: 'appear to hold personal data',
  },
  unread: { nb: 'Kunne ikke leses', nn: 'Kunne ikkje lesast', en: 'Could not be read' },
  missing: { nb: 'Manglet i appen', nn: 'Mangla i appen', en: 'Missing in the app' },
  unknownFields: {
    nb: 'Ukjente felt i applicationmetadata.json',
    nn: 'Ukjende felt i applicationmetadata.json',
    en: 'Unknown fields in applicationmetadata.json',
  },
  findings: { nb: 'Funn i appen', nn: 'Funn i appen', en: 'Findings in the app' },
  proposals: {
    nb: 'Forslag å godta eller avvise',
    nn: 'Forslag å godta eller avvise',
    en: 'Proposals to accept or refuse',
  },
  unanswered: { nb: 'Dette sier ikke appen', nn: 'Dette seier ikkje appen', en: 'What the app does not say' },
  more: { nb: 'til', nn: 'til', en: 'more' },
  law: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
} satisfies Record<string, FullText>;

const parties = {
  person: { nb: 'privatpersoner', nn: 'privatpersonar', en: 'private persons' },
  organisation: { nb: 'virksomheter', nn: 'verksemder', en: 'businesses' },
  subUnit: { nb: 'underenheter', nn: 'undereiningar', en: 'sub-units' },
  bankruptcyEstate: { nb: 'konkursbo', nn: 'konkursbu', en: 'bankruptcy estates' },
} satisfies Record<string, FullText>;

const mostEvidence = 3;

/** Text of the app on one line, without what a terminal would act on. */
const plain = (text: string): string => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();

type Writer = { readonly language: Language; readonly terminal: Terminal };

const titled = ({ terminal }: Writer, title: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `${terminal.paint.bold(`${title}:`)}\n\n${parts.join('\n')}`;

const evidenceText = ({ language, terminal }: Writer, evidence: readonly Evidence[]): readonly string[] => [
  ...evidence
    .slice(0, mostEvidence)
    .map(({ file, pointer, found, why }) =>
      terminal.paint.dim(
        hang(plain(`${file} ${pointer}: ${found}. ${why[language]}`), terminal.width, '      '),
      ),
    ),
  ...(evidence.length > mostEvidence
    ? [terminal.paint.dim(`      … ${evidence.length - mostEvidence} ${words.more[language]}`)]
    : []),
];

const findingText = (writer: Writer, { id, severity, text, todo, source, evidence }: AppFinding): string => {
  const { language, terminal } = writer;
  const mark = severity === 'warning' ? terminal.paint.yellow('!') : terminal.paint.blue('i');
  const law = source === undefined ? '' : ` ${words.law[language]}: ${source.source} ${source.provision}.`;
  return [
    hang(
      `${mark} ${plain(text[language])} (${id}; ${findingWords[severity][language]})`,
      terminal.width,
      '  ',
      '    ',
    ),
    hang(plain(`${todo[language]}${law}`), terminal.width, '    '),
    ...evidenceText(writer, evidence),
  ].join('\n');
};

const proposalText = (writer: Writer, { id, text, confidence, why, evidence }: Proposal): string => {
  const { language, terminal } = writer;
  return [
    hang(
      `? ${plain(text[language])} (${id}; ${confidenceWords[confidence][language]})`,
      terminal.width,
      '  ',
      '    ',
    ),
    hang(plain(why[language]), terminal.width, '    '),
    ...evidenceText(writer, evidence),
  ].join('\n');
};

/** An import as a report to read from the top: what it is, what is wrong, what to decide, what is still to be told. */
export const importedText = (
  { report, proposals }: ImportedApp,
  language: Language,
  terminal: Terminal,
): string => {
  const writer: Writer = { language, terminal };
  const { app } = report;
  const line = (label: string, text: string): string =>
    hang(`${label}: ${plain(text)}`, terminal.width, '  ', '    ');
  const bullets = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => hang(`- ${plain(text)}`, terminal.width, '  ', '    '));
  const title = app.title === undefined ? '' : `  ${textIn(app.title, language)}`;
  const owner =
    app.owner === undefined
      ? `${app.org ?? '–'} (${app.ownerNote?.[language] ?? words.unknownOwner[language]})`
      : textIn(app.owner.name, language);
  const starts = report.everyoneMayStart
    ? words.everyone[language]
    : report.parties.map((party) => parties[party][language]).join(', ');
  const migrated = app.isMigrated ? ` (${words.migrated[language]})` : '';
  const head = [
    `${terminal.paint.bold(plain(app.id ?? '–'))}${plain(title) === '' ? '' : `  ${plain(title)}`}${migrated}`,
    line(words.owner[language], owner),
    ...(report.dataTypes.length === 0 ? [] : [line(words.starts[language], starts)]),
    ...(report.tasks.length === 0
      ? []
      : [
          line(
            words.steps[language],
            report.tasks.map(({ name, id, type }) => `${name ?? id} (${type})`).join(' → '),
          ),
        ]),
    ...(report.fields === 0
      ? []
      : [
          line(
            words.fields[language],
            `${report.fields}; ${report.personal.length} ${words.personal[language]}`,
          ),
        ]),
  ].join('\n');
  return [
    head,
    titled(
      writer,
      terminal.paint.red(words.unread[language]),
      bullets(report.unread.map(({ path, line: at, message }) => `${path}:${at} ${message}`)),
    ),
    titled(writer, words.missing[language], bullets(report.missing.map(({ text }) => text[language]))),
    titled(writer, words.unknownFields[language], bullets(report.unknownFields)),
    titled(
      writer,
      words.findings[language],
      report.findings.map((finding) => findingText(writer, finding)),
    ),
    titled(
      writer,
      words.proposals[language],
      proposals.map((proposal) => proposalText(writer, proposal)),
    ),
    titled(writer, words.unanswered[language], bullets(report.unanswered.map(({ text }) => text[language]))),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const moved = {
  none: {
    nb: 'Ingen forslag eller funn er endret.',
    nn: 'Ingen forslag eller funn er endra.',
    en: 'No proposal or finding has changed.',
  },
  added: { nb: 'Nytt', nn: 'Nytt', en: 'New' },
  removed: { nb: 'Borte', nn: 'Borte', en: 'Gone' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  review: {
    nb: 'Besvart før, se på nytt',
    nn: 'Svart på før, sjå på nytt',
    en: 'Answered before, look again',
  },
  other: {
    nb: 'Den forrige importen gjaldt en annen app.',
    nn: 'Den førre importen gjaldt ein annan app.',
    en: 'The earlier import was of another app.',
  },
} satisfies Record<string, FullText>;

/** What a later import changes, and which answers have lost their ground. */
export const importDifferenceText = (
  { isOtherApp, proposals, findings, review }: ImportDifference,
  language: Language,
  terminal: Terminal,
): string => {
  const writer: Writer = { language, terminal };
  const gone = (items: readonly { readonly id: string; readonly text: FullText }[]): readonly string[] =>
    items.map(({ id, text }) => hang(`- ${plain(text[language])} (${id})`, terminal.width, '  ', '    '));
  const signed = (sign: string, evidence: readonly Evidence[]): readonly Evidence[] =>
    evidence.map((one) => ({ ...one, file: `${sign} ${one.file}` }));
  const changes = [...proposals.changed, ...findings.changed].map(
    ({ id, after, evidenceAdded, evidenceRemoved }) =>
      [
        hang(`~ ${plain(after.text[language])} (${id})`, terminal.width, '  ', '    '),
        ...evidenceText(writer, signed('+', evidenceAdded)),
        ...evidenceText(writer, signed('-', evidenceRemoved)),
      ].join('\n'),
  );
  const parts = [
    titled(writer, moved.added[language], [
      ...proposals.added.map((proposal) => proposalText(writer, proposal)),
      ...findings.added.map((finding) => findingText(writer, finding)),
    ]),
    titled(writer, moved.changed[language], changes),
    titled(writer, moved.removed[language], gone([...proposals.removed, ...findings.removed])),
    titled(
      writer,
      moved.review[language],
      review.map((id) => `  - ${id}`),
    ),
  ].filter((part) => part !== '');
  return [
    ...(isOtherApp ? [moved.other[language]] : []),
    ...(parts.length === 0 ? [moved.none[language]] : parts),
  ].join('\n\n');
};
