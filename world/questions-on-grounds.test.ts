import { type AssessmentRecord } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { record, text } from '../packages/core/src/testing/fixtures.js';
import { answered, authority, company, finds, law, on, type Basis } from './asked-by-date.js';

/**
 * Questions that a privacy lawyer knows the answer to, put to the shipped world by date. Each row names where the answer
 * stands.
 */

const today = '2026-11-24';

describe('which rights a basis gives', () => {
  test.each([
    ['6(1)(a)', '17', 'exists', 'GDPR 17(1)(b)'],
    ['6(1)(c)', '17', 'limited', 'GDPR 17(3)(b)'],
    ['6(1)(e)', '17', 'limited', 'GDPR 17(3)(b)'],
    ['6(1)(a)', '20', 'exists', 'GDPR 20(1)(a)'],
    ['6(1)(b)', '20', 'exists', 'GDPR 20(1)(a)'],
    ['6(1)(c)', '20', 'doesNotExist', 'GDPR 20(1)(a), recital 68'],
    ['6(1)(e)', '20', 'doesNotExist', 'GDPR 20(3)'],
    ['6(1)(f)', '20', 'doesNotExist', 'GDPR 20(1)(a)'],
    ['6(1)(a)', '21', 'doesNotExist', 'GDPR 21(1); withdrawal under 7(3) instead'],
    ['6(1)(c)', '21', 'doesNotExist', 'GDPR 21(1)'],
    ['6(1)(e)', '21', 'overridable', 'GDPR 21(1)'],
    ['6(1)(f)', '21', 'overridable', 'GDPR 21(1)'],
    ['6(1)(c)', '15', 'exists', 'GDPR 15(1)'],
    ['6(1)(e)', '22', 'limited', 'GDPR 22(2)(b)'],
    ['6(1)(f)', '22', 'exists', 'GDPR 22(1)-(2): no exception for letter f'],
  ] as const)('%s gives article %s: %s (%s)', (...[basis, article, gives]) => {
    const { rights } = answered([authority, on([{ article: basis }]), record('right', { article })], today);
    expect(rights[0]?.byBasis).toMatchObject([{ basis, gives }]);
  });
});

describe('whether an exception from a right holds', () => {
  type Given = { provision: string; letter?: string; law?: { source: string; provision: string } };
  const denied = (article: '14' | '15' | '17', exception: Given) =>
    record('right', {
      article,
      says: 'doesNotExist',
      exceptions: [{ why: text('Fordi'), ...exception }],
    });
  test.each<[string, '14' | '15' | '17', Given, boolean]>([
    ['14(5)(b) with reasons: GDPR 14(5)(b)', '14', { provision: '14(5)', letter: 'b' }, true],
    ['14(5)(c) without law: GDPR 14(5)(c)', '14', { provision: '14(5)', letter: 'c' }, false],
    [
      '14(5)(d) with the act on secrecy: GDPR 14(5)(d), fvl 1967 § 13',
      '14',
      { provision: '14(5)', letter: 'd', law: law('fvl-1967', '§ 13') },
      true,
    ],
    [
      '14(5)(c) with the freedom of information act: GDPR 14(5)(c), offentleglova § 3',
      '14',
      { provision: '14(5)', letter: 'c', law: law('offentleglova', '§ 3') },
      false,
    ],
    ['article 23 in popplyl § 16: GDPR 23(1)', '15', { provision: '23', law: law('popplyl', '§ 16') }, true],
    [
      'article 23 in popplyl § 12, which restricts no right: GDPR 23(2)',
      '15',
      { provision: '23', law: law('popplyl', '§ 12') },
      false,
    ],
    ['17(3)(b) for a public task: GDPR 17(3)(b)', '17', { provision: '17(3)', letter: 'b' }, true],
    ['17(3)(g), which is no letter: GDPR 17(3)(a)-(e)', '17', { provision: '17(3)', letter: 'g' }, false],
  ])('%s', (_, article, exception, holds) => {
    const { rights } = answered([authority, on([{ article: '6(1)(e)' }]), denied(article, exception)], today);
    expect(rights[0]?.agrees).toBe(holds);
  });
});

describe('whether the ground holds', () => {
  const special = { data: [{ text: text('Helse'), class: 'special' as const }] };
  const criminal = { data: [{ text: text('Straff'), class: 'criminal' as const }] };
  const consent = (childAge: number) => ({ consent: { childAge } });
  test.each<[string, readonly AssessmentRecord[], string, string, readonly string[]]>([
    [
      'the freedom of information act as basis of a public task: no (GDPR 6(3))',
      [authority, on([{ article: '6(1)(e)', law: law('offentleglova', '§ 3') }])],
      today,
      'law-cannot-carry',
      ['error activity+offentleglova#1-6(1)(e)-§3'],
    ],
    [
      'the duty to keep archives as basis of a public task: no (GDPR 6(3), arkivlova 2025 § 5)',
      [authority, on([{ article: '6(1)(e)', law: law('arkivlova-2025', '§ 5') }])],
      today,
      'law-cannot-carry',
      ['error activity+arkivlova-2025#1-6(1)(e)-§5'],
    ],
    [
      'the duty to keep archives for keeping archives: yes (GDPR 6(1)(c), arkivlova 2025 § 5)',
      [authority, on([{ article: '6(1)(c)', law: law('arkivlova-2025', '§ 5') }])],
      today,
      'law-cannot-carry',
      [],
    ],
    [
      'electronic communication as basis of a public task: not said to be wrong (fvl 1967 § 15 a)',
      [authority, on([{ article: '6(1)(e)', law: law('fvl-1967', '§ 15 a') }])],
      today,
      'law-cannot-carry',
      [],
    ],
    [
      'legitimate interests of an authority: no (GDPR 6(1) second subparagraph)',
      [authority, on([{ article: '6(1)(f)' }])],
      today,
      'legitimate-interests-by-authority',
      ['error activity+operator#1'],
    ],
    [
      'legitimate interests of a company: yes (GDPR 6(1)(f))',
      [company, on([{ article: '6(1)(f)' }])],
      today,
      'legitimate-interests-by-authority',
      [],
    ],
    [
      'consent from the age of 12: no (popplyl § 5)',
      [authority, on([{ article: '6(1)(a)' }], consent(12))],
      today,
      'consent-age-below-law',
      ['error activity+popplyl'],
    ],
    [
      'consent from the age of 13: yes (popplyl § 5)',
      [authority, on([{ article: '6(1)(a)' }], consent(13))],
      today,
      'consent-age-below-law',
      [],
    ],
    [
      'substantial public interest without law: no (GDPR 9(2)(g))',
      [authority, on([{ article: '6(1)(e)' }, { article: '9(2)(g)' }], special)],
      today,
      'special-data-without-art9-basis',
      ['error activity#9(2)(g)'],
    ],
    [
      'research on letter j without law: no (GDPR 9(2)(j))',
      [authority, on([{ article: '6(1)(e)' }, { article: '9(2)(j)' }], special)],
      today,
      'special-data-without-art9-basis',
      ['error activity#9(2)(j)'],
    ],
    [
      'research on letter j with law and safeguards: yes (popplyl § 9, GDPR 89(1))',
      [
        authority,
        on(
          [
            { article: '6(1)(e)', law: law('popplyl', '§ 8') },
            { article: '9(2)(j)', law: law('popplyl', '§ 9'), safeguards: text('Pseudonymisering') },
          ],
          special,
        ),
      ],
      today,
      'special-data-without-art9-basis',
      [],
    ],
    [
      'letter g with the section on research: no (popplyl § 9 is for letter j)',
      [authority, on([{ article: '9(2)(g)', law: law('popplyl', '§ 9') }], special)],
      today,
      'law-cannot-carry',
      ['error activity+popplyl#1-9(2)(g)-§9'],
    ],
    [
      'convictions held by an authority without law: no (GDPR 6(3), 10)',
      [authority, on([{ article: '6(1)(e)' }, { article: '10' }], criminal)],
      today,
      'criminal-data-without-basis',
      ['error activity#law'],
    ],
    [
      'convictions held by a company under popplyl § 11: with the safeguards of the law (GDPR 10)',
      [company, on([{ article: '6(1)(f)' }, { article: '10', law: law('popplyl', '§ 11') }], criminal)],
      today,
      'criminal-data-without-basis',
      ['warning activity#safeguards'],
    ],
    [
      'the same where they are named: yes (GDPR 10, popplyl §§ 9 and 11)',
      [
        company,
        on(
          [
            { article: '6(1)(f)' },
            { article: '10', law: law('popplyl', '§ 11'), safeguards: text('Rådføring etter § 9') },
          ],
          criminal,
        ),
      ],
      today,
      'criminal-data-without-basis',
      [],
    ],
    [
      'forvaltningsloven § 15 a as a legal obligation: no, it lets the body and binds it to nothing (GDPR 6(3))',
      [authority, on([{ article: '6(1)(c)', law: law('fvl-1967', '§ 15 a') }])],
      today,
      'law-cannot-carry',
      ['error activity+fvl-1967#1-6(1)(c)-§15a'],
    ],
    [
      'forvaltningsloven § 15 a for a public task: yes (GDPR 6(3))',
      [authority, on([{ article: '6(1)(e)', law: law('fvl-1967', '§ 15 a') }])],
      today,
      'law-cannot-carry',
      [],
    ],
    [
      'the act of 9 June 2023 alone: no, it only empowers regulations (LOV-2023-06-09-29 § 1)',
      [authority, on([{ article: '6(1)(e)', law: law('digdir-freg-law', '§ 1') }])],
      today,
      'law-cannot-carry',
      ['error activity+digdir-freg-law#1-6(1)(e)-§1'],
    ],
    [
      'the regulations under it: not known, their text has not been read',
      [authority, on([{ article: '6(1)(e)', law: law('freg-forskrift', '§ 1') }])],
      today,
      'law-cannot-carry',
      [],
    ],
    [
      'no erasure for an archive (17(3)(d)) without a word of its safeguards: a warning (GDPR 89(1))',
      [
        authority,
        on([{ article: '6(1)(e)' }]),
        record('right', {
          article: '17',
          says: 'doesNotExist',
          exceptions: [{ provision: '17(3)', letter: 'd', why: text('Arkivformål') }],
        }),
      ],
      today,
      'exception-condition-not-met',
      ['warning right#1-17(3)(d)-safeguards'],
    ],
    [
      'a national identity number without its need explained: a warning (popplyl § 12)',
      [
        authority,
        on([{ article: '6(1)(e)' }], { data: [{ text: text('Fnr'), class: 'nationalId' as const }] }),
      ],
      today,
      'national-id-without-need',
      ['warning activity'],
    ],
  ])('%s', (_, records, asOf, rule, expected) => {
    expect(finds(records, asOf, rule)).toEqual(expected);
  });
});

describe('derogations of article 49', () => {
  const byAuthority = (article: string, frequency: 'routine' | 'occasional', by: object = {}) => [
    authority,
    on([{ article: '6(1)(e)', law: law('fvl-1967', '§ 15 a') }]),
    record('transfer', { exporter: 'operator', country: 'IN', frequency, grounds: [{ article, ...by }] }),
  ];
  const rows: readonly (readonly [string, string, 'routine' | 'occasional', string, object?])[] = [
    ['49(1)(a) is not for public powers (49(3))', '49(1)(a)', 'occasional', 'none'],
    ['49(1)(b) is not for public powers (49(3))', '49(1)(b)', 'occasional', 'none'],
    ['49(1)(c) is not for public powers (49(3))', '49(1)(c)', 'occasional', 'none'],
    [
      '49(1)(d) may be, for public interest that national law recognises (49(4))',
      '49(1)(d)',
      'occasional',
      'derogation',
      { source: 'fvl-1967' },
    ],
    ['49(1)(d) not where no law is named that recognises it (49(4))', '49(1)(d)', 'occasional', 'none'],
    [
      '49(1)(d) not on the law of another country (49(4))',
      '49(1)(d)',
      'occasional',
      'none',
      { source: 'cloud-act' },
    ],
    ['49(1)(e), legal claims, when occasional (recital 111)', '49(1)(e)', 'occasional', 'derogation'],
    ['49(1)(e), legal claims, not as routine (recital 111)', '49(1)(e)', 'routine', 'none'],
  ];
  test.each(rows.map(([asks, ...row]) => ({ asks, row })))('$asks', ({ row }) => {
    const [article, frequency, type, by] = row;
    expect(answered(byAuthority(article, frequency, by), today).transfers[0]?.ground.type).toBe(type);
  });
});

describe('archives stored in Ireland', () => {
  const records = [
    authority,
    on([{ article: '6(1)(e)' }], { archiveMaterial: 'yes' }),
    record('party', { id: 'provider', country: 'IE' }),
    record('engagement', { places: [{ country: 'IE', what: 'storage' }] }),
  ];
  test.each([
    ['2025-12-31', 'arkivlova 1992 § 9 b'],
    [
      '2026-02-01',
      'arkivlova 1992 § 9 b, which holds until arkivlova 2025 § 11 does (res. 12 December 2025 no. 2510)',
    ],
  ])('%s: %s', (asOf) => {
    expect(finds(records, asOf, 'archive-abroad')).toEqual(['error engagement+arkivlova-1992']);
  });
});

describe('whether an assessment is needed', () => {
  const assessed = (bases: readonly Basis[]) =>
    on(bases, {
      assessedWithLaw: { ...law('digdir-freg-law', '§ 1'), where: text('Prop. 85 L (2022–2023)') },
      criteria: [
        { item: 'c5', why: text('Stor skala') },
        { item: 'c6', why: text('Sammenstilling') },
      ],
    });
  test.each([
    [
      'the law was assessed and carries it all (GDPR 35(10))',
      [{ article: '6(1)(e)', law: law('digdir-freg-law', '§ 1') }],
      'no',
    ],
    ['a part rests on consent (GDPR 35(10))', [{ article: '6(1)(a)' }], 'normally'],
  ])('%s', (_, bases, needed) => {
    expect(answered([authority, assessed(bases)], today).dpia.needed).toBe(needed);
  });
  test('data from others with one more criterion are on the list of the authority (GDPR 35(4))', () => {
    const activity = on([{ article: '6(1)(e)' }], {
      obtainedFrom: 'others',
      criteria: [{ item: 'c5', why: text('Stor skala') }],
    });
    expect(answered([authority, activity], today).dpia).toMatchObject({
      needed: 'always',
      points: [{ item: 'dt-list:no-01', activities: ['activity'] }],
    });
  });
});

describe('roles follow who decides, per activity (GDPR 4(7)-(8), EDPB Guidelines 07/2020)', () => {
  const records = [
    record('party', { id: 'agency', type: 'authority' }),
    record('party', { id: 'owner', type: 'authority' }),
    record('activity', {
      id: 'form',
      decides: [{ party: 'owner', what: ['purpose', 'essentialMeans'] }],
    }),
    record('activity', {
      id: 'log',
      decides: [{ party: 'agency', what: ['purpose', 'essentialMeans'] }],
    }),
    record('engagement', { principal: 'owner', contractor: 'agency', activities: ['form'] }),
  ];
  test('the agency is processor for the form and controller for the log', () => {
    const roleIn = (activity: string) =>
      answered(records, today).roles.find((role) => role.party === 'agency' && role.activity === activity)
        ?.role;
    expect([roleIn('form'), roleIn('log')]).toEqual(['processor', 'controller']);
  });
});

test('no interference with private life while health data are stored: an error (S. and Marper, Leander)', () => {
  const records = [
    authority,
    on([{ article: '6(1)(e)' }], { data: [{ text: text('Helse'), class: 'special' as const }] }),
    record('freedom', {
      right: 'echr-8',
      steps: { interference: { answer: 'no', why: text('Bare lagring') } },
    }),
  ];
  expect(finds(records, today, 'no-interference-while-stored')).toEqual(['error freedom']);
  expect(finds(records, '1987-03-25', 'no-interference-while-stored')).toEqual([]);
});
