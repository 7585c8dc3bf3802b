import type { AssessmentRecord } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { leaningOn, leaningOnAlternative } from './leaning-on.js';

const record = (fields: object) => fields as AssessmentRecord;
const operator = record({ kind: 'party', id: 'operator', name: { nb: 'Vi' }, country: 'NO' });

test('a party is leaned on by the contract that names it and the chapter that links to it, not by a word that is spelt the same', () => {
  const benefit = record({ kind: 'benefit', id: 'b', forWhom: 'operator', alternatives: ['cloud'] });
  const engagement = record({
    kind: 'engagement',
    id: 'e',
    principal: 'operator',
    contractor: 'other',
    activities: ['a'],
  });
  const section = record({ kind: 'section', id: 's', body: { nb: 'Se [oss](record:operator).' } });
  const near = record({ kind: 'section', id: 'n', body: { nb: 'Se [dem](record:operator-two).' } });
  expect(leaningOn('operator', [operator, benefit, engagement, section, near]).map(({ id }) => id)).toEqual([
    'e',
    's',
  ]);
});

test('a chapter named as a role is not leaned on by every chapter with that role', () => {
  const conclusion = record({ kind: 'section', id: 'conclusion', role: 'conclusion' });
  const other = record({ kind: 'section', id: 'other', role: 'conclusion' });
  expect(leaningOn('conclusion', [conclusion, other])).toEqual([]);
});

test('an alternative is leaned on by judgements, effects, benefits and claims that compare with it', () => {
  const scenario = record({ kind: 'scenario', id: 'r', judgements: [{ alternative: 'cloud' }] });
  const effect = record({ kind: 'effect', id: 'f', measure: 'm', scenario: 'r', alternatives: ['cloud'] });
  const benefit = record({ kind: 'benefit', id: 'b', alternatives: ['cloud'] });
  const claim = record({
    kind: 'claim',
    id: 'c',
    grounds: { all: [{ comparison: { alternative: 'local', against: 'cloud', expects: 'lower' } }] },
  });
  const party = record({ kind: 'party', id: 'cloud' });
  expect(
    leaningOnAlternative('cloud', [scenario, effect, benefit, claim, party]).map(({ id }) => id),
  ).toEqual(['r', 'f', 'b', 'c']);
  expect(leaningOnAlternative('local', [scenario, effect, benefit, claim]).map(({ id }) => id)).toEqual([
    'c',
  ]);
});
