import {
  daysToAsk,
  firstDayShown,
  type StandingHistory,
  stripOverTime,
  timelineEvents,
  withDay,
} from '@risikobilde/charts';
import { addDays, createClaimsReader, daysBetween, evaluate, parseLocalDate, standings } from '@risikobilde/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { properties } from '../../tools/properties.mjs';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');

const claimsOn = createClaimsReader();
const last = parseLocalDate('2026-11-24') ?? expect.fail('no day');
const events = timelineEvents(assessment.records, world);
const first = firstDayShown(events) ?? expect.fail('nothing has happened');
const { claims } = evaluate(assessment, world, last).conclusion;
const days = daysToAsk(events, claims, first, last);
const history = days.reduce<StandingHistory>(
  (sum, day) => withDay(sum, day, claimsOn(assessment, world, day)),
  [],
);
const strip = stripOverTime(claims, events, history, first, last);

/** Days as likely in the middle as at the ends. */
const sampled = fc
  .sample(fc.noBias(fc.integer({ min: 0, max: daysBetween(first, last) })), { ...properties, numRuns: 25 })
  .map((after) => addDays(first, after));

test.each([...new Set([first, ...sampled, last])].toSorted())(
  'the strip shows on %s what a whole evaluation of that day says',
  (day) => {
    const whole = evaluate(assessment, world, day);
    expect(claimsOn(assessment, world, day)).toEqual(whole.claims);
    const ids = new Set(claims.map(({ id }) => id));
    const shown = whole.claims.filter(({ id }) => ids.has(id));
    const counts = Object.fromEntries(
      standings.map((standing) => [standing, shown.filter((claim) => claim.standing === standing).length]),
    );
    expect(strip.periods.findLast(({ from }) => from <= day)?.counts).toEqual(counts);
  },
);

test('a strip made of arguments that are kept only where they moved is the strip made of all of them', () => {
  const whole = days.map((day) => ({ day, claims: claimsOn(assessment, world, day) }));
  expect(stripOverTime(claims, events, whole, first, last)).toEqual(strip);
  expect(strip.periods.length).toBeGreaterThan(5);
});
