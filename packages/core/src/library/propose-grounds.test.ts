import { expect, test } from 'vitest';
import { say } from '@risikobilde/words/all';
import { entry, evaluationOf, event, record } from '../testing/fixtures.js';
import { proposeGrounds } from './propose-grounds.js';

const transfer = record('transfer', { grounds: [{ article: '45', adequacy: 'adequacy' }] });
const world = [
  entry('adequacy'),
  entry('source', {
    type: 'decision',
    events: [event('2023-07-10', 'adopted'), event('2025-10-31', 'appealed', { case: 'C-703/25 P' })],
  }),
];
const claimOn = (grounds: ReturnType<typeof proposeGrounds>, asOf: string) => {
  const claim = record('claim', { grounds: grounds ?? { all: [] } });
  return evaluationOf([record('section'), transfer, claim], world, asOf).claims[0];
};

test.each([
  ['picked before any transfer was written', proposeGrounds(['transfers'], [])],
  ['picked when the transfer was there', proposeGrounds(['transfers'], [transfer])],
  [
    'of a service, on the transfers of the platform',
    proposeGrounds(['transfers'], [transfer], { isPart: true }),
  ],
  ['of a service that had none', proposeGrounds(['transfers'], [], { isPart: true })],
])('a sentence on transfers is challenged with the decision it rests on: %s', (_, grounds) => {
  expect(claimOn(grounds, '2025-10-30')?.standing).toBe('supported');
  expect(claimOn(grounds, '2025-10-31')?.standing).toBe('challenged');
});

test('a rule that is to find nothing is worded so, and cannot be read as what it looks for', () => {
  const claim = claimOn(proposeGrounds(['transfers'], []), '2025-10-30');
  const labels =
    claim?.because.flatMap((reason) => [reason, ...reason.children]).map(({ label }) => label) ?? [];
  expect(labels.map((label) => say(label, 'nb'))).toContain(
    'Krav om ingen funn av «Overføring uten overføringsgrunnlag»',
  );
  expect(labels.map((label) => say(label, 'nn'))).toContain(
    'Krav om ingen funn av «Overføring utan overføringsgrunnlag»',
  );
  expect(labels.map((label) => say(label, 'en'))).toContain(
    'Requirement of no findings of “Transfer without a transfer ground”',
  );
});
