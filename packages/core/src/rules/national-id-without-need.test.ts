import { expect, test } from 'vitest';
import { entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { nationalIdWithoutNeed } from './national-id-without-need.js';

const fact = { cite: { title: 'Test' }, verification: 'P' as const };
const rule = { text: text('Regelen'), ...fact };
const world = [
  entry('source', { id: 'popplyl' }),
  entry('country', {
    id: 'country-no',
    nationalId: {
      name: 'fødselsnummer',
      law: { source: 'popplyl', provision: '§ 12' },
      for: 'need',
      ...rule,
    },
  }),
  entry('country', {
    id: 'country-dk',
    code: 'DK',
    nationalId: {
      name: 'CPR-nummer',
      law: { name: 'databeskyttelsesloven', provision: '§ 11' },
      for: 'need',
      authoritiesMay: true,
      ...rule,
    },
  }),
  entry('country', {
    id: 'country-se',
    code: 'SE',
    nationalId: {
      name: 'personnummer',
      law: { name: 'lag (2018:218)', provision: '3 kap. 10 §' },
      for: 'justified',
      ...rule,
    },
  }),
  entry('country', {
    id: 'country-nl',
    code: 'NL',
    nationalId: {
      name: 'BSN',
      law: { name: 'UAVG', provision: 'art. 46' },
      also: [{ name: 'Wabb', provision: 'art. 10' }],
      for: 'statute',
      ...rule,
    },
  }),
];

type Said = { readonly need?: string; readonly law?: string };
const using = ({ need, law }: Said = {}) =>
  record('activity', {
    data: [
      {
        text: text('Nummer'),
        class: 'nationalId',
        ...(law !== undefined && { bases: [{ article: '6(1)(e)', law: { source: law, provision: '§ 1' } }] }),
      },
    ],
    ...(need !== undefined && { necessity: { minimisation: text(need) } }),
  });
const body = (country: string, type: 'authority' | 'company' = 'authority') =>
  record('party', { id: 'operator', country, type });

const rows: readonly (readonly [name: string, ReturnType<typeof body>, Said, finds: readonly string[]])[] = [
  ['Norway: no reason given', body('NO'), {}, ['activity']],
  ['Norway: section 12 is named', body('NO'), { need: 'Sikker identifisering (popplyl. § 12).' }, []],
  ['Norway: a section that begins with the same digits', body('NO'), { need: 'Jf. § 120' }, ['activity']],
  ['Denmark: an authority may', body('DK'), {}, []],
  ['Denmark: a company gives its reasons', body('DK', 'company'), {}, ['activity']],
  ['Denmark: section 12 is not the Danish one', body('DK', 'company'), { need: 'Jf. § 12' }, ['activity']],
  ['Denmark: section 11 is', body('DK', 'company'), { need: 'Jf. § 11, stk. 2' }, []],
  ['Sweden: an authority justifies it', body('SE'), {}, ['activity']],
  ['Sweden: the provision is named', body('SE'), { need: 'Klart motiverat, 3 kap. 10 §' }, []],
  ['the Netherlands: no statute is given', body('NL'), {}, ['activity error']],
  ['the Netherlands: an article 10 of no named act', body('NL'), { need: 'artikel 10' }, ['activity error']],
  ['the Netherlands: article 10 of Wabb', body('NL'), { need: 'Wabb artikel 10' }, []],
  ['the Netherlands: the number rests on an act', body('NL'), { law: 'own-act' }, []],
  ['a state whose rule is not held', body('IS'), {}, ['activity info']],
  ['the country is not stated', body('ZZ'), {}, ['activity info']],
  ['a country outside the EEA', body('GB'), {}, []],
];
const cases: readonly RuleCase[] = [
  ...rows.map(([name, party, said, finds]) => ({ name, records: [party, using(said)], world, finds })),
  { name: 'no such number', records: [body('NO'), record('activity')], world, finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(nationalIdWithoutNeed, row)).toEqual(row.finds);
});
