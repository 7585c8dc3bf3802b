import type { Evidence, Proposal } from '@risikobilde/files';
import type { Answers } from '../diff-import.js';
import type { ImportedApp } from '../import-altinn-app.js';
import { textOf, messageText } from '../finding.js';
import { oneLine, textInBokmal } from './draft-activity.js';

const mostEvidence = 5;

/** Text of the app as Markdown shows it: nothing in it is a heading, a link, a table or HTML. */
const plain = (text: string): string => oneLine(text).replaceAll(/[\\`*_{}[\]()<>#+!|~&:]/g, String.raw`\$&`);

const evidenceLines = (evidence: readonly Evidence[]): readonly string[] => [
  ...evidence
    .slice(0, mostEvidence)
    .map(
      ({ file, pointer, found, why }) =>
        `  - ${plain(file)} ${plain(pointer)}: ${plain(found)}. ${plain(textInBokmal(why))}`,
    ),
  ...(evidence.length > mostEvidence ? [`  - … og ${evidence.length - mostEvidence} til`] : []),
];

/** What a person is to answer before the draft is an assessment, in bokmål. */
export const questionsPage = ({ report, proposals }: ImportedApp, answers: Answers): string => {
  const open = proposals.filter(({ id }) => answers[id] === undefined);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
  const proposalLines = (proposal: Proposal): readonly string[] => [
    `- [ ] **${plain(textInBokmal(proposal.text))}** (${proposal.id}, ${textInBokmal(messageText(`import.confidence.${proposal.confidence}`))}). ${plain(textInBokmal(proposal.why))}`,
    ...evidenceLines(proposal.evidence),
  ];
  return [
    `# Utkast fra Altinn-appen ${plain(report.app.id ?? 'uten id')}`,
    '',
    'Importen har lest oppsettet til appen og foreslår det som står nedenfor. Ingenting gjelder før noen har tatt stilling til det.',
    `Ta det som stemmer, inn i \`activities/\`, der hvert forslag står som kommentar ved feltet sitt. Kjør \`risikobilde check .\` underveis.`,
    '',
    ...section(
      'Dette kunne ikke leses',
      report.unread.map(({ path, message }) => `- ${plain(path)}: ${plain(textInBokmal(textOf(message)))}`),
    ),
    ...section(
      'Dette manglet i appen',
      report.missing.map(({ text }) => `- ${textInBokmal(text)}`),
    ),
    ...section(
      'Spørsmål appen ikke svarer på',
      report.unanswered.map(({ text }) => `- [ ] ${textInBokmal(text)}`),
    ),
    ...section('Forslag å godta eller avvise', open.flatMap(proposalLines)),
    ...section(
      'Funn i appen',
      report.findings.flatMap(({ id, severity, text, todo, evidence }) => [
        `- **${plain(textInBokmal(text))}** (${id}, ${textInBokmal(messageText(`import.finding.${severity}`))}). ${plain(textInBokmal(todo))}`,
        ...evidenceLines(evidence),
      ]),
    ),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
};
