import { commandProblemCodes } from '@risikobilde/cli';
import { problemCodes } from '@risikobilde/files';
import { apiProblemCodes, type RefusalCode } from '@risikobilde/api';
import { wordsOf } from '@risikobilde/words/all';

type Row = readonly [code: string, ...cells: readonly (string | number)[]];
const { t } = wordsOf.en;

const table = (heads: readonly string[], rows: readonly Row[]): string =>
  [
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---').join('|')}|`,
    ...rows.map(([code, ...cells]) => `| \`${code}\` | ${cells.join(' | ')} |`),
  ].join('\n');

const fileRows = problemCodes.map(
  (code): Row => [code, t(`errors.file.${code}.when`), t(`errors.file.${code}.todo`)],
);
const commandRows = Object.entries(commandProblemCodes).map(
  ([code, { when, todo }]): Row => [code, when, todo],
);
const serverRows = (Object.keys(apiProblemCodes) as RefusalCode[]).map(
  (code): Row => [
    code,
    apiProblemCodes[code].status,
    t(`errors.api.${code}.when`),
    t(`errors.api.${code}.todo`),
  ],
);

/** docs/errors.md, from the codes and what they say of themselves. */
export const errorsPage = (): string => {
  return `# Errors in the files of an assessment, of the command line, and of the server

Every error says where it is (file, line, column), what was found, what is allowed, and what to do; all errors of a folder
are reported in one run. They are said in the reader's language: that of \`--lang\` on the command line (bokmål when it is left
out), and \`lang\` or \`Accept-Language\` to the server (English when neither is sent). The code and, as JSON, the \`parameters\` of
the message are the same in every language. This page is in English, and is written by \`tools/write-docs.ts\`, and a test holds it equal to the code.

A reference from the text of a chapter to a record that exists but was not part of the assessment on the date asked for is
not an error in the files: it is a finding of the evaluation.

${table(['code', 'when', 'what to do'], fileRows)}

## Errors of the command line

What \`risikobilde\` says of its own, beside the codes above. Every one ends it with exit code 2: what was asked for cannot be
read. Exit code 1 is kept for findings of severity error (\`check\`), 0 means answered.

${table(['code', 'when', 'what to do'], commandRows)}

## Errors of the server

Every refusal of the API is \`application/problem+json\` (RFC 9457). \`code\` is one of these, \`errors\` lists what is wrong one by
one (there with the codes of files above, by record and field), and \`type\` leads to a page of the server that says the same as
here, in the language of the reader. Nothing is stored by a request that is refused.

${table(['code', 'status', 'when', 'what to do'], serverRows)}

## Completion and checking in an editor

\`schemas/assessment-file.schema.json\` and \`schemas/world-file.schema.json\` describe both forms a file may have. An editor
with the YAML language server completes and checks a file whose first line names the schema; the path is from the file:

\`\`\`yaml
# yaml-language-server: $schema=../../schemas/assessment-file.schema.json
kind: party
records:
  - id: digdir
\`\`\`

Schemas know fields, types and values. References, dates that do not exist, circles and the rest of this page are checked by
\`risikobilde check\`.
`;
};
