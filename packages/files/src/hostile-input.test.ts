import { english } from './testing/english.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAssessmentFolder, type Result } from './index.js';
import { parseWorldFolder } from './parse-world.js';
import { smallAssessment, withFile } from './testing/small-assessment.js';
import { smallWorld } from './testing/small-world.js';

const codesOf = <Value>(result: Result<Value>): readonly string[] =>
  result.ok ? [] : [...new Set(result.problems.map(({ code }) => code))];

/** Milliseconds of a core that this process has used: another that has the core meanwhile adds nothing to them. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Codes and milliseconds of reading the small assessment with one more file. */
const reading = (text: string, path = 'hostile.yaml'): readonly [readonly string[], number] => {
  const start = used();
  const codes = codesOf(parseAssessmentFolder(withFile(path, () => text)));
  return [codes, used() - start];
};

const bomb = [
  'a: &a [x, x]',
  ...Array.from(
    { length: 30 },
    (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`,
  ),
].join('\n');
const full = 250 * 1024;
const hostile: readonly (readonly [string, string, string])[] = [
  ['ten megabytes', 'x: y\n'.repeat(2_000_000), 'file-too-large'],
  ['an alias bomb', bomb, 'yaml-not-allowed'],
  ['a merge key', 'kind: party\n<<: { id: x }\n', 'yaml-not-allowed'],
  ['a tag', 'kind: !!js/function "x"\n', 'yaml-not-allowed'],
  ['a field named __proto__', '__proto__: { polluted: true }\nkind: party\n', 'yaml-not-allowed'],
  ['a NUL byte', 'kind: party\u0000\n', 'not-text'],
  ['half a character', 'kind: party\nid: \ud800\n', 'not-text'],
  ['half a character, as an escape', 'kind: party\nid: "\\ud800"\n', 'not-text'],
  ['a NUL, as an escape', 'kind: party\nname: { nb: "a\\0b" }\n', 'not-text'],
  ['a field named by half a character', 'kind: party\n"\\udfff": x\n', 'yaml-not-allowed'],
  ['bytes that are not UTF-8', 'kind: party\nid: \uFFFD\n', 'not-text'],
  ['brackets that are never closed', `x: ${'['.repeat(full)}`, 'too-deep'],
  ['brackets nested 100 000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'],
  ['dashes nested deep', '- '.repeat(full / 2), 'too-deep'],
  ['question marks nested deep', '? '.repeat(full / 2), 'too-deep'],
  [
    'indentation nested deep',
    Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'too-deep',
  ],
  ['a hundred thousand syntax errors', '}\n'.repeat(full / 2), 'yaml-syntax'],
  ['tabs for indentation', 'kind: party\nrecords:\n\t- id: x\n', 'yaml-syntax'],
  [
    'twenty-two thousand fields',
    `kind: party\n${Array.from({ length: 22_000 }, (_, i) => `a${i}: 1`).join('\n')}`,
    'unknown-field',
  ],
  [
    'sixty thousand items that are no records',
    `kind: party\nrecords:\n${'- 1\n'.repeat(60_000)}`,
    'more-problems',
  ],
  [
    'eight thousand references to nothing',
    `kind: effect\nrecords:\n${Array.from({ length: 4_000 }, (_, i) => `- { id: e${i}, measure: approvel, scenario: nothing${i} }`).join('\n')}`,
    'unknown-reference',
  ],
  [
    'a chain of grounds two thousand long',
    `kind: claim\nrecords:\n${Array.from({ length: 2_000 }, (_, i) => `- { id: c${i}, text: { nb: x }, section: conclusion, order: 1, grounds: { claim: c${i + 1} } }`).join('\n')}\n`,
    'unknown-reference',
  ],
  ['a list where a file should be fields', '- 1\n- 2\n', 'not-a-record'],
  ['an empty file', '', 'not-a-record'],
  ['two documents in one file', 'kind: party\n---\nkind: party\n', 'yaml-syntax'],
  ['a number that is none', 'kind: party\nrecords: [{ id: x, name: .nan, count: .inf }]\n', 'wrong-type'],
];

// How long each takes is measured by `npm run bench -- files`; here only a hang fails, however busy the machine is.
const hang = 20_000;

test.each(hostile)('%s gives a clear error, and no hang', (_, text, code) => {
  const [codes, took] = reading(text);
  expect(codes).toContain(code);
  expect(took).toBeLessThan(hang);
});

test('nothing that is read becomes a property of every object', () => {
  reading(
    'kind: party\nrecords: [{ id: x, constructor: { prototype: { polluted: 1 } }, __proto__: { polluted: 1 } }]\n',
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

/** A text of a megabyte that repeats a part. */
const megabyte = (part: string): string => part.repeat(Math.ceil(1_000_000 / part.length));

test.each([
  'x',
  'x\n',
  'x\n\n',
  'x\n=\n',
  '# x\n',
  '>',
  '> > > x\n\n',
  '- ',
  '- x\n',
  '1. ',
  '[',
  '![',
  '[a](',
  '[a]: <b\n',
  '[^',
  '[^a]',
  '`',
  '` ',
  '`a``',
  '*a _b ',
  '**a',
  '~~a ',
  '[*',
  ':a[',
  ':a{b="',
  '::table{',
  ':::a\n',
  `${'['.repeat(1000)}](record:`,
  '<a ',
  '<!--',
  '|a',
  '&#',
])('a chapter of a megabyte of %j is refused, and no hang', (part) => {
  const [codes, took] = reading(megabyte(part), 'chapters/conclusion.nb.md');
  expect(took).toBeLessThan(hang);
  expect(codes).toEqual(['markdown-too-large']);
});

test('a chapter of ten megabytes is refused by its size', () => {
  expect(reading('x'.repeat(10_000_000), 'chapters/conclusion.nb.md')[0]).toContain('file-too-large');
});

test('a byte order mark and the line ends of Windows change nothing in what is read', () => {
  const plain = parseAssessmentFolder(smallAssessment);
  const windows = parseAssessmentFolder(
    smallAssessment.map(({ path, text }) => ({ path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` })),
  );
  expect(codesOf(windows)).toEqual([]);
  expect(windows.ok && windows.value.assessment).toEqual(plain.ok && plain.value.assessment);
});

/** The small assessment with a stretch of one file cut out, doubled or replaced. */
const damaged = (files: typeof smallAssessment) =>
  fc
    .record({
      file: fc.nat(files.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      put: fc.oneof(
        fc.constant(''),
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ':',
          '- ',
          '\n',
          '&a ',
          '*a',
          '!!x ',
          "'",
          '"',
          '|',
          '>',
          '\t',
          '\u0000',
          '\uFEFF',
          '\r',
          '? ',
          '<<: ',
          '#',
          '%',
          '@',
          'null',
          '-1',
          '1e999',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
    })
    .map(({ file, at, length, put }) =>
      files.map((one, index) => {
        if (index !== file) return one;
        const start = Math.floor(at * one.text.length);
        return { path: one.path, text: one.text.slice(0, start) + put + one.text.slice(start + length) };
      }),
    );

test('a damaged assessment is read or gives problems that point into its files; it never throws', () => {
  fc.assert(
    fc.property(damaged(smallAssessment), (files) => {
      const result = parseAssessmentFolder(files);
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { path, line, column, message } of result.problems) {
        const file = files.find((one) => one.path === path);
        expect(line).toBeLessThanOrEqual(Math.max(1, (file?.text ?? '').split('\n').length));
        expect(column).toBeGreaterThanOrEqual(1);
        expect(english(message)).not.toMatch(/\[object|undefined|ZodError/);
      }
    }),
  );
});

test('damaged world data is read or gives problems; it never throws', () => {
  fc.assert(
    fc.property(damaged(smallWorld), (files) => {
      const result = parseWorldFolder(files);
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
  );
});

const yamlValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, -1, 1.5, '', 'digdir', 'NO', '2024-01-01'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('id', 'nb', 'all', 'premise', 'claim', 'source', 'from', 'until', 'level', 'x'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

test('a field with any other type of value gives a problem, never a crash', () => {
  const names = ['text', 'section', 'order', 'grounds', 'from', 'level', 'owner', 'kind'];
  fc.assert(
    fc.property(fc.constantFrom(...names), yamlValue, (name, value) => {
      const claim: Record<string, unknown> = {
        kind: 'claim',
        id: 'c',
        text: { nb: 'x' },
        section: 'conclusion',
        order: 2,
        grounds: { all: [] },
        [name]: value,
      };
      const result = parseAssessmentFolder(withFile('claim.yaml', () => JSON.stringify(claim)));
      expect(result.ok || result.problems.every(({ path }) => path === 'claim.yaml')).toBe(true);
    }),
  );
});
