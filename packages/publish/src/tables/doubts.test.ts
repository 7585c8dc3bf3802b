import { type AssessmentRecord, evaluate, recordSchemas } from '@risikobilde/core';
import { expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';

const published = (...more: readonly AssessmentRecord[]) => {
  const assessment = { schemaVersion: 1, records: [...smallAssessment.records, ...more] };
  const evaluation = evaluate(assessment, smallWorld, day('2026-11-24'));
  const { files } = publishText(assessment, smallWorld, evaluation, {
    format: 'html',
    languages: ['nb'],
    level: 'public',
  });
  return files.map(({ text }) => text.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|[\s|]*/g, '|')).join('\n');
};

const advice = (fields: object = {}) =>
  recordSchemas.advice.parse({
    kind: 'advice',
    id: 'wait',
    adviser: 'dpo',
    by: { nb: 'Kari Ombud' },
    on: '2026-10-01',
    text: { nb: 'Vent med overføringen' },
    followed: 'no',
    about: ['applications'],
    ...fields,
  });

it('advice that was not followed stands among the doubts, with whom it is from and what it is about', () => {
  expect(published(advice())).toContain(
    'Vent med overføringen|Slag ikke sagt|Kari Ombud, 1. oktober 2026 (råd som ikke er fulgt)|Søknader|Ikke besvart|',
  );
});

it('and with the answer, when there is one', () => {
  const answered = advice({
    answers: [
      { on: '2026-10-20', by: 'operator', result: 'refuted', because: { nb: 'Ny avtale er inngått' } },
    ],
  });
  expect(published(answered)).toContain('|Søknader|tilbakevist, 20. oktober 2026: Ny avtale er inngått|');
});

it('advice that was followed is no doubt', () => {
  expect(published(advice({ followed: 'yes' }))).not.toContain('råd som ikke er fulgt');
});
