import { type AssessmentRecord } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { record, text } from '../packages/core/src/testing/fixtures.js';
import { answered, authority, finds, law, on } from './asked-by-date.js';

/** Questions on the law of the health sector, put to the shipped world by date. Each row names where the answer stands. */

const health = (source: string, provision: string): AssessmentRecord =>
  on([{ article: '6(1)(c)', law: law(source, provision) }]);
const found = (records: readonly AssessmentRecord[], day: string, rule: string) =>
  finds([authority, ...records], day, rule).length > 0;

describe('whether the law of the health sector was in force', () => {
  test.each([
    ['pasientjournalloven', '§ 19', '2014-12-31', false, 'section 32, note 1: from 1 January 2015'],
    ['pasientjournalloven', '§ 19', '2015-01-01', true, 'section 32, note 1'],
    ['helseregisterloven', '§ 13', '2014-12-31', false, 'section 32, note 1: from 1 January 2015'],
    ['helseregisterloven', '§ 13', '2015-01-01', true, 'section 32, note 1'],
    ['helsepersonelloven', '§ 39', '2000-12-31', false, 'the head of the act: from 1 January 2001'],
    ['helsepersonelloven', '§ 39', '2001-01-01', true, 'the head of the act'],
    ['helsepersonelloven', '§ 39', '2026-11-28', true, 'not repealed; amended'],
  ] as const)('%s %s on %s: %s (%s)', (...[source, provision, day, holds]) => {
    expect(found([health(source, provision)], day, 'law-not-in-force')).toBe(!holds);
  });
});

test('secrecy of health personnel is the professional secrecy of 14(5)(d), and no exception of letter c', () => {
  const denied = (letter: string) =>
    record('right', {
      article: '14',
      says: 'doesNotExist',
      exceptions: [
        { why: text('Fordi'), provision: '14(5)', letter, law: law('helsepersonelloven', '§ 21') },
      ],
    });
  const agrees = (letter: string) =>
    answered([authority, on([{ article: '6(1)(e)' }]), denied(letter)], '2026-11-28').rights[0]?.agrees;
  expect([agrees('d'), agrees('c')]).toEqual([true, false]);
});
