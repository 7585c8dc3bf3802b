import { readFileSync } from 'node:fs';
import { evaluate } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { anAssessment, day, record } from '../packages/core/src/testing/fixtures.js';
import { shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();

/** Whether data that go from one country to another leave the EEA on a day, and how it stands. */
const goes = (
  asOf: string,
  to: string,
  from = 'NO',
  transfer: object = {},
  importer: object = {},
): string => {
  const [result] = evaluate(
    anAssessment(
      record('assessment', { scale: 'risk-5x5' }),
      record('party', { id: 'operator', country: from }),
      record('party', { id: 'exporter', country: from }),
      record('party', { id: 'importer', country: to, ...importer }),
      record('transfer', { country: to, exporter: 'exporter', ...transfer }),
    ),
    world,
    day(asOf),
  ).transfers;
  return `${result?.isTransfer ? 'out' : 'in'} ${result?.ground.type} ${result?.ground.standing}`;
};

const inside = 'in notNeeded supported';
const outside = 'out none fallen';
const early = 'out notJudged unsupported';
const ukLeaves = 'Withdrawal Agreement: member to 31 January 2020, transition to the end of 2020';
const bridge = 'Trade and Cooperation Agreement: bridge from 1 January 2021';
const outermost = 'TFEU art. 349, 355(1)';
const incorporation = 'Joint Committee Decision 154/2018';

type Row = readonly [asks: string, source: string, gives: string, ...of: Parameters<typeof goes>];

const rows: readonly Row[] = [
  ['the UK on its last day as a member', ukLeaves, inside, '2020-01-31', 'GB'],
  ['the UK the day after', ukLeaves, inside, '2020-02-01', 'GB'],
  ['the UK on the last day of the transition', ukLeaves, inside, '2020-12-31', 'GB'],
  ['the UK on the first day of the bridge', bridge, inside, '2021-01-01', 'GB'],
  ['the UK on 27 June 2021', bridge, inside, '2021-06-27', 'GB'],
  ['the UK on 28 June 2021, on nothing', bridge, outside, '2021-06-28', 'GB'],
  [
    'the UK on 28 June 2021, on its decision',
    'Decision (EU) 2021/1772',
    'out adequacy supported',
    '2021-06-28',
    'GB',
    'NO',
    { grounds: [{ article: '45', adequacy: 'adequate-uk' }] },
  ],
  ['Sweden today', 'EU since 1995', inside, '2026-12-01', 'SE'],
  ['Croatia today', 'EU since 2013', inside, '2026-12-01', 'HR'],
  ['Liechtenstein for a Dutch body', 'EEA since 1995', inside, '2026-12-01', 'LI', 'NL'],
  ['Norway for a Danish body', 'EEA since 1994', inside, '2026-12-01', 'NO', 'DK'],
  ['Switzerland', 'never in the EEA', outside, '2026-12-01', 'CH'],
  ['Åland', 'Act of Accession 1995', inside, '2026-12-01', 'AX'],
  ['Réunion', outermost, inside, '2026-12-01', 'RE'],
  ['Guadeloupe', outermost, inside, '2026-12-01', 'GP'],
  ['Martinique', outermost, inside, '2026-12-01', 'MQ'],
  ['French Guiana', outermost, inside, '2026-12-01', 'GF'],
  ['Mayotte', outermost, inside, '2026-12-01', 'YT'],
  ['Saint Martin', outermost, inside, '2026-12-01', 'MF'],
  ['Saint Barthélemy', 'overseas since 2012', outside, '2026-12-01', 'BL'],
  ['New Caledonia', 'TFEU annex II', outside, '2026-12-01', 'NC'],
  ['Aruba for a Dutch body', 'TFEU annex II', outside, '2026-12-01', 'AW', 'NL'],
  ['Greenland for a Danish body', 'left in 1985', outside, '2026-12-01', 'GL', 'DK'],
  ['the Faroe Islands, on nothing', 'TFEU art. 355(5)(a)', outside, '2026-12-01', 'FO'],
  [
    'the Faroe Islands, on their decision',
    'Decision 2010/146/EU',
    'out adequacy supported',
    '2024-12-01',
    'FO',
    'DK',
    { grounds: [{ article: '45', adequacy: 'adequate-faroe-islands' }] },
  ],
  ['Jersey, on nothing', 'TFEU art. 355(5)(c)', outside, '2026-12-01', 'JE'],
  ['Svalbard for a Norwegian controller', 'popplyl § 4', inside, '2026-12-01', 'SJ'],
  ['Svalbard for a Swedish controller', 'EEA Agreement, Protocol 40', outside, '2026-12-01', 'SJ', 'SE'],
  ['Hong Kong', 'a third country', outside, '2026-12-01', 'HK'],
  ['a country that is not stated', 'unknown is not inside', outside, '2026-12-01', 'ZZ'],
  ['the USA from Norway on 19 July 2018', incorporation, early, '2018-07-19', 'US'],
  ['the USA from Norway on 20 July 2018', incorporation, outside, '2018-07-20', 'US'],
  ['the USA from Sweden on 24 May 2018', 'GDPR art. 99', early, '2018-05-24', 'US', 'SE'],
  ['the USA from Sweden on 25 May 2018', 'GDPR art. 99', outside, '2018-05-25', 'US', 'SE'],
  ['the USA from Iceland on 1 June 2018', incorporation, early, '2018-06-01', 'US', 'IS'],
  ['Croatia from Germany in August 2013', 'EU since 1 July 2013', inside, '2013-08-01', 'HR', 'DE'],
  ['Croatia from Norway in August 2013', 'EEA from 12 April 2014', early, '2013-08-01', 'HR', 'NO'],
  ['Croatia from Norway in May 2014', 'EEA from 12 April 2014', inside, '2014-05-01', 'HR', 'NO'],
  [
    'one’s own employee who is travelling',
    'EDPB Guidelines 05/2021',
    inside,
    '2026-12-01',
    'IN',
    'NO',
    { importer: 'exporter', recipient: 'ownStaff' },
  ],
  [
    'an office abroad of the same legal entity',
    'EDPB Guidelines 05/2021',
    inside,
    '2026-12-01',
    'IN',
    'NO',
    { importer: 'exporter' },
  ],
  [
    'the person herself',
    'EDPB Guidelines 05/2021',
    inside,
    '2026-12-01',
    'US',
    'NO',
    { recipient: 'person' },
    { type: 'person' },
  ],
  [
    'another company called one’s own staff',
    'EDPB Guidelines 05/2021',
    outside,
    '2026-12-01',
    'IN',
    'NO',
    { recipient: 'ownStaff' },
  ],
  [
    'clauses for processors',
    'Decision (EU) 2021/915: art. 28(7)',
    outside,
    '2026-12-01',
    'IN',
    'NO',
    { grounds: [{ article: '46(2)(c)', source: 'scc-2021-processor', concluded: '2022-01-01' }] },
  ],
  [
    'a bare article 46(2)(a) with a company',
    'GDPR art. 46(2)(a)',
    outside,
    '2026-12-01',
    'IN',
    'NO',
    { grounds: [{ article: '46(2)(a)' }] },
  ],
];

const named = rows.map(([asks, source, gives, ...of]) => ({ asks, source, gives, of }));

test.each(named)('$asks ($source): $gives', ({ gives, of }) => {
  expect(goes(...of)).toBe(gives);
});

test('a country is called the same in the world and in the words', () => {
  const countries = world.entries.filter((entry) => entry.kind === 'territory');
  expect(countries.length).toBeGreaterThan(50);
  for (const language of ['nb', 'nn', 'en'] as const) {
    const file = new URL(`../packages/words/src/messages/${language}/countries.json`, import.meta.url);
    const words = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
    for (const { code, name } of countries) expect(words[`country.${code}`], code).toBe(name[language]);
  }
});
