import { evaluate } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { anAssessment, day, record } from '../../packages/core/src/testing/fixtures.js';
import { shippedWorld } from '../../tools/shipped-files.js';
import { chapters } from './index.js';
import type { Question } from './question.js';

/**
 * What a privacy lawyer asks, put to the shipped world by date. The answers were written from the texts that each row names, not
 * from the rules; the table of them is `docs/method/legal-questions.md`.
 */

const world = shippedWorld();

const answered = ({ records, asOf, knownAt, asks }: Question): string =>
  asks(
    evaluate(
      anAssessment(record('assessment', { scale: 'risk-5x5' }), ...records),
      world,
      day(asOf),
      knownAt === undefined ? undefined : day(knownAt),
    ),
  );

describe.each(chapters)('$title', ({ questions }) => {
  test.each(questions)('$id: $question ($source)', (question) => {
    expect(answered(question)).toBe(question.answer);
  });
});

test('each question is asked once, in one sentence, with an answer and where it stands', () => {
  const all = chapters.flatMap(({ questions }) => questions);
  expect(all.length).toBeGreaterThanOrEqual(120);
  for (const part of ['id', 'question'] as const)
    expect(all.map((one) => one[part]).filter((one, i, ones) => ones.indexOf(one) !== i)).toEqual([]);
  expect(all.filter(({ question }) => !/^[A-Z][^?|]*\?$/.test(question)).map(({ id }) => id)).toEqual([]);
  expect(all.filter(({ answer, source }) => answer === '' || source === '').map(({ id }) => id)).toEqual([]);
});
