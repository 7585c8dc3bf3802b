import { expect, test } from 'vitest';
import { entry, evaluationOf, record, standardClauses, text } from '../testing/fixtures.js';

const fact = { cite: { title: 'Test' }, verification: 'P' } as const;
const world = [
  standardClauses({
    id: 'modular',
    transferTool: {
      article: '46(2)(c)',
      modules: ['one', 'two', 'three', 'four'],
      chooses: true,
      notWhereSubject: true,
      ...fact,
    },
  }),
  standardClauses({ id: 'to-processor', transferTool: { article: '46(2)(c)', modules: ['two'], ...fact } }),
  entry('source', { id: 'processor-contract', type: 'decision', jurisdiction: 'EU' }),
  entry('source', { id: 'norwegian-act', jurisdiction: 'NO' }),
  entry('source', { id: 'union-act', jurisdiction: 'EU' }),
  entry('source', { id: 'american-act', jurisdiction: 'US' }),
  entry('source', { id: 'report', type: 'report', jurisdiction: 'NO' }),
  entry('adequacy', { id: 'scheme', source: 'union-act', covers: 'certified', separateForEmployment: true }),
];

const controller = record('activity', { decides: [{ party: 'provider', what: ['purpose'] }] });
const engages = record('engagement', { principal: 'provider', contractor: 'importer' });
const shown = record('evidence', { of: ['transfer'] });
const party = (id: string, fields: object = {}) => record('party', { id, ...fields });

type Row = {
  readonly says: string;
  readonly ground: object;
  readonly transfer?: object;
  readonly exporter?: object;
  readonly importer?: object;
  readonly without?: 'evidence' | 'roles';
  readonly gives: string;
};

const judged = ({ ground, transfer = {}, exporter = {}, importer = {}, without }: Row): string => {
  const [result] = evaluationOf(
    [
      party('operator'),
      party('provider', exporter),
      party('importer', { country: 'US', ...importer }),
      party('group', { type: 'group', members: [{ code: 'm', name: text('M'), orgNumber: '991825827' }] }),
      ...(without === 'roles' ? [record('activity')] : [controller, engages]),
      ...(without === 'evidence' ? [] : [shown]),
      record('transfer', { grounds: [ground as never], ...transfer }),
    ],
    world,
  ).transfers;
  return `${result?.ground.type} ${result?.ground.standing}`;
};

const on = { concluded: '2022-01-01' };
const named = { instrument: { name: text('Avtalen') } };
const approved = { approvedBy: text('Datatilsynet'), approvedOn: '2021-01-01' };
const modular = (fields: object = {}) => ({
  article: '46(2)(c)',
  source: 'modular',
  importerSubject: 'no',
  ...on,
  instrument: { name: text('Avtalen'), module: 'two' },
  ...fields,
});
const rules = (fields: object = {}) => ({
  article: '46(2)(b)',
  instrument: { name: text('Reglene'), group: 'group', ...approved, ...fields },
});
const inGroup = { parent: 'group' };
const authority = { type: 'authority' };
const holds = 'safeguards supported';
const open = 'safeguards challenged';
const none = 'none fallen';

const rows: readonly Row[] = [
  ...[
    '46(2)(a)',
    '46(2)(b)',
    '46(2)(c)',
    '46(2)(d)',
    '46(2)(e)',
    '46(2)(f)',
    '46(3)(a)',
    '46(3)(b)',
    '47',
  ].map((article) => ({ says: `article ${article} alone`, ground: { article, ...on }, gives: none })),
  {
    says: 'an instrument between public bodies',
    ground: { article: '46(2)(a)', ...named, ...on },
    exporter: authority,
    importer: authority,
    gives: holds,
  },
  {
    says: 'an instrument between a public body and a company',
    ground: { article: '46(2)(a)', ...named, ...on },
    exporter: authority,
    gives: none,
  },
  {
    says: 'an instrument between public bodies that nobody has dated',
    ground: { article: '46(2)(a)', ...named },
    exporter: authority,
    importer: authority,
    gives: open,
  },
  {
    says: 'rules for a group that both are in',
    ground: rules(),
    exporter: inGroup,
    importer: inGroup,
    gives: holds,
  },
  {
    says: 'a member by its number',
    ground: rules(),
    exporter: inGroup,
    importer: { orgNumber: '991825827' },
    gives: holds,
  },
  { says: 'rules where the exporter is no member', ground: rules(), importer: inGroup, gives: none },
  { says: 'rules where the importer is no member', ground: rules(), exporter: inGroup, gives: none },
  {
    says: 'rules that nobody has approved',
    ground: rules({ approvedBy: undefined }),
    exporter: inGroup,
    importer: inGroup,
    gives: none,
  },
  {
    says: 'rules approved only later',
    ground: rules({ approvedOn: '2025-01-01' }),
    exporter: inGroup,
    importer: inGroup,
    gives: none,
  },
  {
    says: 'rules whose group is not named',
    ground: rules({ group: undefined }),
    exporter: inGroup,
    importer: inGroup,
    gives: none,
  },
  { says: 'clauses with the module of the roles', ground: modular(), gives: holds },
  {
    says: 'clauses with another module',
    ground: modular({ instrument: { name: text('Avtalen'), module: 'three' } }),
    gives: none,
  },
  { says: 'clauses without a module', ground: modular({ instrument: named.instrument }), gives: open },
  { says: 'clauses where the roles are not recorded', ground: modular(), without: 'roles', gives: open },
  { says: 'clauses without evidence', ground: modular(), without: 'evidence', gives: open },
  { says: 'clauses without a day', ground: modular({ concluded: undefined }), gives: open },
  { says: 'an importer subject to the Regulation', ground: modular({ importerSubject: 'yes' }), gives: none },
  {
    says: 'an importer of whom that is not said',
    ground: modular({ importerSubject: undefined }),
    gives: open,
  },
  {
    says: 'the contract of a processor under article 28',
    ground: modular({ source: 'processor-contract' }),
    gives: none,
  },
  {
    says: 'clauses to a processor',
    ground: { article: '46(2)(c)', source: 'to-processor', ...on },
    gives: holds,
  },
  {
    says: 'the Commission’s clauses cited as an authority’s',
    ground: modular({ article: '46(2)(d)' }),
    gives: none,
  },
  {
    says: 'a code with commitments',
    ground: {
      article: '46(2)(e)',
      ...on,
      instrument: { name: text('Normen'), commitments: 'yes', ...approved },
    },
    gives: holds,
  },
  {
    says: 'a code without commitments',
    ground: {
      article: '46(2)(e)',
      ...on,
      instrument: { name: text('Normen'), commitments: 'no', ...approved },
    },
    gives: none,
  },
  {
    says: 'a certification of which commitments are not known',
    ground: { article: '46(2)(f)', ...on, instrument: { name: text('Merket'), ...approved } },
    gives: open,
  },
  {
    says: 'clauses of one’s own, authorised',
    ground: { article: '46(3)(a)', ...on, instrument: { name: text('Avtalen'), ...approved } },
    gives: holds,
  },
  {
    says: 'clauses of one’s own, not authorised',
    ground: { article: '46(3)(a)', ...on, ...named },
    gives: none,
  },
  {
    says: 'an arrangement of authorities, with a company',
    ground: { article: '46(3)(b)', ...on, instrument: { name: text('Ordningen'), ...approved } },
    exporter: authority,
    gives: none,
  },
  {
    says: 'public interest in the law of the controller’s country',
    ground: { article: '49(1)(d)', source: 'norwegian-act' },
    gives: 'derogation supported',
  },
  {
    says: 'public interest in Union law',
    ground: { article: '49(1)(d)', source: 'union-act' },
    gives: 'derogation supported',
  },
  {
    says: 'public interest in the law of the USA',
    ground: { article: '49(1)(d)', source: 'american-act' },
    gives: none,
  },
  { says: 'public interest in a report', ground: { article: '49(1)(d)', source: 'report' }, gives: none },
  { says: 'public interest that no law recognises', ground: { article: '49(1)(d)' }, gives: none },
  {
    says: 'vital interests, without a reason',
    ground: { article: '49(1)(f)' },
    gives: 'derogation challenged',
  },
  {
    says: 'vital interests, with a reason',
    ground: { article: '49(1)(f)', note: text('Pasienten er bevisstløs') },
    gives: 'derogation supported',
  },
  ...(
    [
      ['yes', 'adequacy supported'],
      ['no', none],
      [undefined, 'adequacy challenged'],
    ] as const
  ).map(([employment, gives]) => ({
    says: `data about employees, certified for them: ${employment}`,
    ground: { article: '45', adequacy: 'scheme' },
    transfer: { employment: 'yes' },
    importer: {
      certifications: [
        {
          scheme: 'scheme',
          lastChecked: '2024-01-01',
          source: { title: 'Listen' },
          verification: 'P',
          ...(employment && { employment }),
        },
      ],
    },
    gives,
  })),
];

test.each(rows)('$says: $gives', (row) => {
  expect(judged(row)).toBe(row.gives);
});
