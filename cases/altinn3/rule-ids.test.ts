import { describeRules, evaluate, explain, parseLocalDate, type Reason } from '@risikobilde/core';
import { publish, textOf } from '@risikobilde/publish';
import { languages, type Sayable } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const day = parseLocalDate('2026-11-24') ?? expect.fail();
const evaluation = evaluate(assessment, world, day);

const ids = describeRules()
  .map(({ id }) => id)
  .join('|');
const namesARule = new RegExp(`(?<![\\w/#-])(?:${ids})(?![\\w-])`);

const sayings = (reason: Reason): readonly Sayable[] => [
  reason.label,
  reason.reason,
  ...reason.children.flatMap(sayings),
];

test('the pattern finds the id of a rule', () => {
  expect('Regelen law-cannot-carry finner ingenting').toMatch(namesARule);
});

test.each(languages)('nothing that is said of a claim, a finding or a task in %s names a rule by its id', (language) => {
  const reasons = assessment.records.flatMap(({ id, kind }) => {
    if (kind !== 'claim' && kind !== 'premise') return [];
    const reason = explain(assessment, world, day, id);
    return reason ? sayings(reason) : [];
  });
  const said = [
    ...reasons,
    ...evaluation.findings.flatMap(({ message, fix }) => [message, ...(fix ? [fix] : [])]),
    ...evaluation.claims.map(({ summary }) => summary),
    evaluation.conclusion.summary,
  ];
  expect(said.length).toBeGreaterThan(500);
  expect(said.map((one) => say(one, language)).filter((one) => namesARule.test(one))).toEqual([]);
});

test.each([
  ['hugo', 'nb'],
  ['html', 'en'],
] as const)('no published page names a rule by its id: %s, %s', (format, language) => {
  const { files } = publish(assessment, world, evaluation, {
    format,
    languages: [language],
    level: 'internal',
  });
  const pages = files.filter(({ path }) => /\.(md|html)$/.test(path));
  expect(pages.length).toBeGreaterThan(8);
  // Attributes and addresses may hold the id of a finding; what is read may not.
  const read = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\]\([^)]*\)/g, ']');
  expect(pages.filter((file) => namesARule.test(read(textOf(file)))).map(({ path }) => path)).toEqual([]);
});
