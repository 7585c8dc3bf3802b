import type { Proposal } from '@risikobilde/files';
import { expect, it } from 'vitest';
import type { Answers, ImportDifference, StoredImport } from '@risikobilde/altinn-import';
import { askedOf, isSameApp } from './difference.js';

const proposal = (id: string): Proposal => ({
  id,
  text: { nb: id, nn: id, en: id },
  why: { nb: id, nn: id, en: id },
  effect: { field: 'retention', value: { nb: id } },
  evidence: [],
  confidence: 'high',
});
const nothing = { added: [], changed: [], removed: [], unchanged: 0 };
const accepted = { state: 'accepted' } as const;
const refused = { state: 'refused', why: 'Brukes ikke' } as const;

const asked = (
  proposals: Partial<ImportDifference['proposals']>,
  answers: Answers,
  now: readonly string[],
) => {
  const found = askedOf(
    { isOtherApp: false, proposals: { ...nothing, ...proposals }, findings: nothing, answers, review: [] },
    // Only the answers of the earlier import are looked at.
    { answers } as unknown as StoredImport,
    now.map(proposal),
  );
  return {
    added: found.added.map(({ id }) => id),
    changed: found.changed.map(({ id }) => id),
    gone: found.gone.map(({ id }) => id),
    left: found.left.map(({ id }) => id),
  };
};

it('what is new in the app is asked about', () => {
  expect(asked({ added: [proposal('health')] }, { name: accepted }, ['health', 'name'])).toEqual({
    added: ['health'],
    changed: [],
    gone: [],
    left: [],
  });
});

it('what was answered before and has changed is asked about again, accepted or refused', () => {
  const change = (id: string) => ({
    id,
    before: proposal(id),
    after: proposal(id),
    evidenceAdded: [],
    evidenceRemoved: [],
  });
  const answers = { name: accepted, address: refused };
  expect(
    asked({ changed: [change('name'), change('address'), change('phone')] }, answers, [
      'name',
      'address',
      'phone',
    ]),
  ).toEqual({ added: [], changed: ['name', 'address'], gone: [], left: ['phone'] });
});

it('only what was accepted is asked about when it is gone: nobody answers for what was never taken in', () => {
  const removed = [proposal('name'), proposal('address'), proposal('phone')];
  expect(asked({ removed }, { name: accepted, address: refused }, []).gone).toEqual(['name']);
});

it('what nobody has answered since the last import is still open', () => {
  expect(asked({}, { name: accepted }, ['name', 'address'])).toEqual({
    added: [],
    changed: [],
    gone: [],
    left: ['address'],
  });
});

it('what was answered once and comes back is not asked about as if it were new', () => {
  expect(asked({ added: [proposal('name')] }, { name: refused }, ['name'])).toEqual({
    added: [],
    changed: [],
    gone: [],
    left: [],
  });
});

it('an app is the same only when neither a proposal nor a finding came, went or changed', () => {
  const same = { isOtherApp: false, proposals: nothing, findings: nothing, answers: {}, review: [] };
  const finding = {
    id: 'no-deletion',
    severity: 'warning' as const,
    text: { nb: 'a', nn: 'a', en: 'a' },
    todo: { nb: 'b', nn: 'b', en: 'b' },
    evidence: [],
  };
  expect(isSameApp(same)).toBe(true);
  expect(isSameApp({ ...same, proposals: { ...nothing, removed: [proposal('a')] } })).toBe(false);
  expect(isSameApp({ ...same, findings: { ...nothing, added: [finding] } })).toBe(false);
});
