import {
  addDays,
  type AssessmentRecord,
  conclusionMarks,
  createContext,
  createEvaluator,
  evaluate,
  factNow,
  hashOfPassage,
  isObject,
  type LocalDate,
  parseLocalDate,
  readingList,
} from '@risikobilde/core';
import { createServiceEvaluator } from '@risikobilde/fleet';
import { publish, textOf } from '@risikobilde/publish';
import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const day = (text: string): LocalDate => parseLocalDate(text) ?? expect.fail();
const today = day('2026-12-01');

/** Twenty days from the first edition on, four months apart, and today. */
const days = [...Array.from({ length: 19 }, (_, n) => addDays(day('2020-12-15'), n * 114)), today];

const jsonOf = (text: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : {};
};

describe.each(['altinn3', 'altinn3-service'] as const)('%s', (name) => {
  const { assessment: own, platform } = shippedCase(name);
  const assessment = platform?.composed ?? own;
  const evaluator = createEvaluator();

  test('every format and every list tells of as many facts read, on twenty days', { timeout: 240_000 }, () => {
    const told = new Set<string>();
    for (const [n, asOf] of days.entries()) {
      // Pages take longer to write than data.
      const hasPages = n % 5 === 4;
      const evaluation = evaluator(assessment, world, asOf);
      const { total, primary } = conclusionMarks(evaluation);
      told.add(`${primary} ${total}`);
      const { files } = publish(assessment, world, evaluation, {
        format: hasPages ? ['json', 'jsonld', 'hugo', 'edpb'] : ['json', 'jsonld'],
        languages: ['nb'],
        level: 'internal',
      });
      const text = (end: RegExp): string => textOf(files.find(({ path }) => end.test(path)) ?? expect.fail(`${end}`));
      const said = wordsOf.nb.t('reading.share', { total, primary });
      expect(jsonOf(text(/^json\/(?!.*schema).*\.json$/))['facts'], asOf).toEqual({ total, primary });
      const ld = text(new RegExp(`^jsonld/${evaluation.assessment.id}\\.jsonld$`));
      expect(ld).toContain(`"rb:factsUnderConclusion": ${total}`);
      expect(ld).toContain(`"rb:factsRead": ${primary}`);
      if (evaluation.conclusion.claims.length === 0 || !hasPages) continue;
      expect(jsonOf(text(/^edpb\/edpb[^/]*\.json$/))['facts'], asOf).toEqual({ total, primary });
      expect(text(/^edpb\/.*nb\.html$/)).toContain(said);
      const front = evaluation.assessment.id;
      expect(text(new RegExp(`^hugo/.*${front}/_index\\.nb\\.md$`)).replaceAll(/[\s>]+/g, ' ')).toContain(said);
    }
    // The numbers move from day to day, or this holds nothing.
    expect(told.size).toBeGreaterThan(name === 'altinn3' ? 3 : 0);
  });
});

test('the operator’s list counts as the service does', () => {
  const { assessment: own, platform } = shippedCase('altinn3-service');
  if (platform === undefined) return expect.fail();
  const { composed, release } = platform;
  const since = days.filter((one) => one >= release.manifest.on);
  expect(since.length).toBeGreaterThan(0);
  for (const asOf of since) {
    const { total, primary } = conclusionMarks(evaluate(composed, world, asOf));
    expect(createServiceEvaluator(release, world, asOf)(own).facts, asOf).toEqual({ total, primary });
  }
});

test('by reading alone, with a passage for each, nearly all of the facts under the conclusion of Altinn are lifted', () => {
  const { assessment } = shippedCase('altinn3');
  const before = conclusionMarks(evaluate(assessment, world, today));
  const context = createContext(assessment, world, today);
  const readings = readingList(before).flatMap(({ fact }, n): AssessmentRecord[] => {
    const now = fact === undefined ? undefined : factNow(context, fact);
    const passage = `Avsnitt ${n} i en etterlignet original.`;
    return fact === undefined || now === undefined
      ? []
      : [
          {
            kind: 'reading',
            id: `lest-${n}`,
            level: 'internal',
            fact,
            result: 'says',
            on: today,
            by: 'Kari Nordmann',
            place: `side ${n + 1}`,
            passage,
            textHash: hashOfPassage(passage),
            says: now.says,
          },
        ];
  });
  const after = conclusionMarks(
    evaluate({ ...assessment, records: [...assessment.records, ...readings] }, world, today),
  );
  expect(after.total).toBe(before.total);
  expect(before.primary).toBeLessThan(28);
  expect(after.primary).toBeGreaterThanOrEqual(28);
  expect(after.primary).toBe(before.primary + readings.length);
  expect(after.facts.filter(({ verification }) => verification !== 'P').map(({ ref }) => ref)).toEqual([]);
  // The day before, nobody had read them.
  const eve = evaluate({ ...assessment, records: [...assessment.records, ...readings] }, world, addDays(today, -1));
  expect(conclusionMarks(eve).primary).toBe(
    conclusionMarks(evaluate(assessment, world, addDays(today, -1))).primary,
  );
});
