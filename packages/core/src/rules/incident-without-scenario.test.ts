import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { nb } from '../testing/text-in-language.js';
import { incidentWithoutScenario as rule } from './incident-without-scenario.js';

test.each([
  ['of a scenario', { scenario: 'scenario' }, ''],
  ['of none', {}, 'Hendelsen «Noe skjedde» hører ikke til noe scenario.'],
])('an incident %s', (_, fields, message) => {
  const records = [record('scenario', {}), record('incident', { on: '2024-06-01', ...fields })];
  expect(nb(findingsOf(rule, records)[0]?.message)).toBe(message);
});
