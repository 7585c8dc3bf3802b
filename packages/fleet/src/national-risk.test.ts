import { compose, evaluate } from '@risikobilde/core';
import { aService, aWorld, releaseOf, testDay } from '@risikobilde/core/testing';
import { expect, test } from 'vitest';
import { nationalRisk } from './national-risk.js';
import { type ServiceRisk, shortRisk } from './scaled-risks.js';

const { risks } = evaluate(compose(aService(releaseOf()), releaseOf()), aWorld(), testDay);
const one = { service: 'service', risks: risks.map(shortRisk) };

test('the platform’s risk adds up to one event nationally: frequency once, persons of every service', () => {
  // Each meets it with 5 people; a platform of 7 has no more to harm.
  const capped = nationalRisk([one, { ...one, service: 'other' }], 'all', 7);
  expect(capped.map(({ persons, mean }) => [persons.high, mean.consequence])).toEqual([[7, 7]]);
  expect(nationalRisk([one, { ...one, service: 'other' }])).toMatchObject([
    {
      shock: 'plat.breach',
      frequency: { mid: 1 },
      persons: { mid: 10 },
      mean: { frequency: 1, consequence: 10 },
      services: ['service', 'other'],
    },
  ]);
});

test('what is expected nationally is the sum of what each service expects, not of the middles of their ranges', () => {
  const wide = (service: string, mean: number, share: number): Parameters<typeof nationalRisk>[0][number] => {
    const risk: ServiceRisk = {
      scenario: 'plat.breach',
      alternative: 'chosen',
      initial: 'low',
      current: 'low',
      planned: 'low',
      frequency: { low: 0.1, mid: 1, high: 10 },
      persons: { low: share, mid: 10 * share, high: 100 * share },
      mean: { frequency: 2.66, consequence: mean },
      shock: 'plat.breach',
      isThrough: true,
    };
    return { service, risks: [risk] };
  };
  // A lognormal range of a hundred times has a mean 2.66 times its middle.
  const [national] = nationalRisk([wide('a', 26.6, 1), wide('b', 53.2, 2)]);
  expect(national?.persons.mid).toBe(30);
  expect(national?.mean.consequence).toBeCloseTo(79.8, 9);
  expect(national?.mean.frequency).toBe(2.66);
});
