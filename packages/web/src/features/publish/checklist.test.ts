import { type Cycle, type Finding, type LocalDate, type RecordOf, unmetFor } from '@risikobilde/core';
import { describe, expect, it, test } from 'vitest';
import { checklistOf, nextEdition } from './checklist.js';

type Line = RecordOf<'assessment'>['changeLog'][number];
const line = (version: string, date: string): Line => ({
  version,
  date: date as LocalDate,
  precision: 'day',
  changes: { nb: version },
});
const finding = (rule: string, more: Partial<Finding> = {}): Finding =>
  ({
    id: `${rule}@x`,
    rule,
    severity: 'error',
    answers: 'reasons',
    refs: ['x'],
    at: { record: 'x' },
    message: { und: rule },
    ...more,
  }) as Finding;
const types = (findings: readonly Finding[], needsLog = false): readonly string[] =>
  checklistOf({ findings }, { version: '2.7', needsLog }, undefined).map(
    (item) => `${item.type} ${item.findings.length}`,
  );

describe('the next edition', () => {
  it.each([
    ['is the first one', [], [], false, '1.0', true],
    [
      'is the one that the change log ends with',
      [line('2.6', '2024-03-01'), line('2.7', '2026-11-01')],
      ['2.6'],
      false,
      '2.7',
      false,
    ],
    ['comes after the one that is out', [line('2.6', '2024-03-01')], ['2.6'], false, '2.7', true],
    [
      'comes after a line that does not hold what is changed since',
      [line('2.6', '2024-03-01')],
      [],
      true,
      '2.7',
      true,
    ],
    ['has a number that no draft has', [line('2.6', '2024-03-01')], ['2.6', '2.7'], false, '2.8', true],
  ] as const)('%s', (_, changeLog, versions, isBehind, version, needsLog) => {
    const released = versions.map((one) => ({ version: one }));
    const findings = isBehind ? [finding('change-log-behind')] : [];
    expect(nextEdition({ changeLog: [...changeLog] }, released, findings)).toEqual({ version, needsLog });
  });
});

describe('what is to be put right', () => {
  test('errors of one rule are one thing, and each duty is its own', () => {
    const all = [
      finding('retention-missing', { id: 'a' }),
      finding('retention-missing', { id: 'b' }),
      finding('dpo-advice-missing'),
      finding('acceptance-missing', { severity: 'warning' }),
      finding('change-log-behind'),
    ];
    expect(types(all)).toEqual([
      'openError 2',
      'log 1',
      'adviceMissing 1',
      'acceptanceMissing 1',
      'approval 0',
    ]);
  });

  test.each([
    [
      'advice that nobody has answered',
      { state: 'adviceGiven', unmet: ['adviceAnswered'], unanswered: 'rad' },
      ['adviceUnanswered rad', 'approval'],
    ],
    [
      'a request that the officer has not answered',
      { state: 'adviceAsked', unmet: [] },
      ['adviceAsked', 'approval'],
    ],
    [
      'an assessment that was sent back',
      { state: 'draft', unmet: ['changedSinceSentBack'] },
      ['sentBack', 'approval'],
    ],
    ['nothing but the approval', { state: 'accepted', unmet: [] }, ['approval']],
  ] as const)(
    'what the table of the life cycle asks is listed: %s',
    (_, { state, unmet, ...more }, expected) => {
      const cycle: Cycle = { state, unmet: new Set(unmet), ...more };
      const items = checklistOf({ findings: [] }, { version: '1.0', needsLog: false }, undefined, cycle);
      expect(
        items.map((item) => ('record' in item && item.record ? `${item.type} ${item.record}` : item.type)),
      ).toEqual(expected);
      // Where the list is empty but for the approval, the table lets it be approved.
      expect(items.length === 1).toBe(
        unmetFor('approve', cycle).from === undefined && unmetFor('approve', cycle).conditions.length === 0,
      );
    },
  );

  test('a sentence that does not hold comes after the errors that it may be the consequence of', () => {
    const items = checklistOf(
      { findings: [finding('claim-not-supported'), finding('retention-missing')] },
      { version: '1.0', needsLog: false },
      undefined,
    );
    expect(items.map(({ key }) => key)).toEqual(['retention-missing', 'claim-not-supported', 'approval']);
  });

  test('a warning, an error that is answered, and what the platform has to mend are none', () => {
    expect(
      types([
        finding('retention-missing', { severity: 'warning' }),
        finding('retention-missing', { answeredBy: 'decision' }),
        finding('retention-missing', { provenance: { from: 'platform' } as never }),
      ]),
    ).toEqual(['approval 0']);
  });

  test('a missing line of the change log is told once', () => {
    expect(types([finding('change-log-behind')], true)).toEqual(['log 1', 'approval 0']);
    expect(types([], true)).toEqual(['log 0', 'approval 0']);
  });
});
