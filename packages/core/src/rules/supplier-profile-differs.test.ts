import { expect, test } from 'vitest';
import { entry, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { supplierProfileDiffers } from './supplier-profile-differs.js';

const fact = { cite: { title: 'Registeret' }, verification: 'S' } as const;
const seen = {
  scheme: 'dpf',
  source: { title: 'Registeret' },
  verification: 'S',
  lastChecked: '2024-04-15',
} as const;
const withStatus = (status: 'certified' | 'ended') =>
  entry('supplierProfile', {
    id: 'sky',
    entities: [
      { id: 'eea', name: 'Sky Ireland', country: 'IE', owner: { entity: 'top', ...fact }, ...fact },
      { id: 'top', name: 'Sky Inc.', country: 'US', ...fact },
    ],
    certifications: [{ of: 'top', scheme: 'dpf', status, on: '2024-04-15', ...fact }],
  });
const world = [withStatus('certified')];
const topWith = (...certifications: readonly object[]) =>
  record('party', {
    id: 'top',
    country: 'US',
    profile: { of: 'sky', entity: 'top' },
    certifications: certifications as never,
  });
const top = topWith(seen);
const eea = (fields: object = {}) =>
  record('party', {
    id: 'eea',
    country: 'IE',
    parent: 'top',
    profile: { of: 'sky', entity: 'eea' },
    ...fields,
  });

const cases: readonly RuleCase[] = [
  { name: 'as the profile says: nothing', records: [top, eea()], world, finds: [] },
  { name: 'another country', records: [top, eea({ country: 'NL' })], world, finds: ['eea#country'] },
  {
    name: 'an owner that is not written down',
    records: [top, eea({ parent: undefined })],
    world,
    finds: ['eea#parent'],
  },
  {
    name: 'another owner',
    records: [top, record('party', { id: 'b' }), eea({ parent: 'b' })],
    world,
    finds: ['eea#parent'],
  },
  {
    name: 'a certification that has ended and stands here without an end',
    records: [top, eea()],
    world: [withStatus('ended')],
    finds: ['top#certifications'],
  },
  {
    name: 'and one that was ended here too: nothing',
    records: [topWith({ ...seen, until: '2025-01-01' }), eea()],
    world: [withStatus('ended')],
    finds: [],
  },
  {
    name: 'a certification that a person took away: nothing',
    records: [topWith(), eea()],
    world,
    finds: [],
  },
  {
    name: 'without a profile: nothing',
    records: [eea({ profile: undefined, country: 'NL' }), top],
    world,
    finds: [],
  },
  { name: 'a profile that is gone: nothing', records: [top, eea({ country: 'NL' })], world: [], finds: [] },
  {
    name: 'a company that is gone from its profile: nothing',
    records: [top, eea({ profile: { of: 'sky', entity: 'x' }, country: 'NL' })],
    world,
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(supplierProfileDiffers, row)).toEqual(row.finds);
});
