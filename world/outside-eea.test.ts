import { describe, expect, test } from 'vitest';
import { record, text } from '../packages/core/src/testing/fixtures.js';
import { answered, law, on } from './asked-by-date.js';

const today = '2026-11-24';

/** A council in Scotland, or the like elsewhere: an act of its own country, a host at home, and one in the United States. */
const council = (country: string) => [
  record('party', { id: 'operator', type: 'authority', country }),
  record('party', { id: 'host', country }),
  record('party', { id: 'cloud', country: 'US' }),
  record('ownSource', {
    id: 'own-act',
    name: text('Local Government Act'),
    type: 'act',
    jurisdiction: country,
    provisions: [{ ref: 's. 1' }],
  }),
  on([{ article: '6(1)(e)', law: law('own-act', 's. 1') }], {
    id: 'permits',
    consent: { childAge: 12 },
    data: [{ text: text('Number'), class: 'nationalId' }],
  }),
  record('engagement', {
    id: 'hosting',
    principal: 'operator',
    contractor: 'host',
    activities: ['permits'],
    places: [{ country, what: 'storage' }],
  }),
  record('engagement', {
    id: 'cloud-hosting',
    principal: 'operator',
    contractor: 'cloud',
    activities: ['permits'],
    places: [{ country: 'US', what: 'storage' }],
  }),
  record('transfer', {
    id: 'to-cloud',
    exporter: 'operator',
    importer: 'cloud',
    country: 'US',
    activities: ['permits'],
  }),
  record('transfer', {
    id: 'at-home',
    exporter: 'operator',
    importer: 'host',
    country,
    activities: ['permits'],
  }),
];

const ofPlace: ReadonlySet<string> = new Set([
  'consent-age-below-law',
  'law-cannot-carry',
  'national-id-without-need',
  'place-outside-eea-without-transfer',
  'transfer-impact-assessment-missing',
  'transfer-without-ground',
]);

describe.each([
  ['Scotland', 'GB'],
  ['Switzerland', 'CH'],
])('a public body in %s', (_, country) => {
  const { findings, transfers, conclusion } = answered(council(country), today);

  test('is told once that it is outside, and that the law of its country is not tested', () => {
    expect(findings.filter(({ rule }) => rule === 'controller-country-unknown')).toHaveLength(1);
  });

  test('is shown no error that rests on what its own country does not ask', () => {
    expect(
      findings.filter(({ rule, severity }) => severity === 'error' && ofPlace.has(rule)).map(({ id }) => id),
    ).toEqual([]);
  });

  test('has no transfer approved either: what leaves is not judged, and what stays at home is none', () => {
    expect(transfers.map(({ transfer, ground }) => [transfer, ground.type, ground.standing])).toEqual([
      ['at-home', 'notNeeded', 'supported'],
      ['to-cloud', 'notJudged', 'unsupported'],
    ]);
  });

  test('has an act of its own that is not known to carry anything, and no conclusion that stands', () => {
    expect(
      findings.filter(({ rule }) => rule === 'law-cannot-carry').map(({ severity }) => severity),
    ).toEqual(['warning']);
    expect(conclusion.standing).not.toBe('stands');
  });
});

test('a body in Norway with the same records has errors of age and of transfer', () => {
  const errors = answered(council('NO'), today).findings.filter(({ severity }) => severity === 'error');
  const rules = new Set(errors.map(({ rule }) => rule));
  expect(['consent-age-below-law', 'transfer-without-ground'].filter((rule) => !rules.has(rule))).toEqual([]);
});
