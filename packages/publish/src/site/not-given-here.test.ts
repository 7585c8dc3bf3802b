import { type Assessment, evaluate, recordSchemas } from '@risikobilde/core';
import { expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import type { FormatId } from '../formats/index.js';

// Where people log in, acceptances and advice that only came in with files count for nothing; a document says the same as the screens.

const at = { by: { nb: 'Kari Nord' }, on: '2026-10-01' };
const steps = [
  recordSchemas.advice.parse({ kind: 'advice', id: 'wait', adviser: 'dpo', text: { nb: 'Vent' }, ...at }),
  recordSchemas.decision.parse({
    kind: 'decision',
    id: 'taken',
    type: 'acceptance',
    scenario: smallAssessment.records.find(({ kind }) => kind === 'scenario')?.id,
    why: { nb: 'Lite' },
    ...at,
  }),
];
const assessment: Assessment = { schemaVersion: 1, records: [...smallAssessment.records, ...steps] };
const published = (format: FormatId, notGivenHere?: readonly string[]) => {
  const counted = { ...assessment, ...(notGivenHere && { notGivenHere }) };
  return publishText(counted, smallWorld, evaluate(counted, smallWorld, day('2026-11-24')), {
    format,
    languages: ['nb'],
    level: 'public',
  }).files;
};
const pages = (...notGivenHere: readonly string[]) =>
  published('html', notGivenHere)
    .map(({ text }) => text.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|[\s|]*/g, '|'))
    .join('\n');

it('they are listed with that they do not count, and why', () => {
  const page = pages('taken', 'wait');
  expect(page).toContain('|1. oktober 2026, fulgte med filene, ikke gitt her|Vent|');
  expect(page).toContain('|1. oktober 2026, fulgte med filene, ikke gitt her|Lite|');
  expect(
    page.match(/\|Det som fulgte med filene og ikke er gitt her, teller ikke: Ingen her vet/g),
  ).toHaveLength(2);
});

it('of two, the one that was given here stands without', () => {
  const page = pages('taken');
  expect(page).toContain('|1. oktober 2026|Vent|');
  expect(page).not.toContain('Rådet fulgte med filene');
});

it('in the annex each says it under its title', () => {
  const all = pages('taken', 'wait');
  expect(all.match(/Rådet fulgte med filene og er ikke gitt her/g)).toHaveLength(1);
  expect(all.match(/Aksepten fulgte med filene og er ikke gitt her/g)).toHaveLength(1);
});

it('the data name them', () => {
  const data = (notGivenHere?: readonly string[]) =>
    JSON.parse(
      published('json', notGivenHere).find(({ path }) => !path.includes('schema'))?.text ?? '',
    ) as object;
  expect(data(['taken', 'wait'])).toMatchObject({ notGivenHere: ['taken', 'wait'] });
  expect(data([])).not.toHaveProperty('notGivenHere');
});

it('without logins nobody knows who gives what, and nothing is said of it', () => {
  expect(
    published('html')
      .map(({ text }) => text)
      .join(''),
  ).not.toContain('ikke gitt her');
});
