import type { Effect } from '@risikobilde/files';
import { expect, it } from 'vitest';
import { groupProposals } from './proposal-groups.js';

const about = (id: string, field: Effect['field']) => ({ id, effect: { field } as Effect });

it('proposals come in the order that a record of processing is read, however the app told of them', () => {
  const found = groupProposals([
    about('level', 'description'),
    about('deletion', 'retention'),
    about('national-id', 'data'),
    about('parties', 'recipients'),
    about('prefill', 'systems'),
    about('citizens', 'subjects'),
    about('health', 'data'),
    about('c4', 'criteria'),
    about('from-register', 'obtainedFrom'),
  ]);
  expect(found.map(({ group, proposals }) => [group, proposals.map(({ id }) => id)])).toEqual([
    ['data', ['national-id', 'health']],
    ['subjects', ['citizens']],
    ['criteria', ['c4']],
    ['sources', ['prefill', 'from-register']],
    ['retention', ['deletion']],
    ['access', ['level', 'parties']],
  ]);
});

it('what the app says nothing of is no group to answer', () => {
  expect(groupProposals([about('national-id', 'data')]).map(({ group }) => group)).toEqual(['data']);
  expect(groupProposals([])).toEqual([]);
});
