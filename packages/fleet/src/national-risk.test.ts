import { compose, evaluate } from '@risikobilde/core';
import { aService, aWorld, releaseOf, testDay } from '@risikobilde/core/testing';
import { expect, test } from 'vitest';
import { nationalRisk } from './national-risk.js';
import { shortRisk } from './scaled-risks.js';

test('the platform’s risk adds up to one event nationally: frequency once, persons of every service', () => {
  const { risks } = evaluate(compose(aService(releaseOf()), releaseOf()), aWorld(), testDay);
  const one = { service: 'service', risks: risks.map(shortRisk) };
  // Each meets it with 5 people; a platform of 7 has no more to harm.
  const capped = nationalRisk([one, { ...one, service: 'other' }], 'all', 7);
  expect(capped.map(({ persons }) => persons.high)).toEqual([7]);
  expect(nationalRisk([one, { ...one, service: 'other' }])).toMatchObject([
    { shock: 'plat.breach', frequency: { mid: 1 }, persons: { mid: 10 }, services: ['service', 'other'] },
  ]);
});
