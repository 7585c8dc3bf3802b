import { describe, expect, test } from 'vitest';
import { authoritiesOf, countryEntry } from '@risikobilde/core';
import { createContext } from '../packages/core/src/context.js';
import { anAssessment, day, record, text } from '../packages/core/src/testing/fixtures.js';
import { shippedWorld } from '../tools/shipped-files.js';
import { type Basis, finds, law, on } from './asked-by-date.js';

/**
 * What a privacy lawyer in each state of the EEA knows, put to the shipped world by date. Each row names where the answer stands.
 */

const eea = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);
const today = '2026-11-24';
const seatedIn = (country: string, type: 'authority' | 'company' = 'authority') =>
  record('party', { id: 'operator', type, country });

const context = createContext(anAssessment(), shippedWorld(), day(today));

describe('the age from which a child consents alone (GDPR 8(1))', () => {
  const isEnough = (country: string, age: number, asOf: string): boolean =>
    finds([seatedIn(country), on([], { consent: { childAge: age } })], asOf, 'consent-age-below-law')
      .length === 0;

  test.each([
    ['AT', 14, '§ 4(4) DSG'],
    ['BE', 13, 'art. 7, act of 30 July 2018'],
    ['BG', 14, 'art. 25c'],
    ['CY', 14, 's. 8 Law 125(I)/2018'],
    ['CZ', 15, '§ 7 zákon 110/2019'],
    ['DE', 16, 'GDPR 8(1)'],
    ['DK', 15, 'databeskyttelsesloven § 6'],
    ['EE', 13, '§ 8 IKS'],
    ['ES', 14, 'art. 7 LO 3/2018'],
    ['FI', 13, '§ 5 tietosuojalaki'],
    ['FR', 15, 'art. 45 loi 78-17'],
    ['GR', 15, 'art. 21 law 4624/2019'],
    ['HR', 16, 'art. 19'],
    ['HU', 16, 'GDPR 8(1)'],
    ['IE', 16, 's. 31 DPA 2018'],
    ['IS', 13, 'art. 10(5) act 90/2018'],
    ['IT', 14, 'art. 2-quinquies'],
    ['LI', 16, 'GDPR 8(1)'],
    ['LT', 14, 'art. 6'],
    ['LU', 16, 'GDPR 8(1)'],
    ['LV', 13, 'art. 33'],
    ['MT', 13, 'S.L. 586.11'],
    ['NL', 16, 'GDPR 8(1), UAVG art. 5'],
    ['NO', 13, 'popplyl § 5'],
    ['PL', 16, 'GDPR 8(1)'],
    ['PT', 13, 'art. 16 Lei 58/2019'],
    ['RO', 16, 'GDPR 8(1)'],
    ['SE', 13, '2 kap. 4 § lag (2018:218)'],
    ['SI', 15, 'art. 8 ZVOP-2'],
    ['SK', 16, '§ 15 zákon 18/2018'],
  ])('in %s it is %i today (%s)', (country, age) => {
    expect([age - 1, age].map((one) => isEnough(country, one, today))).toEqual([false, true]);
  });

  test.each([
    ['DK', '2023-12-31', 13, 'the last day before L 79'],
    ['DK', '2024-01-01', 15, 'L 79 in force'],
    ['SI', '2023-01-25', 16, 'before ZVOP-2'],
    ['SI', '2023-01-26', 15, 'ZVOP-2'],
    ['FI', '2018-12-31', 16, 'before tietosuojalaki'],
    ['FI', '2019-01-01', 13, 'tietosuojalaki'],
    ['GR', '2019-08-28', 16, 'before law 4624/2019'],
    ['GR', '2019-08-29', 15, 'law 4624/2019'],
    ['IS', '2018-08-01', 13, 'act 90/2018'],
    ['LI', '2018-08-01', 16, 'GDPR 8(1) in the EEA'],
    ['NO', '2018-07-20', 13, 'popplyl § 5'],
  ] as const)('in %s on %s it was %s (%s)', (...[country, asOf, age]) => {
    expect([age - 1, age].map((one) => isEnough(country, one, asOf))).toEqual([false, true]);
  });

  test('in Norway the day before the Regulation was law there, there was no such age', () => {
    expect(isEnough('NO', 10, '2018-07-19')).toBe(true);
  });

  test('in Italy on a day before what was read it is not known, and is asked', () => {
    expect(
      finds([seatedIn('IT'), on([], { consent: { childAge: 14 } })], '2018-08-01', 'consent-age-below-law'),
    ).toEqual(['warning activity#IT']);
  });
});

describe('the supervisory authority (GDPR 51)', () => {
  test.each([
    ['NO', 'Datatilsynet', 'https://www.datatilsynet.no'],
    ['DK', 'Datatilsynet', 'https://www.datatilsynet.dk'],
    ['SE', 'Integritetsskyddsmyndigheten', 'https://www.imy.se'],
    ['NL', 'Autoriteit Persoonsgegevens', 'https://autoriteitpersoonsgegevens.nl'],
    ['FI', 'Tietosuojavaltuutetun toimisto', 'https://tietosuoja.fi'],
    ['IS', 'Persónuvernd', 'https://www.personuvernd.is'],
    ['LI', 'Datenschutzstelle', 'https://www.datenschutzstelle.li'],
    ['GB', 'Information Commissioner’s Office', 'https://ico.org.uk'],
  ])('of %s is %s at %s', (country, name, web) => {
    expect(authoritiesOf(context, [country])).toMatchObject([{ name, web }]);
  });

  test('is known of every state in the EEA, each with an address of its own', () => {
    const known = authoritiesOf(context, eea);
    expect(known).toHaveLength(30);
    expect(new Set(known.map(({ web }) => web)).size).toBe(30);
  });

  test('of a country that is not stated is nobody’s', () => {
    expect(authoritiesOf(context, ['ZZ'])).toEqual([]);
    expect(countryEntry(context, 'ZZ')).toBeUndefined();
  });
});

describe('a national identity number (GDPR 87)', () => {
  const number = { data: [{ text: text('Nummer'), class: 'nationalId' as const }] };
  const withNeed = (need: string) => ({ ...number, necessity: { minimisation: text(need) } });
  test.each([
    ['Norway: needs a reason (popplyl § 12)', 'NO', 'authority', number, ['warning activity']],
    ['Norway: with it', 'NO', 'authority', withNeed('Etter § 12'), []],
    ['Denmark: an authority may (databeskyttelsesloven § 11)', 'DK', 'authority', number, []],
    ['Denmark: a company needs a reason', 'DK', 'company', number, ['warning activity']],
    [
      'Denmark: a reason under Norwegian law is none',
      'DK',
      'company',
      withNeed('Etter § 12'),
      ['warning activity'],
    ],
    ['Sweden: clearly justified (3 kap. 10 §)', 'SE', 'authority', number, ['warning activity']],
    ['Sweden: with it', 'SE', 'authority', withNeed('Jf. 3 kap. 10 §'), []],
    ['the Netherlands: only where statute says so (UAVG 46)', 'NL', 'company', number, ['error activity']],
    ['the Netherlands: a public body by Wabb 10', 'NL', 'authority', withNeed('Wabb art. 10'), []],
    ['Finland: § 29 tietosuojalaki', 'FI', 'authority', withNeed('§ 29'), []],
    ['Iceland: the rule is not held, and is asked', 'IS', 'authority', number, ['info activity']],
    ['not stated', 'ZZ', 'authority', number, ['info activity']],
  ] as const)('%s', (_name, country, type, fields, expected) => {
    expect(finds([seatedIn(country, type), on([], fields)], today, 'national-id-without-need')).toEqual(
      expected,
    );
  });
});

describe('what law can carry a public task (GDPR 6(1)(e), 6(3))', () => {
  const task = (source: string, provision: string): Basis => ({
    article: '6(1)(e)',
    law: law(source, provision),
  });
  const carried = (country: string, basis: Basis, asOf = today): boolean =>
    finds([seatedIn(country), on([basis])], asOf, 'law-cannot-carry').length === 0;
  test.each([
    ['the Data Act: not in the EEA Agreement as of 8 October 2024', 'data-act', 'art. 14', false, true],
    ['the Data Governance Act', 'dga', 'art. 5', false, true],
    ['the Digital Services Act', 'dsa', 'art. 10', false, true],
    ['the Digital Markets Act', 'dma', 'art. 1', false, true],
    ['the AI Act', 'ai-act', 'art. 26', false, true],
    ['NIS2', 'nis2', 'art. 11', false, true],
    ['the directive on critical entities', 'cer', 'art. 4', false, true],
    [
      'the Cybersecurity Act: in the Agreement since 1 August 2024',
      'cybersecurity-act',
      'art. 7',
      true,
      true,
    ],
    ['the Charter: rights, and no task (51(2))', 'charter', 'art. 8', false, false],
    ['ECHR article 8: a right', 'echr', 'art. 8', false, false],
    ['the GDPR itself asks for other law', 'gdpr', 'art. 6', false, false],
    ['the Constitution, section 102: a right', 'grunnloven', '§ 102', false, false],
    ['popplyl § 1 makes the GDPR law', 'popplyl', '§ 1', false, false],
    ['kommuneloven has no clause that carries processing', 'kommuneloven', '§ 4-1', false, false],
    ['fvl § 15 a: a Norwegian body, and no Danish one', 'fvl-1967', '§ 15 a', true, false],
  ])('%s', (_name, source, provision, inNorway, inDenmark) => {
    expect(['NO', 'DK'].map((country) => carried(country, task(source, provision)))).toEqual([
      inNorway,
      inDenmark,
    ]);
  });

  test.each([
    ['Iceland', 'IS', false],
    ['Liechtenstein', 'LI', false],
    ['Sweden', 'SE', true],
    ['the Netherlands', 'NL', true],
  ])('the Data Act in %s', (_name, country, expected) => {
    expect(carried(country, task('data-act', 'art. 14'))).toBe(expected);
  });

  test('the Cybersecurity Act did not reach Norway the day before it came into the Agreement', () => {
    expect(carried('NO', task('cybersecurity-act', 'art. 7'), '2024-07-31')).toBe(false);
    expect(carried('DK', task('cybersecurity-act', 'art. 7'), '2024-07-31')).toBe(true);
  });

  test('a duty in the GDPR is a legal obligation, also in Norway', () => {
    const basis: Basis = { article: '6(1)(c)', law: law('gdpr', 'art. 33') };
    expect(carried('NO', basis)).toBe(true);
    expect(carried('DK', basis)).toBe(true);
  });

  test('joint controllers in Norway and Denmark may rest on it for the one it reaches', () => {
    const parties = [seatedIn('NO'), record('party', { id: 'other', type: 'authority', country: 'DK' })];
    const shared = on([task('data-act', 'art. 14')], {
      decides: ['operator', 'other'].map((party) => ({ party, what: ['purpose'] })),
    });
    expect(finds([...parties, shared], today, 'law-cannot-carry')).toEqual([]);
  });
});

describe('who is outside', () => {
  test.each([
    ['a body in the United Kingdom', 'GB', ['warning operator']],
    ['a body in Switzerland', 'CH', ['warning operator']],
    ['a body whose country is not stated', 'ZZ', ['warning operator']],
    ['a body in Iceland', 'IS', []],
    ['a body in Finland', 'FI', []],
  ])('%s', (_name, country, expected) => {
    expect(finds([seatedIn(country), on([])], today, 'controller-country-unknown')).toEqual(expected);
  });
});
