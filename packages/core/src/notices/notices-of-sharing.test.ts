import { expect, it } from 'vitest';
import { isOfStanding, isUrgent } from './notice.js';
import { noticesOfLinks, noticesOfSharing } from './notices-of-sharing.js';

const by = { id: 'kari', name: 'Kari' };

it('whoever an assessment is shared with is told of it, once for each role, and led to their tasks', () => {
  const notices = noticesOfSharing([
    { id: '1', person: 'ola', role: 'reader', by },
    { id: '2', person: 'ola', role: 'riskOwner', by },
  ]);
  expect(notices.map(({ key, to, role }) => [key, to, role])).toEqual([
    ['shared:1', [{ person: 'ola' }], 'reader'],
    ['shared:2', [{ person: 'ola' }], 'riskOwner'],
  ]);
  expect(notices.every(({ place }) => 'screen' in place && place.screen === 'tasks')).toBe(true);
});

it('it is told at once, and no more when the role is ended', () => {
  expect([isUrgent('shared'), isOfStanding('shared')]).toEqual([true, true]);
});

it('whoever answers for access and the officer are told of a link to the draft, once, with the day that it works until', () => {
  expect(noticesOfLinks([{ id: '1', by, until: '2026-12-24' }])).toEqual([
    {
      key: 'draftShared:1',
      kind: 'draftShared',
      to: [{ role: 'administrator' }, { role: 'dataProtectionOfficer' }],
      place: { screen: 'publish' },
      by,
      day: '2026-12-24',
    },
  ]);
  expect([isUrgent('draftShared'), isOfStanding('draftShared')]).toEqual([true, true]);
});
