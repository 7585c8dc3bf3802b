import { evaluate, progressOf, type AssessmentRecord } from '@risikobilde/core';
import { say } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { anAssessment, day, record, text } from '../packages/core/src/testing/fixtures.js';
import { judgement } from '../packages/core/src/testing/judgement.js';
import { shippedWorld } from '../tools/shipped-files.js';

/**
 * Questions that a privacy lawyer knows the answer to, put to the shipped world by date: what must be done before release,
 * which act applies, and what a chain of processors needs. Each row names where the answer stands.
 */

const world = shippedWorld();
const head = record('assessment', { scale: 'risk-5x5' });

const answered = (records: readonly AssessmentRecord[], asOf: string) =>
  evaluate(
    anAssessment(head, record('party', { id: 'operator', type: 'authority' }), ...records),
    world,
    day(asOf),
  );
const finds = (records: readonly AssessmentRecord[], asOf: string, rule: string) =>
  answered(records, asOf)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ id, severity }) => `${severity} ${id.slice(rule.length + 1)}`);

const law = (source: string, provision: string) => ({ source, provision });
const resting = (article: string, on?: ReturnType<typeof law>) =>
  record('activity', { purposes: [{ text: text('Formål'), bases: [{ article, ...(on && { law: on }) }] }] });

describe('which act applies on the day', () => {
  test.each([
    [
      'fvl 1967 § 15 a today: it applies (fvl 2025 § 99: the King decides when)',
      'fvl-1967',
      '§ 15 a',
      '2026-11-24',
      [],
    ],
    [
      'fvl 2025 § 10 today: not in force (fvl 2025 § 99)',
      'fvl-2025',
      '§ 10',
      '2026-11-24',
      ['error activity+fvl-2025#§10'],
    ],
    [
      'arkivlova 2025 § 5 on 31 December 2025: not yet (res. 12 December 2025 no. 2510)',
      'arkivlova-2025',
      '§ 5',
      '2025-12-31',
      ['error activity+arkivlova-2025#§5'],
    ],
    [
      'arkivlova 2025 § 5 on 1 January 2026: yes (res. 12 December 2025 no. 2510)',
      'arkivlova-2025',
      '§ 5',
      '2026-01-01',
      [],
    ],
    [
      'digitalsikkerhetsloven § 7 on 30 September 2025: not yet (LOV-2023-12-20-108)',
      'digitalsikkerhetsloven',
      '§ 7',
      '2025-09-30',
      ['error activity+digitalsikkerhetsloven#§7'],
    ],
    [
      'digitalsikkerhetsloven § 7 on 1 October 2025: yes (LOV-2023-12-20-108; NSM)',
      'digitalsikkerhetsloven',
      '§ 7',
      '2025-10-01',
      [],
    ],
    [
      'folkeregisterloven § 10-1 in 2018: yes (in force 1 October 2017)',
      'folkeregisterloven',
      '§ 10-1',
      '2018-09-01',
      [],
    ],
    [
      'the act of 9 June 2023 the day before: not yet (LOV-2023-06-09-29 § 3)',
      'digdir-freg-law',
      '§ 1',
      '2023-06-08',
      ['error activity+digdir-freg-law#§1'],
    ],
    [
      'popplyl § 12 before 20 July 2018: not yet (popplyl § 32)',
      'popplyl',
      '§ 12',
      '2018-07-19',
      ['error activity+popplyl#§12'],
    ],
  ] as const)('%s', (_, source, provision, asOf, expected) => {
    expect(finds([resting('6(1)(e)', law(source, provision))], asOf, 'law-not-in-force')).toEqual(expected);
  });

  test.each([
    ['fvl § 13 goes to both § 31 and § 32 (fvl 2025 §§ 31-32)', 'fvl-1967', '§ 13', ['§ 31', '§ 32']],
    ['fvl § 15 a goes to § 10 (fvl 2025 § 10)', 'fvl-1967', '§ 15 a', ['§ 10']],
    ['arkivlova 1992 § 9 b goes to § 11 (arkivlova 2025 § 11)', 'arkivlova-1992', '§ 9 b', ['§ 11']],
  ] as const)('%s', (_, source, provision, expected) => {
    const found = answered([resting('6(1)(e)', law(source, provision))], '2026-11-24').findings.find(
      ({ rule }) => rule === 'provision-with-successor',
    );
    const said = found ? say(found.message, 'nb') + (found.fix ? say(found.fix, 'nb') : '') : '';
    const entry = world.entries.find(({ id }) => id === source);
    const successor =
      entry?.kind === 'source' ? entry.provisions.find(({ ref }) => ref === provision)?.successor : undefined;
    expect([successor?.ref, ...(successor?.also ?? [])]).toEqual(expected);
    expect(said).toMatch(/avløses av/);
  });
});

describe('a high residual risk', () => {
  const residual = record('scenario', {
    judgements: [
      judgement('chosen', { frequency: { level: 5 }, consequence: { level: 5 }, on: '2026-01-01' }),
    ],
  });
  const acceptance = record('decision', {
    type: 'acceptance',
    scenario: 'scenario',
    alternative: 'chosen',
    on: '2026-02-01',
  });
  test.each([
    ['without a decision: the authority must be consulted (GDPR 36(1))', [], ['error scenario']],
    ['accepted instead: the same (GDPR 36(1))', [acceptance], ['error scenario']],
    ['sent to the authority: answered (GDPR 36(1))', [record('consultation', { sent: '2026-02-01' })], []],
  ] as const)('%s', (_, others, expected) => {
    expect(finds([residual, ...others], '2026-03-01', 'prior-consultation-needed')).toEqual(expected);
  });
  test('an acceptance of it is an error of its own: the scale says so (GDPR 36(1))', () => {
    expect(finds([residual, acceptance], '2026-03-01', 'acceptance-not-allowed')).toHaveLength(1);
  });
  test.each([
    ['begun while the authority considers: an error', '2026-02-15', ['error consultation']],
    ['planned after the eight weeks: nothing', '2026-04-01', []],
  ] as const)('processing %s (GDPR 36(2))', (_, begins, expected) => {
    const file = record('consultation', { sent: '2026-02-01', received: '2026-02-03', begins });
    expect(finds([residual, file], '2026-03-01', 'processing-before-consultation')).toEqual(expected);
  });
});

describe('the days of a prior consultation (GDPR 36(2)); the last day is the calendar day', () => {
  const file = (days: object) =>
    record('consultation', { sent: '2026-01-04', received: '2026-01-05', ...days });
  test.each([
    ['eight weeks from receipt', {}, '2026-03-02'],
    ['six more when the extension was told within a month', { extended: '2026-02-05' }, '2026-04-13'],
    ['an extension told too late does not count', { extended: '2026-02-06' }, '2026-03-02'],
  ] as const)('%s', (_, days, due) => {
    expect(progressOf(file(days), { asOf: day('2026-02-20') }).due).toBe(due);
  });
});

describe('a chain of processors', () => {
  const upper = record('engagement');
  const lower = record('engagement', { id: 'lower', principal: 'provider', contractor: 'sub' });
  const parties = ['provider', 'sub'].map((id) => record('party', { id, type: 'company' as const }));
  test('a sub-processor without authorisation (GDPR 28(2))', () => {
    expect(
      finds(
        [record('activity'), ...parties, upper, lower],
        '2026-11-24',
        'subprocessor-without-authorisation',
      ),
    ).toEqual(['warning engagement+lower']);
  });
  test('who the sub-processor is must be at hand since EDPB Opinion 22/2024 was known on 9 October 2024, and was for information before', () => {
    const chain = [record('activity'), ...parties, upper, lower];
    const severities = (asOf: string) =>
      new Set(finds(chain, asOf, 'chain-identity-incomplete').map((found) => found.split(' ')[0]));
    expect(severities('2024-10-08')).toEqual(new Set(['info']));
    expect(severities('2024-10-09').has('info')).toBe(false);
  });
});
