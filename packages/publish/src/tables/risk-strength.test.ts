import { evaluate, recordSchemas } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { expect, it } from 'vitest';
import { day, smallAssessment, publishText } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';

const on = day('2026-11-24');
const markdown = '::table{of="comparison"}\n\n::table{of="risks"}';
const chapter = recordSchemas.section.parse({
  kind: 'section',
  id: 'tables',
  title: { nb: 'Tabeller' },
  slug: 'tables',
  weight: 5,
  body: { nb: markdown },
});
const assessment = { ...smallAssessment, records: [...smallAssessment.records, chapter] };
const evaluation = evaluate(assessment, smallWorld, on);
const risk = evaluateRisk(assessment, smallWorld, on);
const chapterText = (withRisk: boolean): string =>
  publishText(assessment, smallWorld, evaluation, {
    format: 'hugo',
    languages: ['nb'],
    level: 'internal',
    ...(withRisk && { risk }),
  })
    .files.find(({ path }) => path.includes('/annex-c/'))
    ?.text.replaceAll(/\s+/g, ' ') ?? '';

it('with distributions the comparison is the verdict, and the sentence of the levels is not beside it', () => {
  const text = chapterText(true);
  expect(text).toContain('prosent sannsynlig at tallet er minst 10 prosent høyere');
  expect(text).toContain('Forventet forskjell i antall rammede personer per år');
  expect(text).toMatch(/Sluttdatoen for «[^»]+» var 30\. juni 2026/);
  expect(text).not.toContain('skade, er risikoen for de registrerte');
  expect(text).toContain('Prosenten viser hvor ofte');
});

it('without them it is that of the levels', () => {
  const text = chapterText(false);
  expect(text).toContain('skade, er risikoen for de registrerte');
  expect(text).not.toContain('prosent sannsynlig');
  expect(text).not.toContain('Prosenten viser');
});
