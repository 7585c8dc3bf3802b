import { type Evaluation, evaluate, parseLocalDate, type Reason } from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const at = (day: string) => parseLocalDate(day) ?? expect.fail(`${day} is not a day`);

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const written = new RegExp(`(\\d{1,2}) (${months.join('|')}) (\\d{4})`, 'g');
/** The days that an English text names, as `2026-09-27`. */
const daysIn = (text: string): readonly string[] =>
  [...text.matchAll(written)].map(
    ([, day = '', month = '', year = '']) =>
      `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

type Said = { readonly where: string; readonly text: string };
const en = (said: Sayable): string => say(said, 'en');

// An act has its day in its name, and today's text is tried on days before it: a name says nothing of what was known.
const names = [
  ...world.entries.flatMap((entry) =>
    entry.kind === 'source'
      ? [entry.title, entry.short]
      : entry.kind === 'mandate' || entry.kind === 'terms' || entry.kind === 'subprocessors'
        ? [entry.title]
        : [],
  ),
  ...assessment.records.flatMap((record) =>
    record.kind === 'claim' ? [record.text] : record.kind === 'premise' ? [record.text, record.ifItFalls] : [],
  ),
]
  .map((name) => en(name).replace(/\.$/, ''))
  .filter((name) => daysIn(name).length > 0)
  .toSorted((a, b) => b.length - a.length);
const withoutNames = (text: string): string => names.reduce((left, name) => left.replaceAll(name, '…'), text);

/** An end that is already decided is known before it comes. */
const planned = new Set(['lastDay', 'successor']);

/** Everything that a reason and what it leans on says. */
const saidBy = (reason: Reason): readonly Said[] => [
  ...(planned.has(reason.type)
    ? []
    : [{ where: `${reason.ref} (${reason.type})`, text: `${en(reason.label)}: ${en(reason.reason)}` }]),
  ...reason.children.flatMap(saidBy),
];

/** The days that a reason and what it leans on were looked up on, or came about on. */
const datedBy = (reason: Reason): readonly Said[] => [
  ...(reason.lastChecked ? [{ where: `${reason.ref} looked up`, text: reason.lastChecked }] : []),
  ...(reason.since ? [{ where: `${reason.ref} since`, text: reason.since }] : []),
  ...reason.children.flatMap(datedBy),
];

const futureIn = (evaluation: Evaluation, knownAt: string): readonly string[] => {
  const because = [
    ...[...evaluation.claims, ...evaluation.premises].flatMap((argued) => argued.because),
    ...evaluation.transfers.map(({ reason }) => reason),
  ];
  const said = [
    ...because.flatMap(saidBy),
    ...evaluation.claims.map(({ id, summary }) => ({ where: id, text: en(summary) })),
    ...evaluation.findings
      // These tell of an end that comes, and of a question about an act by its name.
      .filter(({ rule }) => rule !== 'source-ends-soon' && rule !== 'open-question')
      .map(({ id, message }) => ({ where: id, text: en(message) })),
    { where: 'conclusion', text: en(evaluation.conclusion.summary) },
  ];
  const late = [
    ...said.filter(({ text }) => daysIn(withoutNames(text)).some((day) => day > knownAt)),
    ...because.flatMap(datedBy).filter(({ text }) => text > knownAt),
  ];
  return [...new Set(late.map(({ where, text }) => `${where}: ${text}`))];
};

const days = [2020, 2021, 2022, 2023, 2024, 2025, 2026]
  .flatMap((year) => months.map((_, month) => `${year}-${String(month + 1).padStart(2, '0')}-15`))
  .concat('2024-03-31', '2025-11-04', '2025-11-05', '2026-06-29', '2026-07-01', '2026-07-31', '2026-08-04', '2026-08-05')
  .filter((day) => day < '2026-12');

describe('what was known on that day', () => {
  test.each(days)('nothing that %s is answered with tells of a later day', (day) => {
    expect(futureIn(evaluate(assessment, world, at(day)), day)).toEqual([]);
  });

  test.each(['2021-03-01', '2023-11-30', '2025-06-30', '2026-07-01', '2026-08-04'])(
    'nor when today is asked for with what was known on %s',
    (knownAt) => {
      const evaluation = evaluate(assessment, world, at('2026-11-24'), at(knownAt));
      const told = futureIn(evaluation, knownAt).filter(
        // What was planned or due, and the days of the assessment's own versions, are no news.
        (said) => !/ since: |^(text-overtaken|change-log-behind|check-overdue)@|#check|Not checked in time|baseline|as its end date/.test(said),
      );
      expect(told).toEqual([]);
    },
  );
});

const reasonsOn = (day: string): readonly Reason[] => {
  const all = (reason: Reason): readonly Reason[] => [reason, ...reason.children.flatMap(all)];
  return evaluate(assessment, world, at(day)).claims.flatMap(({ because }) => because.flatMap(all));
};

test('the appeal is told without a look on days before anybody is known to have looked', () => {
  const on = (day: string) => reasonsOn(day).find(({ ref, type }) => ref === 'dpf@2025-10-31' && type === 'event');
  expect(say(on('2026-07-01')?.reason ?? { und: '' }, 'nb')).toBe('Reist 31. oktober 2025; ingen avgjørelse er kjent.');
  expect(on('2026-07-01')?.lastChecked).toBeUndefined();
  expect(say(on('2026-09-27')?.reason ?? { und: '' }, 'nb')).toContain('27. september 2026');
});

test('the letter of the data protection board counts from the day it was public, not from the day it was written', () => {
  const has = (day: string) => reasonsOn(day).some(({ ref }) => ref === 'dpf@2026-07-31');
  expect(['2026-07-31', '2026-08-04', '2026-08-05'].map(has)).toEqual([false, false, true]);
});
