import { expect, test } from 'vitest';
import { parseAssessmentFolder, type SourceFile } from './index.js';
import { smallAssessment } from './testing/small-assessment.js';

/** The faults a folder may have at once: [file, what is there, what it becomes, code, line]. */
const faults: readonly (readonly [string, string, string, string, number])[] = [
  ['assessment.yaml', 'type: platform', 'type: plattform', 'value-not-allowed', 7],
  ['assessment.yaml', 'operator: digdir', 'operator: inbox', 'reference-of-wrong-kind', 9],
  ['assessment.yaml', 'until: 2026-06-30', 'until: 2026-06-31', 'no-such-date', 15],
  ['assessment.yaml', 'date: 2020-12-01', 'dato: 2020-12-01', 'unknown-field', 22],
  ['parties.yaml', "country: 'NO'", 'country: Norge', 'wrong-form', 8],
  ['parties.yaml', 'type: company', 'type: company\n    type: group', 'duplicate-key', 14],
  ['activities/inbox.yaml', '6(1)(e)', '6(1)(z)', 'wrong-form', 11],
  ['activities/inbox.yaml', 'obtainedFrom: others\n', '', 'missing-field', 1],
  ['premises.yaml', '{ certification: {', '{ sertification: {', 'unknown-form', 7],
  ['scenarios/undue-access.yaml', 'level: 2', "level: '2'", 'wrong-type', 11],
  [
    'scenarios/undue-access.yaml',
    'on: 2023-01-15',
    'on: 2023-01-15\n    from: 2024-01-01\n    until: 2023-01-01',
    'ends-before-it-starts',
    16,
  ],
  ['measures.yaml', 'id: approval', 'id: inbox', 'duplicate-id', 3],
  ['effects.yaml', 'scenario: undue-access', 'scenario: undue-acces', 'unknown-reference', 5],
  ['effects.yaml', '[cloud]', '[skyen]', 'unknown-alternative', 6],
  ['claims.yaml', 'premise: dpf-covers-provider', 'claim: protection-is-enough', 'circular-grounds', 9],
  ['considerations.yaml', 'kind: consideration', 'kind: considerations', 'unknown-kind', 1],
  ['chapters/conclusion.nb.md', 'record:inbox', 'record:in-box', 'unknown-reference', 3],
  ['chapters/conclusion.nb.md', 'of="transfers"', 'of="overføringer"', 'unknown-table', 7],
  ['chapters/conclusion.nb.md', '[^1]: Notat.', '', 'unknown-footnote', 3],
  ['chapters/conclusion.en.md', '## Conclusion', '<h2>Conclusion', 'html-in-markdown', 1],
  ['requirements.yaml', '', 'kind: requirement\nrecords:\n  - [not, a, record]\n', 'not-a-record', 3],
  ['rights.yaml', '', 'kind: right\nrecords:\n  - id: "unclosed\n', 'yaml-syntax', 4],
  ['chapters/lost.nb.md', '', 'Uten kapittel\n', 'chapter-without-record', 1],
  ['advice.yml', '', 'kind: advice\n', 'file-name', 1],
];

test('a folder with more than twenty different faults gives them all with their lines, in one run, and changes nothing', () => {
  const texts = new Map(smallAssessment.map(({ path, text }) => [path, text]));
  for (const [path, there, becomes] of faults) {
    const text = texts.get(path) ?? '';
    expect(text).toContain(there);
    texts.set(path, there === '' ? becomes : text.replace(there, () => becomes));
  }
  const files: readonly SourceFile[] = [...texts].map(([path, text]) => Object.freeze({ path, text }));
  const before = JSON.stringify(files);
  const result = parseAssessmentFolder(files);
  const found = result.ok ? [] : result.problems.map(({ code, path, line }) => `${code} ${path}:${line}`);
  const expected = faults.map(([path, , , code, line]) => `${code} ${path}:${line}`);
  // A field of another name is one field too many and one too few, and an id taken twice leaves its first name empty.
  const following = ['missing-field assessment.yaml:21', 'unknown-reference effects.yaml:4'];
  expect([...found].sort()).toEqual([...expected, ...following].sort());
  expect(new Set(faults.map(([, , , code]) => code)).size).toBeGreaterThanOrEqual(20);
  expect(JSON.stringify(files)).toBe(before);
});
