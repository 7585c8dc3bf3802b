import { say } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { problemList } from '../problem.js';
import { readYaml } from './yaml-text.js';

const languages = ['nb', 'nn', 'en'] as const;

/** What is said of a file that cannot be read. */
const saidOf = (text: string, language: (typeof languages)[number]): string => {
  const problems = problemList();
  expect(readYaml({ path: 'a.yaml', text }, problems)).toBeUndefined();
  const [first] = problems.sorted();
  return first === undefined ? '' : say(first.message, language);
};

describe('a file that cannot be read as YAML', () => {
  it.each([
    ['a quote that is not closed', 'kind: right\nid: "open\n', 'anførselstegnet blir aldri lukket'],
    ['a colon in an unquoted text', 'title: a: b\n', 'står det kolon i teksten, må den i anførselstegn'],
    [
      'a tab in the indentation',
      'kind: party\nrecords:\n\t- id: x\n',
      'en tabulator i innrykket; bruk mellomrom',
    ],
    ['a last line without a colon', 'kind: party\nname\n', 'linjen har verken kolon eller bindestrek'],
    ['a line without a colon above another', 'name\nid: x\n', 'et anførselstegn på linjen over'],
    ['an indentation of its own', 'a:\n  b: 1\n c: 2\n', 'innrykket passer ikke med linjene over'],
    ['a bracket that is not closed', 'a: [1, 2\nb: 3\n', 'en klamme blir aldri lukket'],
    ['a value that starts with @', 'a: @b\n', 'en verdi kan ikke begynne med @'],
    ['a backslash in double quotes', 'a: "C:\\q"\n', 'skriv \\\\ for en omvendt skråstrek'],
    ['a missing space before #', 'a: "b"#c\n', 'det mangler et mellomrom foran #'],
    ['a bracket too many', 'a: 1\n}\n', 'fant } der det ikke kan stå'],
    ['a directive', '%FOO bar\n---\na: 1\n', 'et direktiv som begynner med %'],
    ['a tag that nobody knows', 'a: !!foo 1\n', 'et anker, et alias eller en tagg'],
    ['two anchors', 'a: &b &c 1\n', 'et anker, et alias eller en tagg'],
    ['a comma that is missing', 'a: ["b" "c"]\n', 'det mangler et komma'],
  ])('for %s is told what to do, in each language and none of the parser’s English', (_, text, nb) => {
    expect(saidOf(text, 'nb')).toContain(nb);
    const said = new Set(languages.map((language) => saidOf(text, language)));
    expect(said.size).toBe(3);
    for (const one of said) expect(one).not.toMatch(/engelsk|Implicit|Missing|Unexpected|must be/);
  });
});
