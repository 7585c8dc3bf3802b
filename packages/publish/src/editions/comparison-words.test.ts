import { type AssessmentRecord, compareMoments, evaluate } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { day, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import { comparisonSentences, whatBecameOf } from './comparison-words.js';
import { chosenIn } from './news-of.js';

const asOf = day('2026-11-24');
const sentences = (
  records: readonly AssessmentRecord[],
  language: 'nb' | 'nn' | 'en' = 'nb',
  then = asOf,
): readonly string[] => {
  const moment = (of: readonly AssessmentRecord[], on: typeof asOf) => {
    const assessment = { ...smallAssessment, records: of };
    return { assessment, world: smallWorld, evaluation: evaluate(assessment, smallWorld, on) };
  };
  const comparison = compareMoments(moment(smallAssessment.records, then), moment(records, asOf));
  return comparisonSentences(comparison, chosenIn(smallAssessment), wordsOf[language], language);
};
const measure = smallAssessment.records.find((record) => record.kind === 'measure');
if (measure?.kind !== 'measure') throw new Error('The small assessment has a measure.');
const { records } = smallAssessment;

test('what is as it was is said to be, in every language', () => {
  expect(sentences(records)).toEqual(['Ingenting leseren kan se, er endret.']);
  expect(sentences(records, 'nn')).toEqual(['Ingenting lesaren kan sjå, er endra.']);
  expect(sentences(records, 'en')).toEqual(['Nothing that the reader may see is changed.']);
});

test('a measure that is new is named, and not counted once more among the records', () => {
  const added = {
    ...measure,
    id: 'new-measure',
    title: { nb: 'Egen nøkkel' },
    states: [{ state: 'planned' }],
  };
  // The same measure under another name.
  const said = sentences([...records, added as AssessmentRecord]);
  expect(said).toContain('Nye tiltak: Egen nøkkel.');
  expect(said.join(' ')).not.toMatch(/Ellers .*tiltak/);
});

test('of decisions it says which sort and how many, and of what happened the first five by name', () => {
  const decision = records.find((record) => record.kind === 'decision');
  const decided = [1, 2].map((n) => ({ ...decision, id: `approval-${n}`, type: 'approval', on: asOf }));
  expect(sentences([...records, ...(decided as AssessmentRecord[])])).toContain(
    'Besluttet, tilrådd eller vurdert på nytt: godkjenning (2).',
  );
  const [happened] = sentences(records, 'nb', day('2015-01-01')).filter((one) =>
    one.startsWith('Nytt i rett'),
  );
  expect(happened).toMatch(/^Nytt i rett, vilkår og rapporter: .+\.$/);
});

test.each([
  ['done', { state: 'planned' }, { state: 'implemented' }],
  ['done', undefined, { state: 'verified' }],
  ['new', undefined, { state: 'planned' }],
  ['gone', { state: 'planned' }, undefined],
  ['gone', { state: 'planned' }, { state: 'withdrawn' }],
  ['otherwise', { state: 'implemented' }, { state: 'verified' }],
  ['otherwise', { state: 'implemented' }, { state: 'planned' }],
] as const)('a measure is %s', (became, before, after) => {
  const title = { nb: 'Tiltak' };
  expect(
    whatBecameOf({
      ...(before && { before: { title, ...before } }),
      ...(after && { after: { title, ...after } }),
    }),
  ).toBe(became);
});
