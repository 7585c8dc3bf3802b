import { type AssessmentRecord } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { record, text } from '../packages/core/src/testing/fixtures.js';
import { answered, authority, company, finds, law, on, type Law } from './asked-by-date.js';

/**
 * Further questions that a privacy lawyer knows the answer to, put to the shipped world by date. Each row names where the
 * answer stands; the acts were read in the texts of Lovdata, the Regulation in EUR-Lex’s English text.
 */

const today = '2026-11-24';

describe('which right an exception takes away', () => {
  type Right = '13' | '14' | '15' | '16' | '17' | '18' | '20' | '21' | '22';
  type Given = { provision: string; letter?: string; law?: Law; safeguards?: ReturnType<typeof text> };
  const guarded = { safeguards: text('Tilgangsstyring') };
  test.each<[string, Right, string, Given, boolean]>([
    [
      'secrecy takes away access (popplyl § 16 first paragraph d)',
      '15',
      '6(1)(e)',
      { provision: '23', law: law('popplyl', '§ 16') },
      true,
    ],
    [
      'and information on data from others (popplyl § 16)',
      '14',
      '6(1)(e)',
      { provision: '23', law: law('popplyl', '§ 16') },
      true,
    ],
    [
      'but not rectification (popplyl § 16 names 13, 14, 15 and 34 only)',
      '16',
      '6(1)(e)',
      { provision: '23', law: law('popplyl', '§ 16') },
      false,
    ],
    ['nor erasure (the same)', '17', '6(1)(a)', { provision: '23', law: law('popplyl', '§ 16') }, false],
    [
      'nor the right to object (the same)',
      '21',
      '6(1)(e)',
      { provision: '23', law: law('popplyl', '§ 16') },
      false,
    ],
    [
      'archives take away access (popplyl § 17 first paragraph)',
      '15',
      '6(1)(e)',
      { provision: '89(3)', law: law('popplyl', '§ 17'), ...guarded },
      true,
    ],
    [
      'and restriction (popplyl § 17 second paragraph)',
      '18',
      '6(1)(e)',
      { provision: '89(2)', law: law('popplyl', '§ 17'), ...guarded },
      true,
    ],
    [
      'but not the right to object (popplyl § 17 names 15, 16 and 18 only)',
      '21',
      '6(1)(e)',
      { provision: '89(2)', law: law('popplyl', '§ 17'), ...guarded },
      false,
    ],
    [
      'nor information (GDPR 89(2) does not name 14)',
      '14',
      '6(1)(e)',
      { provision: '89(2)', law: law('popplyl', '§ 17'), ...guarded },
      false,
    ],
    [
      '14(5) has no letter e (GDPR 14(5)(a)-(d))',
      '14',
      '6(1)(e)',
      { provision: '14(5)', letter: 'e' },
      false,
    ],
    [
      'who has the information already need not get it again (GDPR 14(5)(a))',
      '14',
      '6(1)(e)',
      { provision: '14(5)', letter: 'a' },
      true,
    ],
    [
      'public health is no ground to keep data that rest on consent alone (GDPR 17(3)(c), 9(2)(h)-(i))',
      '17',
      '6(1)(a)',
      { provision: '17(3)', letter: 'c' },
      false,
    ],
    [
      'a public task is no ground to keep what rests on consent (GDPR 17(3)(b))',
      '17',
      '6(1)(a)',
      { provision: '17(3)', letter: 'b' },
      false,
    ],
    ['legal claims are (GDPR 17(3)(e))', '17', '6(1)(a)', { provision: '17(3)', letter: 'e' }, true],
    [
      'law that is not in force allows no automated decision (GDPR 22(2)(b), fvl 2025 §§ 11 and 99)',
      '22',
      '6(1)(e)',
      { provision: '22(2)', letter: 'b', law: law('fvl-2025', '§ 11'), ...guarded },
      false,
    ],
    [
      'erasure cannot be denied with the exception from access (GDPR 15(4))',
      '17',
      '6(1)(a)',
      { provision: '15(4)' },
      false,
    ],
  ])('%s', (_, article, basis, exception, holds) => {
    const denied = record('right', {
      article,
      says: 'doesNotExist',
      exceptions: [{ why: text('Fordi'), ...exception }],
    });
    expect(answered([authority, on([{ article: basis }]), denied], today).rights[0]?.agrees).toBe(holds);
  });
});

describe('whether the law can carry the processing', () => {
  const special = { data: [{ text: text('Helse'), class: 'special' as const }] };
  test.each<[string, readonly AssessmentRecord[], string, string, readonly string[]]>([
    [
      'a condition for use is no duty (popplyl § 12)',
      [authority, on([{ article: '6(1)(c)', law: law('popplyl', '§ 12') }])],
      today,
      'law-cannot-carry',
      ['error activity+popplyl#1-6(1)(c)-§12'],
    ],
    [
      'research in the public interest has its law (popplyl § 8, GDPR 6(1)(e))',
      [authority, on([{ article: '6(1)(e)', law: law('popplyl', '§ 8') }])],
      today,
      'law-cannot-carry',
      [],
    ],
    [
      'but no duty (popplyl § 8)',
      [authority, on([{ article: '6(1)(c)', law: law('popplyl', '§ 8') }])],
      today,
      'law-cannot-carry',
      ['error activity+popplyl#1-6(1)(c)-§8'],
    ],
    [
      'employment law carries letter b (popplyl § 6, GDPR 9(2)(b))',
      [
        company,
        on(
          [
            { article: '6(1)(c)' },
            { article: '9(2)(b)', law: law('popplyl', '§ 6'), safeguards: text('Tilgangsstyring') },
          ],
          special,
        ),
      ],
      today,
      'law-cannot-carry',
      [],
    ],
    [
      'not letter g (popplyl § 6)',
      [company, on([{ article: '9(2)(g)', law: law('popplyl', '§ 6') }], special)],
      today,
      'law-cannot-carry',
      ['error activity+popplyl#1-9(2)(g)-§6'],
    ],
    [
      'public health without law: no (GDPR 9(2)(i))',
      [authority, on([{ article: '6(1)(e)' }, { article: '9(2)(i)' }], special)],
      today,
      'special-data-without-art9-basis',
      ['error activity#9(2)(i)'],
    ],
    [
      'legal claims need no law (GDPR 9(2)(f))',
      [authority, on([{ article: '6(1)(e)' }, { article: '9(2)(f)' }], special)],
      today,
      'special-data-without-art9-basis',
      [],
    ],
    [
      'a judgment lays down no task (GDPR 6(3))',
      [authority, on([{ article: '6(1)(e)', law: law('schrems-2', 'avsnitt 134') }])],
      today,
      'law-cannot-carry',
      ['error activity+schrems-2#1-6(1)(e)-avsnitt134'],
    ],
    [
      'a law of the USA is no legal obligation here (GDPR 6(3))',
      [company, on([{ article: '6(1)(c)', law: law('cloud-act', '§ 2713') }])],
      today,
      'law-cannot-carry',
      ['error activity+cloud-act#1-6(1)(c)-§2713'],
    ],
    [
      'guidelines lay down no task (GDPR 6(3))',
      [authority, on([{ article: '6(1)(e)', law: law('dfo-schrems-guide', 'steg 1') }])],
      today,
      'law-cannot-carry',
      ['error activity+dfo-schrems-guide#1-6(1)(e)-steg1'],
    ],
  ])('%s', (_, records, asOf, rule, expected) => {
    expect(finds(records, asOf, rule)).toEqual(expected);
  });
});

describe('what lives on when an act is repealed', () => {
  const resting = (source: string, provision: string) => [
    authority,
    on([{ article: '6(1)(e)', law: law(source, provision) }]),
  ];
  test.each([
    [
      'the ban on taking archives abroad lives on (res. 12 December 2025 no. 2510)',
      'arkivlova-1992',
      '§ 9 b',
      '2026-01-02',
      [],
    ],
    [
      'what the old act said of correcting archives does not: only the opening words and letter b of § 9 do (the same)',
      'arkivlova-1992',
      '§ 9 d',
      '2026-01-02',
      ['error activity+arkivlova-1992#§9d'],
    ],
    ['it applied the day before (arkivlova 2025 § 24)', 'arkivlova-1992', '§ 9 d', '2025-12-31', []],
    [
      'nor does the duty to have archives of the old act (arkivlova 2025 §§ 5 and 24)',
      'arkivlova-1992',
      '§ 6',
      '2026-01-02',
      ['error activity+arkivlova-1992#§6'],
    ],
    [
      'the new section on archives abroad has not begun (arkivlova 2025 § 11, note 1)',
      'arkivlova-2025',
      '§ 11',
      '2026-02-01',
      ['error activity+arkivlova-2025#§11'],
    ],
    [
      'the act on Digdir and the Population Register began at once (LOV-2023-06-09-29 § 3)',
      'digdir-freg-law',
      '§ 1',
      '2023-06-09',
      [],
    ],
    [
      'the Personal Data Act began on 20 July 2018 (popplyl § 32, note 1)',
      'popplyl',
      '§ 8',
      '2018-07-20',
      [],
    ],
  ] as const)('%s', (_, source, provision, asOf, expected) => {
    expect(finds(resting(source, provision), asOf, 'law-not-in-force')).toEqual(expected);
  });
});

describe('grounds for transfer other than adequacy', () => {
  const sent = (article: string, fields: object = {}, importer: object = {}) => [
    authority,
    on([{ article: '6(1)(e)', law: law('fvl-1967', '§ 15 a') }]),
    record('party', { id: 'group', type: 'group' }),
    record('party', { id: 'provider', parent: 'group' }),
    record('party', { id: 'importer', country: 'IN', parent: 'group', ...importer }),
    record('evidence', { of: ['transfer'] }),
    record('transfer', {
      exporter: 'operator',
      country: 'IN',
      frequency: 'occasional',
      grounds: [{ article }],
      ...fields,
    }),
  ];
  const assessed = { impactAssessments: [{ on: '2026-01-01', by: 'operator', text: text('Vurdert') }] };
  const rules = {
    exporter: 'provider',
    grounds: [
      {
        article: '46(2)(b)',
        instrument: {
          name: text('Bindende virksomhetsregler'),
          group: 'group',
          approvedBy: text('Datatilsynet i Irland'),
          approvedOn: '2020-05-01',
        },
      },
    ],
  };
  test.each([
    [
      'vital interests may be, also by an authority (GDPR 49(1)(f), 49(3))',
      '49(1)(f)',
      { grounds: [{ article: '49(1)(f)', note: text('Pasienten kan ikke samtykke') }] },
      'derogation supported',
    ],
    ['the second subparagraph is not for public powers (GDPR 49(3))', '49(1)', {}, 'none'],
    [
      'binding corporate rules, with the law there assessed (GDPR 46(2)(b))',
      '46(2)(b)',
      { ...rules, ...assessed },
      'safeguards supported',
    ],
    ['the same without (GDPR 46(1), C-311/18)', '46(2)(b)', rules, 'safeguards unsupported'],
    [
      'the same where the exporter is not in the group (GDPR 47(1)(a))',
      '46(2)(b)',
      { ...rules, exporter: 'operator', ...assessed },
      'none',
    ],
    [
      'clauses of one’s own ask for the authorisation of the authority (GDPR 46(3)(a))',
      '46(3)(a)',
      assessed,
      'none',
    ],
  ] as const)('%s', (_, article, fields, expected) => {
    const ground = answered(sent(article, fields), today).transfers[0]?.ground;
    expect(`${ground?.type} ${ground?.standing}`).toContain(expected);
  });
});
