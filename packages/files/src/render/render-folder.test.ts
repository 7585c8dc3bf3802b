import type { AssessmentRecord, RecordOf } from '@risikobilde/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAssessmentFolder, type ParsedAssessment, renderFolder, type SourceFile } from '../index.js';
import { smallAssessment } from '../testing/small-assessment.js';

const parsed = (files: readonly SourceFile[]): ParsedAssessment => {
  const result = parseAssessmentFolder(files);
  if (!result.ok) throw new Error(JSON.stringify({ problems: result.problems, files }, null, 1));
  return result.value;
};
const { assessment, folder } = parsed(smallAssessment);
const byId = (records: readonly AssessmentRecord[]): readonly AssessmentRecord[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
const withRecords = (records: readonly AssessmentRecord[]) => ({ ...assessment, records });
const textOf = (files: readonly SourceFile[], path: string): string | undefined =>
  files.find((file) => file.path === path)?.text;
const original = (path: string): string => textOf(smallAssessment, path) ?? '';
const editing = (id: string, change: (record: AssessmentRecord) => unknown): readonly SourceFile[] =>
  // The change is read back by the schema right after, so a wrong one fails the test.
  renderFolder(
    folder,
    withRecords(
      assessment.records.map((record) => (record.id === id ? (change(record) as AssessmentRecord) : record)),
    ),
  );
const changedPaths = (files: readonly SourceFile[]): readonly string[] =>
  files.filter(({ path, text }) => textOf(smallAssessment, path) !== text).map(({ path }) => path);

test('an assessment that was not edited is written back byte for byte', () => {
  expect(renderFolder(folder, withRecords([...assessment.records].toReversed()))).toEqual(smallAssessment);
});

test('an edited field changes its own line and nothing else: comments, order, quotes and blank lines stay', () => {
  const files = editing('digdir', (party) => ({ ...party, country: 'SE' }));
  expect(changedPaths(files)).toEqual(['parties.yaml']);
  expect(textOf(files, 'parties.yaml')).toBe(original('parties.yaml').replace("'NO'", "'SE'"));
});

test('a text inside brackets, and an item of a list, are edited where they stand', () => {
  const files = editing('undue-access', (scenario) => ({
    ...scenario,
    event: { nb: 'Noe, som: er "nytt"' },
    affects: ['inbox', 'inbox'],
  }));
  expect(changedPaths(files)).toEqual(['scenarios/undue-access.yaml']);
  const text = textOf(files, 'scenarios/undue-access.yaml') ?? '';
  expect(
    text
      .split('\n')
      .filter((line, index) => line !== original('scenarios/undue-access.yaml').split('\n')[index]),
  ).toHaveLength(2);
  expect(text).toContain('affects: [inbox, inbox ]'.replace(' ]', ']'));
});

test('a field that is added comes last in its record, and one that is removed leaves no trace', () => {
  const added = editing('provider', (party) => ({
    ...party,
    note: { nb: 'Del av et konsern' },
    parent: 'digdir',
  }));
  expect(textOf(added, 'parties.yaml')).toBe(
    `${original('parties.yaml')}    note:\n      nb: Del av et konsern\n    parent: digdir\n`,
  );
  const removed = editing('approval', (measure) => ({ ...measure, refs: [] }));
  expect(textOf(removed, 'measures.yaml')).toBe(
    original('measures.yaml').replace("['nsm-principles:2.6']", '[]'),
  );
});

test('a new record goes to the file of its kind, a removed one is taken out with its comment, an emptied list stays', () => {
  const section = assessment.records.find(
    (record): record is RecordOf<'section'> => record.kind === 'section',
  );
  const party = assessment.records.find((record): record is RecordOf<'party'> => record.id === 'provider');
  if (!section || !party) throw new Error('the small assessment has both');
  const records = assessment.records.filter(({ id }) => id !== 'looked-at-nsm');
  const files = renderFolder(
    folder,
    withRecords([
      ...records,
      { ...section, id: 'summary', slug: 'summary', role: 'summary', body: { nb: 'Kort sagt\n' } },
      { ...party, id: 'other' },
    ]),
  );
  expect(textOf(files, 'chapters/summary.nb.md')).toBe('Kort sagt\n');
  expect(textOf(files, 'chapters/summary.yaml')).toBe(
    'id: summary\nkind: section\ntitle:\n  nb: Konklusjon\nslug: summary\nweight: 60\nrole: summary\n',
  );
  expect(textOf(files, 'parties.yaml')).toBe(
    `${original('parties.yaml')}  - id: other\n    name:\n      nb: Leverandøren\n    type: company\n    country: IE\n`,
  );
  expect(textOf(files, 'considerations.yaml')).toBe('kind: consideration\nrecords: []\n');
  expect(byId(parsed(files).assessment.records).map(({ id }) => id)).toContain('other');
});

test('the text of a chapter goes to its file, and a language that is taken away goes with its file', () => {
  const files = editing('conclusion', (section) => ({ ...section, body: { nb: 'Ny tekst\n' } }));
  expect(textOf(files, 'chapters/conclusion.nb.md')).toBe('Ny tekst\n');
  expect(files.some(({ path }) => path === 'chapters/conclusion.en.md')).toBe(false);
  expect(textOf(files, 'chapters/conclusion.yaml')).toBe(original('chapters/conclusion.yaml'));
});

test('line ends of Windows and a byte order mark stay as they were', () => {
  const windows = smallAssessment.map(({ path, text }) => ({
    path,
    text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  }));
  const read = parsed(windows);
  const records = read.assessment.records.map((record) =>
    record.kind === 'party' && record.id === 'provider' ? { ...record, note: { nb: 'Ny' } } : record,
  );
  const text = textOf(renderFolder(read.folder, { ...read.assessment, records }), 'parties.yaml') ?? '';
  expect(text.startsWith('\uFEFFkind: party\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text.endsWith('note:\r\n      nb: Ny\r\n')).toBe(true);
});

const anyText = fc
  .oneof(
    fc.constantFrom(
      'a: b',
      '# x',
      '- x',
      '"',
      "'",
      'nei',
      'null',
      '1.0',
      '2024-01-01',
      'x\ny',
      'x\n\ny\n',
      ' x',
      'x ',
      '{',
      '[x]',
      '|',
      '>',
      '&a',
      '*a',
      '!x',
      '%',
      '@',
      '`',
      '\\n',
      'æøå',
      'lang '.repeat(60).trim(),
    ),
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
  )
  // oxlint-disable-next-line no-control-regex -- files with control characters are refused
  .filter((text) => !/[\u0000-\u0008\u000B-\u001F\u007F\uFFFD\r]/.test(text));
const text = fc
  .record({ nb: anyText, en: fc.option(anyText, { nil: undefined }) })
  .map(({ nb, en }) => (en === undefined ? { nb } : { nb, en }));

/** One edit of one record: an id and what the record becomes. */
const edits = fc.oneof(
  fc.record({
    id: fc.constant('provider'),
    fields: fc.record({ name: text, note: text }, { requiredKeys: [] }),
  }),
  fc.record({
    id: fc.constant('inbox'),
    fields: fc.record(
      {
        title: text,
        description: text,
        recipients: fc.array(text, { maxLength: 3 }),
        systems: fc.array(text, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    id: fc.constant('undue-access'),
    fields: fc.record(
      {
        event: text,
        group: anyText,
        owner: text,
        dimensions: fc.subarray(['confidentiality', 'integrity', 'availability'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    id: fc.constant('protection-is-enough'),
    fields: fc.record(
      {
        text,
        order: fc.nat(9),
        grounds: fc
          .array(
            fc.constantFrom(
              { premise: 'dpf-covers-provider' },
              { scenario: 'undue-access' },
              { series: 'nsm-risiko' },
              { anyOf: [{ activity: 'inbox' }] },
            ),
            { maxLength: 4 },
          )
          .map((all) => ({ all })),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    id: fc.constant('conclusion'),
    fields: fc.record(
      {
        title: text,
        weight: fc.integer({ min: 1, max: 99 }),
        openQuestions: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  }),
);
const commentsIn = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => path.endsWith('.yaml'))
    .flatMap(({ text }) =>
      [
        ...text.matchAll(
          /# (?:the operator|the provider|checked|as it was|first|dated events|The assessment itself)/g,
        ),
      ].map(String),
    );

test('whatever is edited reads back as it was meant, other files stay byte for byte, and comments survive', () => {
  fc.assert(
    fc.property(edits, fc.constantFrom('', 'provider-2'), ({ id, fields }, extra) => {
      const provider = assessment.records.find((record) => record.id === 'provider');
      const edited = assessment.records.map((record) =>
        record.id === id ? ({ ...record, ...fields } as AssessmentRecord) : record,
      );
      const records =
        extra === '' || provider === undefined
          ? edited
          : [...edited, { ...provider, id: extra } as AssessmentRecord];
      const files = renderFolder(folder, withRecords(records));
      const home = folder.loaded.find(({ record }) => record.id === id)?.placed.file.path;
      const touched = new Set([home, ...(extra === '' ? [] : ['parties.yaml'])]);
      for (const path of changedPaths(files)) expect(touched).toContain(path);
      expect(commentsIn(files)).toEqual(commentsIn(smallAssessment));
      const again = parsed(files);
      expect(byId(again.assessment.records)).toEqual(byId(records));
      expect(renderFolder(again.folder, again.assessment)).toEqual(files);
    }),
  );
});
