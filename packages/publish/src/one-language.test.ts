import { evaluate, explain } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { isText } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { day, parseRecords, publishText, smallAssessment } from '../test/fixture.js';
import { smallWorld } from '../test/small-world.js';

/** The same value with every text in one language alone. */
const only = (language: string, value: unknown): unknown => {
  if (isText(value)) return { [language]: value['nb'] ?? Object.values(value)[0] };
  if (Array.isArray(value)) return value.map((item) => only(language, item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, only(language, inner)]));
};

const keptIn = (language: string) => ({
  schemaVersion: smallAssessment.schemaVersion,
  records: parseRecords(
    smallAssessment.records.map((record) => ({
      // A record stays an object whose texts changed.
      ...(only(language, record) as Record<string, unknown>),
      ...(record.kind === 'assessment' && { mainLanguage: language, languages: [language] }),
    })),
  ),
});

describe.each(['nn', 'se'])('an assessment kept in %s alone', (language) => {
  const assessment = keptIn(language);
  const asOf = day('2024-03-31');
  const evaluation = evaluate(assessment, smallWorld, asOf);

  it('is evaluated as it is in bokmål, and everything found can be said in every language', () => {
    const same = evaluate(smallAssessment, smallWorld, asOf);
    expect(evaluation.findings.map(({ id }) => id)).toEqual(same.findings.map(({ id }) => id));
    expect(evaluation.claims.map(({ standing }) => standing)).toEqual(
      same.claims.map(({ standing }) => standing),
    );
    for (const { say } of Object.values(wordsOf))
      for (const { message, fix } of evaluation.findings)
        expect(`${say(message)} ${fix ? say(fix) : ''}`).not.toMatch(/undefined|\{\w+\}/);
    for (const { id } of evaluation.claims) expect(explain(assessment, smallWorld, asOf, id)).toBeDefined();
  });

  it.each(['nb', 'nn', 'en'] as const)(
    'is published in %s with its own words and nothing undefined',
    (reader) => {
      const risk = evaluateRisk(assessment, smallWorld, asOf, { draws: 100 });
      const { files } = publishText(assessment, smallWorld, evaluation, {
        format: 'html',
        languages: [reader],
        level: 'internal',
        risk,
      });
      const pages = [...files].map((file) => JSON.stringify(file)).join('\n');
      expect(pages).toContain('Tjenesten kjøres hos en leverandør i Norge');
      expect(pages).not.toMatch(/>undefined<|undefined /);
    },
  );
});
