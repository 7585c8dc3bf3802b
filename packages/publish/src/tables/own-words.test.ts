import { type AssessmentRecord, evaluate, recordSchemas } from '@risikobilde/core';
import { expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';

const published = (...more: readonly AssessmentRecord[]) => {
  const assessment = { schemaVersion: 1, records: [...smallAssessment.records, ...more] };
  const { files } = publishText(assessment, smallWorld, evaluate(assessment, smallWorld, day('2026-11-24')), {
    format: 'html',
    languages: ['nb'],
    level: 'public',
  });
  return files.map(({ text }) => text.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|[\s|]*/g, '|')).join('\n');
};

const page = (id: string, place: string, level: 'public' | 'internal' = 'public') =>
  recordSchemas.ownSource.parse({
    kind: 'ownSource',
    id,
    level,
    name: { nb: `Siden ${id}` },
    type: 'other',
    issuer: 'Etaten',
    verification: 'P',
    passages: [
      {
        id: `${id}-logs`,
        language: 'nb',
        text: { nb: `Loggene på ${id}` },
        stood: '2026-01-01',
        statement: { on: { nb: 'Hvor er loggene?' }, places: [place] },
        cite: { title: `Avsnitt på ${id}` },
        verification: 'P',
      },
    ],
  });
const premise = recordSchemas.premise.parse({
  kind: 'premise',
  id: 'stored-here',
  text: { nb: 'Alt lagres her' },
  ifItFalls: { nb: 'Da må stedene kartlegges' },
  bearings: [
    {
      of: { source: 'one', passage: 'one-logs' },
      bears: 'supports',
      strength: 'slight',
      why: { nb: 'Siden sier det' },
      by: 'operator',
      on: '2026-02-01',
    },
  ],
});

it('two answers to one question stand in rows of their own, each with where it stands', () => {
  const text = published(premise, page('one', 'NO'), page('two', 'NL'));
  expect(text).toContain('Spørsmål som har fått ulike svar');
  expect(text).toMatch(/Etaten: Hvor er loggene\?\|Norge\|Siden one \(bokmål\)[^|]*\|/);
  expect(text).toMatch(/Etaten: Hvor er loggene\?\|Nederland\|Siden two \(bokmål\)/);
});

it('the same answer twice is no row', () => {
  expect(published(premise, page('one', 'NO'), page('two', 'NO'))).not.toContain('har fått ulike svar');
});

it('what a hidden page says is not told, nor that it says something else', () => {
  const text = published(premise, page('one', 'NO'), page('two', 'NL', 'internal'));
  expect(text).not.toContain('har fått ulike svar');
  expect(text).not.toContain('Siden two');
  expect(text).not.toContain('Loggene på two');
});
