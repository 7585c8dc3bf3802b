import { english } from './testing/english.js';
import { expect, test } from 'vitest';
import { checkWorldReferences, parseAssessmentFolder, placeOfRecord } from './index.js';
import type { FileProblem, SourceFile } from './index.js';
import { parseWorldFolder } from './parse-world.js';
import { smallAssessment, withFile } from './testing/small-assessment.js';
import { smallWorld } from './testing/small-world.js';

const problemsOf = (files: readonly SourceFile[]): readonly FileProblem[] => {
  const result = parseAssessmentFolder(files, { rules: ['transfer-without-ground'] });
  return result.ok ? [] : result.problems;
};
const brief = ({ code, path, line }: FileProblem): string => `${code} ${path}:${line}`;

test('the small assessment is read without a problem, text of chapters included, in any order of files', () => {
  const result = parseAssessmentFolder(smallAssessment);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  const again = parseAssessmentFolder(smallAssessment.toReversed());
  expect(again.ok && again.value.assessment).toEqual(result.value.assessment);
  const section = result.value.assessment.records.find(({ id }) => id === 'conclusion');
  expect(section).toMatchObject({
    kind: 'section',
    body: { en: '## Conclusion\n\nSee [the inbox](record:inbox).\n' },
  });
  expect(placeOfRecord(result.value.folder, 'provider')).toEqual({
    path: 'parties.yaml',
    line: 11,
    column: 5,
  });
});

/** [what is wrong, file, the text that is there, what it becomes, code, line, part of the message, hint] */
type Misstep = readonly [string, string, string, string, string, number, string, string?];
const single: readonly Misstep[] = [
  [
    'a mistyped field',
    'parties.yaml',
    '    type: company',
    '    tpye: company',
    'unknown-field',
    13,
    'found the field tpye in a party',
    'did you mean "type"?',
  ],
  [
    'a middle outside its range',
    'scenarios/undue-access.yaml',
    'frequency: { level: 2 }',
    'frequency: { onceInYears: [10, 100], middle: 200 }',
    'wrong-form',
    11,
    'judgements[1].frequency.middle: found 200; allowed: a number between the ends of the range, 10 and 100',
  ],
  [
    'percentages that are not one for each value',
    'scenarios/undue-access.yaml',
    'frequency: { level: 2 }',
    'frequency: { perYear: [0.1, 1], middle: 0.2, chances: [10, 90] }',
    'wrong-form',
    11,
    'found [10,90]; allowed: 3 rising percentages, one for each value',
  ],
  [
    'a misspelt word of an estimate',
    'scenarios/undue-access.yaml',
    'frequency: { level: 2 }',
    'frequency: { onceInYears: [10, 100], midle: 20 }',
    'unknown-field',
    11,
    'found the field midle',
    'did you mean "middle"?',
  ],
  ['a missing field', 'parties.yaml', '    country: IE\n', '', 'missing-field', 11, 'country is missing'],
  [
    'a number for a text',
    'assessment.yaml',
    "version: '1.0'",
    'version: 1.0',
    'wrong-type',
    21,
    'found the number 1; allowed: a text',
    "write it in quotes: '1'",
  ],
  [
    'a mistyped value',
    'measures.yaml',
    'type: technical',
    'type: tecnical',
    'value-not-allowed',
    6,
    'allowed: technical, legal, organisational',
    'did you mean "technical"?',
  ],
  [
    'a date that does not exist',
    'considerations.yaml',
    'on: 2024-03-01',
    'on: 2023-02-29',
    'no-such-date',
    6,
    'found "2023-02-29"; allowed: a day that exists',
  ],
  [
    'an end before its start',
    'parties.yaml',
    '    country: IE',
    '    country: IE\n    from: 2024-01-01\n    until: 2024-01-01',
    'ends-before-it-starts',
    16,
    'from 2024-01-01',
  ],
  [
    'one id for two kinds',
    'measures.yaml',
    'id: approval\n',
    'id: inbox\n',
    'duplicate-id',
    3,
    'an activity and a measure: first at activities/inbox.yaml:2, again at measures.yaml:3',
  ],
  [
    'a mistyped reference',
    'effects.yaml',
    'scenario: undue-access',
    'scenario: undue-acess',
    'unknown-reference',
    5,
    'the id of a scenario',
    'did you mean "undue-access"?',
  ],
  [
    'a reference to another kind',
    'effects.yaml',
    'measure: approval',
    'measure: inbox',
    'reference-of-wrong-kind',
    4,
    'an activity (activities/inbox.yaml:1); allowed: the id of a measure',
  ],
  [
    'a mistyped alternative',
    'effects.yaml',
    '[cloud]',
    '[clod]',
    'unknown-alternative',
    6,
    'allowed: onprem, cloud',
    'did you mean "cloud"?',
  ],
  [
    'a mistyped kind of ground',
    'claims.yaml',
    '{ premise: dpf',
    '{ premis: dpf',
    'unknown-form',
    9,
    'a ground names its kind: all, anyOf, premise, claim',
    'did you mean "premise"?',
  ],
  [
    'a fault inside a ground',
    'claims.yaml',
    'judgedBy: digdir',
    'judgeBy: digdir',
    'unknown-field',
    10,
    'allowed: scenario, judgedBy',
    'did you mean "judgedBy"?',
  ],
  [
    'a rule that does not exist',
    'claims.yaml',
    '- { premise: dpf-covers-provider }',
    '- { noFindings: { rule: transfer-without-grond } }',
    'unknown-rule',
    9,
    'found "transfer-without-grond"',
    'did you mean "transfer-without-ground"?',
  ],
  [
    'a claim that rests on the premise that rests on it',
    'claims.yaml',
    '{ premise: dpf-covers-provider }',
    '{ claim: protection-is-enough }',
    'circular-grounds',
    9,
    'protection-is-enough → protection-is-enough',
  ],
  [
    'parties that own each other',
    'parties.yaml',
    '    country: IE',
    '    country: IE\n    parent: provider',
    'circular-grounds',
    15,
    'provider → provider',
  ],
  [
    'an alternative given twice',
    'assessment.yaml',
    '- id: cloud',
    '- id: onprem',
    'duplicate-id',
    16,
    'the first is on line',
  ],
  [
    'a field given twice',
    'parties.yaml',
    '    country: IE',
    '    country: IE\n    country: US',
    'duplicate-key',
    15,
    'the first is on line 14',
  ],
  [
    'a kind that does not exist',
    'effects.yaml',
    'kind: effect',
    'kind: efect',
    'unknown-kind',
    1,
    'found kind "efect"',
    'did you mean "effect"?',
  ],
  [
    'a version from the future',
    'assessment.yaml',
    'schemaVersion: 1',
    'schemaVersion: 7',
    'newer-version',
    2,
    'this program is too old',
  ],
  [
    'a range upside down',
    'activities/inbox.yaml',
    '[1000, 2000]',
    '[2000, 1000]',
    'wrong-form',
    13,
    'low not above high',
  ],
  [
    'a colon in an unquoted text',
    'claims.yaml',
    "'Beskyttelsen i USA er god nok: den er vurdert.'",
    '\n      nb: a: b: c',
    'yaml-syntax',
    5,
    'cannot be read as YAML',
  ],
  [
    'an alias',
    'considerations.yaml',
    'because: { nb: Samme bilde }',
    'because: *same',
    'yaml-not-allowed',
    9,
    'alias',
  ],
  [
    'an anchor',
    'considerations.yaml',
    'because: {',
    'because: &same {',
    'yaml-not-allowed',
    9,
    'found the anchor &same',
  ],
  [
    'a link to a record that is not there',
    'chapters/conclusion.nb.md',
    'record:inbox',
    'record:inbx',
    'unknown-reference',
    3,
    'no record with that id',
    'did you mean "inbox"?',
  ],
  [
    'a claim shown that is not a claim',
    'chapters/conclusion.nb.md',
    'id="protection-is-enough"',
    'id="inbox"',
    'reference-of-wrong-kind',
    5,
    'takes the id of a claim',
  ],
  [
    'a table that does not exist',
    'chapters/conclusion.nb.md',
    'of="transfers"',
    'of="transfer"',
    'unknown-table',
    7,
    'allowed: roles',
    'did you mean "transfers"?',
  ],
  [
    'a directive without what it names',
    'chapters/conclusion.nb.md',
    '{of="transfers"}',
    '',
    'unknown-directive',
    7,
    '::table{of=',
  ],
  [
    'a footnote without a definition',
    'chapters/conclusion.nb.md',
    '[^1]: Notat.',
    '',
    'unknown-footnote',
    3,
    '[^1]',
  ],
  ['HTML in a chapter', 'chapters/conclusion.en.md', 'See', '<b>See</b>', 'html-in-markdown', 3, '<b'],
  [
    'a link that runs a script',
    'chapters/conclusion.en.md',
    'record:inbox',
    'javascript:alert',
    'unknown-link',
    3,
    'javascript:',
  ],
];

test.each(single)('%s is reported at its line, with what is allowed', (...row) => {
  const [, path, there, becomes, code, line, message, hint] = row as unknown as Misstep;
  const files = withFile(path, (text) => {
    expect(text).toContain(there);
    return text.replace(there, () => becomes);
  });
  const problem = problemsOf(files).find((one) => one.code === code);
  expect(problem && brief(problem), JSON.stringify(problemsOf(files), null, 1)).toBe(
    `${code} ${path}:${line}`,
  );
  expect(english(problem?.message)).toContain(message);
  expect(problem?.hint && english(problem.hint)).toBe(hint);
});

test('claims and premises that rest on each other are printed as the circle they make', () => {
  const files = withFile('premises.yaml', (text) =>
    text.replace('- { source: dpf }', '- { anyOf: [{ claim: protection-is-enough }] }'),
  );
  const [problem, ...others] = problemsOf(files);
  expect(others).toEqual([]);
  expect(english(problem?.message)).toContain(
    'dpf-covers-provider → protection-is-enough → dpf-covers-provider',
  );
});

test('a fault in a record does not make its neighbours faulty: references to it still lead somewhere', () => {
  const files = withFile('activities/inbox.yaml', (text) =>
    text.replace('obtainedFrom: others', 'obtainedFrom: other'),
  );
  expect(problemsOf(files).map(brief)).toEqual(['value-not-allowed activities/inbox.yaml:14']);
});

test('files that would be passed over in silence, and chapters without their record or their bokmål, are reported', () => {
  const files = [
    ...smallAssessment.filter(({ path }) => path !== 'chapters/conclusion.nb.md'),
    { path: 'rights.yml', text: 'kind: right\n' },
    { path: 'chapters/note.md', text: 'x' },
    { path: 'chapters/lost.nb.md', text: 'x' },
  ];
  expect(problemsOf(files).map(brief)).toEqual([
    'chapter-without-main-language chapters/conclusion.en.md:1',
    'chapter-without-record chapters/lost.nb.md:1',
    'file-name chapters/note.md:1',
    'file-name rights.yml:1',
  ]);
});

test('an assessment has one record of kind assessment, not none and not two', () => {
  const none = smallAssessment.filter(({ path }) => path !== 'assessment.yaml');
  expect(problemsOf(none).map(({ code }) => code)).toContain('assessment-missing');
  const two = withFile('other.yaml', () => smallAssessment[0]?.text.replace('id: small', 'id: other') ?? '');
  expect(problemsOf(two).map(brief)).toEqual(['assessment-several other.yaml:2']);
  expect(problemsOf([]).map(brief)).toEqual(['assessment-missing assessment.yaml:1']);
});

test('world data of its own in the folder is no part of the assessment', () => {
  expect(
    problemsOf([...smallAssessment, { path: 'world/law.yaml', text: 'kind: source\nrecords: []\n' }]),
  ).toEqual([]);
});

const worldProblems = (files: readonly SourceFile[]): readonly FileProblem[] => {
  const [assessment, world] = [parseAssessmentFolder(files), parseWorldFolder(smallWorld)];
  if (!assessment.ok) throw new Error(JSON.stringify(assessment.problems, null, 1));
  if (!world.ok) throw new Error(JSON.stringify(world.problems, null, 1));
  return checkWorldReferences(assessment.value.folder, world.value);
};

test('the small assessment leans on nothing that the world does not hold', () => {
  expect(worldProblems(smallAssessment)).toEqual([]);
});

test.each([
  ['of a country whose numbers are not known', "country: 'NO'", 'country: DK'],
  ['that looks like none of the country', '991825827', '99182582'],
])('a number %s is no fault of a check digit', (_, from, to) => {
  const changed = withFile('parties.yaml', (text) =>
    text.replace(from, to).replace('991825827', '991825828'),
  );
  expect(worldProblems(changed)).toEqual([]);
});

const intoWorld: readonly Misstep[] = [
  [
    'a check digit that the country of the party does not give',
    'parties.yaml',
    '991825827',
    '991825828',
    'organisation-number',
    7,
    'check digit is wrong; look the number (organisasjonsnummer) up',
  ],
  [
    'a source that is not there',
    'premises.yaml',
    'source: dpf ',
    'source: dfp ',
    'unknown-world-reference',
    6,
    'the id of a source',
    'did you mean "dpf"?',
  ],
  [
    'world data of another kind',
    'premises.yaml',
    'scheme: dpf-scheme',
    'scheme: dpf',
    'world-reference-of-wrong-kind',
    7,
    'kind source; allowed: the id of an adequacy',
  ],
  [
    'a provision that is not there',
    'activities/inbox.yaml',
    'provision: § 8',
    'provision: § 9',
    'unknown-part',
    11,
    'provision of eforvaltningsforskriften "§ 9"',
    'did you mean "§ 8"?',
  ],
  [
    'an edition that is not there',
    'considerations.yaml',
    "'2024'",
    "'2025'",
    'unknown-part',
    4,
    'edition of nsm-risiko',
    'did you mean "2024"?',
  ],
  [
    'a clause that is not there',
    'claims.yaml',
    '{ premise: dpf-covers-provider }',
    '{ terms: microsoft-dpa, clause: sub-procesors }',
    'unknown-part',
    9,
    'clause of microsoft-dpa',
    'did you mean "sub-processors"?',
  ],
  [
    'a catalogue item that is not there',
    'measures.yaml',
    'nsm-principles:2.6',
    'nsm-principles:2.7',
    'unknown-catalogue-item',
    8,
    'has no item "2.7"',
    'did you mean "2.6"?',
  ],
  [
    'an item of the catalogue the field has',
    'activities/inbox.yaml',
    'item: c5',
    'item: c55',
    'unknown-catalogue-item',
    16,
    'wp248',
    'did you mean "c5"?',
  ],
  [
    'a citation of a source that is not there',
    'chapters/conclusion.nb.md',
    'source:dpf',
    'source:dpff',
    'unknown-world-reference',
    3,
    'source:dpff',
    'did you mean "dpf"?',
  ],
];

test.each(intoWorld)('%s is reported when the world is at hand', (...row) => {
  const [, path, there, becomes, code, line, message, hint] = row as unknown as Misstep;
  const files = withFile(path, (text) => text.replace(there, becomes));
  const [problem, ...others] = worldProblems(files);
  expect(problem && brief(problem)).toBe(`${code} ${path}:${line}`);
  expect(english(problem?.message)).toContain(message);
  expect(problem?.hint && english(problem.hint)).toBe(hint);
  expect(others).toEqual([]);
});
