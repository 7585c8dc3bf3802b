import { type AssessmentRecord, createLevels, evaluate, type Language, type Level } from '@risikobilde/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../test/fixture.js';
import { poisoned } from '../test/poison.js';
import { smallWorld } from '../test/small-world.js';
import { formatIds } from './formats/index.js';

const asOf = day('2026-11-24');

const readBy = (
  level: Level,
  isSecret: (record: AssessmentRecord) => boolean,
  read: readonly Language[] = ['nb', 'nn', 'en'],
) => {
  const { assessment, poisons } = poisoned(smallAssessment, isSecret);
  const evaluation = evaluate(assessment, smallWorld, asOf);
  const pages = formatIds.flatMap((format) =>
    publishText(assessment, smallWorld, evaluation, {
      format,
      languages: read,
      level,
    }).files.map(({ path, text }) => `${path}\n${text}`),
  );
  return { poisons, found: poisons.filter((poison) => pages.some((page) => page.includes(poison))) };
};

const ids = smallAssessment.records.flatMap(({ id, kind }) => (kind === 'assessment' ? [] : [id]));

describe('an internal record', () => {
  it('is told of nowhere in what the public and the service owners read, whichever records are internal', () => {
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.constantFrom<Level>('public', 'owner'),
        (secret, level) => {
          const { found } = readBy(level, ({ id }) => secret.includes(id));
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  // Every language is read above; what a record is named in does not depend on it.
  it.each(ids)('%s alone is told of nowhere', (id) => {
    expect(readBy('public', (record) => record.id === id, ['nb']).found).toEqual([]);
  });

  it('is told of to the operator, so that the search for it can fail', () => {
    const { found, poisons } = readBy('internal', () => true);
    expect(found.length).toBeGreaterThan(poisons.length / 2);
  });
});

describe('what may be told', () => {
  const { assessment } = poisoned(smallAssessment, ({ kind }) => kind === 'measure');
  const evaluation = evaluate(assessment, smallWorld, asOf);
  const levels = createLevels(assessment, smallWorld, evaluation);

  it('a text that no record and no world data holds is for the operator alone', () => {
    expect(levels.ofSayable({ nb: 'Dette har ingen skrevet.' })).toBe('internal');
  });

  it('a sentence is as secret as what it names', () => {
    const [measure] = assessment.records.filter(({ kind }) => kind === 'measure');
    if (measure?.kind !== 'measure') throw new Error('the fixture has a measure');
    expect(levels.ofSayable({ key: 'core.quoted', values: { text: measure.title } })).toBe('internal');
    expect(levels.ofSayable({ key: 'core.quoted', values: { text: { und: measure.id } } })).toBe('internal');
    expect(levels.ofSayable({ key: 'core.quoted', values: { text: evaluation.assessment.title } })).toBe(
      'public',
    );
  });

  it('an evaluation that comes out of a store is told as much as one that was just made', () => {
    const stored = JSON.parse(JSON.stringify(evaluation)) as typeof evaluation;
    for (const [index, finding] of evaluation.findings.entries()) {
      const same = stored.findings[index];
      expect(same && levels.ofFinding(same)).toBe(levels.ofFinding(finding));
    }
  });
});
