import { expect, it } from 'vitest';
import { isOfStanding, isUrgent } from './notice.js';
import { noticesOfSharing } from './notices-of-sharing.js';

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
