import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evaluate } from '../packages/core/src/evaluate/evaluate.js';
import type { Evaluation } from '../packages/core/src/evaluation.js';
import type { AssessmentRecord } from '../packages/core/src/model/assessment.js';
import { anAssessment, day, record } from '../packages/core/src/testing/fixtures.js';
import { worldSchemas } from '../packages/core/src/world/schema.js';
import { isWorldKind, type WorldEntry } from '../packages/core/src/world/world.js';

// Questions of law with a known answer on a day, put to the world that is shipped. Each names where its answer is found.

type File = { readonly kind: string; readonly records?: readonly object[] };

const entries: readonly WorldEntry[] = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !/(pack|edition)\.yaml$/.test(file))
  .flatMap((file) => {
    const content = parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as File;
    return (content.records ?? [content]).map((one) => ({ kind: content.kind, ...one }));
  })
  .flatMap((entry) => (isWorldKind(entry.kind) ? [worldSchemas[entry.kind].parse(entry)] : []));

const on = (asOf: string, records: readonly AssessmentRecord[], knownAt?: string): Evaluation =>
  evaluate(
    anAssessment(...records),
    { entries },
    day(asOf),
    knownAt === undefined ? undefined : day(knownAt),
  );

const listed = (scheme: string, lastChecked: string) => ({
  scheme,
  lastChecked,
  source: { title: 'Listen' },
  verification: 'P' as const,
});
const shield = { article: '45', adequacy: 'privacy-shield-scheme' };
const dpf = { article: '45', adequacy: 'dpf-scheme' };
const clausesOf2001 = { article: '46(2)(c)', source: 'scc-2001' };
const clausesOf2010 = { article: '46(2)(c)', source: 'scc-2010' };
const clausesOf2021 = { article: '46(2)(c)', source: 'scc-2021' };
// The controller exports to its processor, which the clauses of 2010 are for; those of 2001 are for two controllers.
const toProcessor = [
  record('activity', { decides: [{ party: 'exporter', what: ['purpose'] }] }),
  record('party', { id: 'exporter', country: 'NO' }),
  record('engagement', { principal: 'exporter', contractor: 'importer' }),
  record('evidence', { of: ['transfer'] }),
];
const toController = [
  record('activity', {
    decides: [
      { party: 'exporter', what: ['purpose'] },
      { party: 'importer', what: ['purpose'] },
    ],
  }),
  record('party', { id: 'exporter', country: 'NO' }),
  record('evidence', { of: ['transfer'] }),
];
const assessed = [{ on: '2020-12-01', by: 'operator', text: { nb: 'Vurdert' } }];
const to = (country: string, adequacy: string, fields: object = {}) => ({
  country,
  grounds: [{ article: '45', adequacy, ...fields }],
});

type Question = {
  readonly asks: string;
  readonly source: string;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly transfer: object;
  readonly importer?: object;
  readonly with?: readonly AssessmentRecord[];
  readonly ground: string;
};

const inUnitedStates = { country: 'US', type: 'company' } as const;
const certified = {
  ...inUnitedStates,
  certifications: [listed('privacy-shield-scheme', '2019-05-01'), listed('dpf-scheme', '2023-07-20')],
};
const checkedIn2026 = { ...inUnitedStates, certifications: [listed('dpf-scheme', '2026-06-01')] };
const schrems2 = 'C-311/18 Schrems II';
const transition = 'Decision (EU) 2021/914 art. 4';
const uk = 'Decisions (EU) 2021/1772 and 2025/2574; extension of June 2025';
const of2010 = (fields: object) => ({
  exporter: 'exporter',
  grounds: [{ ...clausesOf2010, ...fields }],
  impactAssessments: assessed,
});
const of2019 = { concluded: '2019-03-01' };

const questions: readonly Question[] = [
  {
    asks: 'Privacy Shield, a listed recipient in 2019',
    source: 'Decision (EU) 2016/1250',
    asOf: '2019-06-01',
    transfer: { grounds: [shield] },
    importer: certified,
    ground: 'adequacy supported',
  },
  {
    asks: 'Privacy Shield on 15 July 2020',
    source: schrems2,
    asOf: '2020-07-15',
    transfer: { grounds: [shield] },
    importer: { ...inUnitedStates, certifications: [listed('privacy-shield-scheme', '2020-05-01')] },
    ground: 'adequacy supported',
  },
  {
    asks: 'Privacy Shield on 17 July 2020',
    source: schrems2,
    asOf: '2020-07-17',
    transfer: { grounds: [shield] },
    importer: certified,
    ground: 'none fallen',
  },
  {
    asks: 'Clauses of 2010, contract of 2019, on 26 September 2021',
    source: transition,
    asOf: '2021-09-26',
    transfer: of2010(of2019),
    ground: 'safeguards supported',
  },
  {
    asks: 'Clauses of 2010, contract of 2019, unchanged, on 27 September 2021',
    source: transition,
    asOf: '2021-09-27',
    transfer: of2010({ ...of2019, unchanged: 'yes' }),
    ground: 'safeguards supported',
  },
  {
    asks: 'the same, where nobody has said whether it is unchanged',
    source: transition,
    asOf: '2021-09-27',
    transfer: of2010(of2019),
    ground: 'safeguards challenged',
  },
  {
    asks: 'the same, changed in between',
    source: transition,
    asOf: '2022-03-01',
    transfer: of2010({ ...of2019, unchanged: 'no' }),
    ground: 'none fallen',
  },
  {
    asks: 'Clauses of 2010 concluded on 26 September 2021',
    source: transition,
    asOf: '2022-03-01',
    transfer: of2010({ concluded: '2021-09-26', unchanged: 'yes' }),
    ground: 'safeguards supported',
  },
  {
    asks: 'Clauses of 2010 concluded on 27 September 2021',
    source: transition,
    asOf: '2022-03-01',
    transfer: of2010({ concluded: '2021-09-27', unchanged: 'yes' }),
    ground: 'none fallen',
  },
  {
    asks: 'Clauses of 2010 on 27 December 2022',
    source: transition,
    asOf: '2022-12-27',
    transfer: of2010({ ...of2019, unchanged: 'yes' }),
    ground: 'safeguards supported',
  },
  {
    asks: 'Clauses of 2010 on 28 December 2022',
    source: transition,
    asOf: '2022-12-28',
    transfer: of2010({ ...of2019, unchanged: 'yes' }),
    ground: 'none fallen',
  },
  {
    asks: 'Clauses of 2001 follow the same transition',
    source: transition,
    asOf: '2022-12-27',
    with: toController,
    transfer: {
      exporter: 'exporter',
      grounds: [{ ...clausesOf2001, ...of2019, unchanged: 'yes' }],
      impactAssessments: assessed,
    },
    ground: 'safeguards supported',
  },
  {
    asks: 'Clauses of 2010 after Schrems II without an assessment of the law there',
    source: schrems2,
    asOf: '2021-03-01',
    transfer: { grounds: [clausesOf2010] },
    ground: 'safeguards unsupported',
  },
  {
    asks: 'Clauses of 2021 on the day before they can be used',
    source: 'Decision (EU) 2021/914',
    asOf: '2021-06-26',
    transfer: { grounds: [clausesOf2021], impactAssessments: assessed },
    ground: 'none fallen',
  },
  {
    asks: 'A recipient in the USA that is not certified, August 2023',
    source: 'Decision (EU) 2023/1795 art. 1',
    asOf: '2023-08-15',
    transfer: { grounds: [dpf] },
    importer: inUnitedStates,
    ground: 'none fallen',
  },
  {
    asks: 'A certified recipient in the USA, August 2023',
    source: 'Decision (EU) 2023/1795 art. 1',
    asOf: '2023-08-15',
    transfer: { grounds: [dpf] },
    importer: certified,
    ground: 'adequacy supported',
  },
  {
    asks: 'A certification never looked up is no better than one looked up too long ago',
    source: 'Decision (EU) 2023/1795: renewed yearly',
    asOf: '2023-08-15',
    transfer: { grounds: [dpf] },
    importer: {
      ...inUnitedStates,
      certifications: [{ ...listed('dpf-scheme', '2023-07-20'), lastChecked: undefined }],
    },
    ground: 'adequacy challenged',
  },
  {
    asks: 'An authority in the USA is not covered',
    source: 'Decision (EU) 2023/1795 art. 1: certified organisations',
    asOf: '2024-01-15',
    transfer: { grounds: [dpf] },
    importer: { ...certified, type: 'authority' },
    ground: 'none fallen',
  },
  {
    asks: 'Support from India rests on no adequacy decision',
    source: 'The Commission’s list of adequacy decisions',
    asOf: '2026-11-27',
    transfer: { country: 'IN', grounds: [dpf] },
    importer: { country: 'IN' },
    ground: 'none fallen',
  },
  {
    asks: 'Support from India on clauses without an assessment of the law there',
    source: 'EDPB Recommendations 01/2020 step 3',
    asOf: '2026-11-27',
    transfer: { country: 'IN', grounds: [clausesOf2021] },
    importer: { country: 'IN' },
    ground: 'safeguards unsupported',
  },
  {
    asks: 'A provider in the EEA with an American parent is no transfer',
    source: 'EDPB Guidelines 05/2021',
    asOf: '2026-11-27',
    transfer: { country: 'IE' },
    importer: { country: 'IE', parent: 'parent' },
    ground: 'notNeeded supported',
  },
  {
    asks: 'The United Kingdom on 27 June 2025',
    source: uk,
    asOf: '2025-06-27',
    transfer: to('GB', 'adequate-uk'),
    ground: 'adequacy supported',
  },
  {
    asks: 'The United Kingdom on 1 July 2025',
    source: uk,
    asOf: '2025-07-01',
    transfer: to('GB', 'adequate-uk'),
    ground: 'adequacy supported',
  },
  {
    asks: 'The United Kingdom on 1 July 2025, as was known before the extension',
    source: uk,
    asOf: '2025-07-01',
    knownAt: '2025-06-01',
    transfer: to('GB', 'adequate-uk'),
    ground: 'none fallen',
  },
  {
    asks: 'The United Kingdom on 28 December 2025, as was known on 10 December',
    source: uk,
    asOf: '2025-12-28',
    knownAt: '2025-12-10',
    transfer: to('GB', 'adequate-uk'),
    ground: 'none fallen',
  },
  {
    asks: 'The United Kingdom on 28 December 2025, as was known on 19 December',
    source: uk,
    asOf: '2025-12-28',
    knownAt: '2025-12-19',
    transfer: to('GB', 'adequate-uk'),
    ground: 'adequacy supported',
  },
  {
    asks: 'The United Kingdom on 15 January 2026',
    source: uk,
    asOf: '2026-01-15',
    transfer: to('GB', 'adequate-uk'),
    ground: 'adequacy supported',
  },
  {
    asks: 'The United Kingdom on its last day, 27 December 2031',
    source: uk,
    asOf: '2031-12-27',
    transfer: to('GB', 'adequate-uk'),
    ground: 'adequacy supported',
  },
  {
    asks: 'The United Kingdom on 28 December 2031',
    source: uk,
    asOf: '2031-12-28',
    transfer: to('GB', 'adequate-uk'),
    ground: 'none fallen',
  },
  {
    asks: 'The European Patent Organisation, which sits in Munich, before its decision',
    source: 'GDPR art. 44-45; decision of 15 July 2025',
    asOf: '2025-07-14',
    transfer: { ...to('DE', 'adequate-epo', { withinScope: 'yes' }) },
    importer: { country: 'DE', type: 'internationalOrganisation' },
    ground: 'none fallen',
  },
  {
    asks: 'The European Patent Organisation after it',
    source: 'GDPR art. 44-45; decision of 15 July 2025',
    asOf: '2025-07-15',
    transfer: { ...to('DE', 'adequate-epo', { withinScope: 'yes' }) },
    importer: { country: 'DE', type: 'internationalOrganisation' },
    ground: 'adequacy supported',
  },
  {
    asks: 'Another organisation is asked whether it is that one',
    source: 'GDPR art. 45(1)',
    asOf: '2026-01-15',
    transfer: to('CH', 'adequate-epo'),
    importer: { country: 'CH', type: 'internationalOrganisation' },
    ground: 'adequacy challenged',
  },
  {
    asks: 'An organisation in Switzerland is not covered by the decision on Switzerland',
    source: 'GDPR art. 45(1)',
    asOf: '2026-01-15',
    transfer: to('CH', 'adequate-switzerland'),
    importer: { country: 'CH', type: 'internationalOrganisation' },
    ground: 'none fallen',
  },
  {
    asks: 'Japan the day before its decision',
    source: 'Decision (EU) 2019/419',
    asOf: '2019-01-22',
    transfer: to('JP', 'adequate-japan', { withinScope: 'yes' }),
    ground: 'none fallen',
  },
  {
    asks: 'Japan, a business operator under the act',
    source: 'Decision (EU) 2019/419',
    asOf: '2019-01-23',
    transfer: to('JP', 'adequate-japan', { withinScope: 'yes' }),
    ground: 'adequacy supported',
  },
  {
    asks: 'Japan, where nobody has said whether it is within the scope',
    source: 'Decision (EU) 2019/419',
    asOf: '2026-01-15',
    transfer: to('JP', 'adequate-japan'),
    ground: 'adequacy challenged',
  },
  {
    asks: 'Japan, an authority',
    source: 'Decision (EU) 2019/419 art. 1: business operators',
    asOf: '2026-01-15',
    transfer: to('JP', 'adequate-japan'),
    importer: { country: 'JP', type: 'authority' },
    ground: 'none fallen',
  },
  {
    asks: 'Canada, an authority',
    source: 'Decision 2002/2/EC: commercial organisations',
    asOf: '2026-01-15',
    transfer: to('CA', 'adequate-canada'),
    importer: { country: 'CA', type: 'authority' },
    ground: 'none fallen',
  },
  {
    asks: 'Korea the day before its decision',
    source: 'Decision (EU) 2022/254',
    asOf: '2021-12-16',
    transfer: to('KR', 'adequate-korea', { withinScope: 'yes' }),
    ground: 'none fallen',
  },
  {
    asks: 'Korea after its first review',
    source: 'The Commission, 23 July 2026',
    asOf: '2026-07-24',
    transfer: to('KR', 'adequate-korea', { withinScope: 'yes' }),
    ground: 'adequacy supported',
  },
  {
    asks: 'Brazil the day before its decision was in force',
    source: 'Decision (EU) 2026/179',
    asOf: '2026-01-27',
    transfer: to('BR', 'adequate-brazil'),
    ground: 'none fallen',
  },
  {
    asks: 'Brazil from 28 January 2026',
    source: 'Decision (EU) 2026/179',
    asOf: '2026-01-28',
    transfer: to('BR', 'adequate-brazil'),
    ground: 'adequacy supported',
  },
  {
    asks: 'Brazil, an authority',
    source: 'Decision (EU) 2026/179: private and public sector',
    asOf: '2026-02-15',
    transfer: to('BR', 'adequate-brazil'),
    importer: { country: 'BR', type: 'authority' },
    ground: 'adequacy supported',
  },
  {
    asks: 'The framework after Trump v. Slaughter: in force, challenged, not fallen',
    source: 'US Supreme Court No. 25-332; EDPB letter of 31 July 2026',
    asOf: '2026-07-01',
    transfer: { grounds: [dpf] },
    importer: checkedIn2026,
    ground: 'adequacy challenged',
  },
];

describe('what a transfer rests on, by day', () => {
  it.each(questions)(
    '$asks ($source)',
    ({ asOf, knownAt, transfer, importer = {}, with: others = toProcessor, ground }) => {
      const records = [
        record('party', { id: 'parent', country: 'US' }),
        record('party', { id: 'importer', country: 'US', ...importer }),
        record('transfer', transfer),
        ...others,
      ];
      const [result] = on(asOf, records, knownAt).transfers;
      expect(`${result?.ground.type} ${result?.ground.standing}`).toBe(ground);
    },
  );
});

describe('what is told of it', () => {
  const withUk = [
    record('party', { id: 'importer', country: 'GB' }),
    record('transfer', to('GB', 'adequate-uk')),
  ];
  const found = (evaluation: Evaluation, rule: string) =>
    evaluation.findings.filter((finding) => finding.rule === rule).map(({ refs }) => refs[0]);

  it.each([
    ['2024-12-26', []],
    ['2024-12-27', ['adequacy-uk']],
    ['2025-06-24', []],
    ['2025-07-01', ['adequacy-uk']],
    ['2025-12-19', []],
    ['2031-06-26', []],
    ['2031-06-27', ['adequacy-uk']],
  ])('the end of the decision on the United Kingdom is warned of six months before: %s', (asOf, expected) => {
    expect(found(on(asOf, withUk), 'source-ends-soon')).toEqual(expected);
  });

  const importer = record('party', { id: 'importer', ...checkedIn2026 });
  const resting = [importer, record('transfer', { grounds: [dpf] })];
  const eventsOn = (asOf: string) =>
    on(asOf, resting)
      .findings.filter(({ rule }) => rule === 'adequacy-challenged')
      .flatMap(({ refs }) => refs);

  it('Trump v. Slaughter is known from 29 June 2026 and not before', () => {
    expect(eventsOn('2026-06-28')).not.toContain('trump-v-slaughter');
    expect(eventsOn('2026-06-29')).toContain('trump-v-slaughter');
  });

  it('the letter of the EDPB is told of from the day it was known, and takes nothing from the decision by itself', () => {
    const told = (asOf: string) =>
      JSON.stringify(on(asOf, resting).transfers[0]?.reason).includes('Personvernrådet ba');
    expect(told('2026-08-04')).toBe(false);
    expect(told('2026-08-05')).toBe(true);
    expect(on('2026-08-05', resting).transfers[0]?.ground.standing).toBe('challenged');
  });

  it('the shipped list of sub-processors has changed since 2023, and what is known to be new is named', () => {
    const engagement = record('engagement', {
      subprocessors: { list: 'microsoft-online-services', edition: '2023-01-01', authorisation: 'general' },
    });
    const changes = (asOf: string) =>
      on(asOf, [engagement]).findings.filter(({ rule }) => rule === 'subprocessors-changed');
    expect(changes('2026-01-06')).toEqual([]);
    expect(JSON.stringify(changes('2026-01-07'))).toContain('Anthropic');
  });

  it('the shipped list was not read in 2023: who relied on the one of 2019 is told that what is new is not known', () => {
    const engagement = record('engagement', {
      subprocessors: { list: 'microsoft-online-services', edition: '2019', authorisation: 'general' },
    });
    const [finding] = on('2024-01-15', [engagement]).findings.filter(
      ({ rule }) => rule === 'subprocessors-changed',
    );
    expect(JSON.stringify(finding?.message)).toContain('rule.subprocessors-changed.unread');
  });

  it('what was last looked up too long ago is told, among what weighs more', () => {
    const checks = (asOf: string) =>
      on(asOf, resting).transfers[0]?.reason.children.filter(({ type }) => type === 'check') ?? [];
    expect(checks('2027-02-01').map(({ ref }) => ref)).toContain('dpf#check');
    expect(checks('2026-11-09')).toEqual([]);
  });
});
