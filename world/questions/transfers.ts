import type { AssessmentRecord } from '@risikobilde/core';
import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { groundOf, type Question } from './question.js';
import { today } from './records.js';

type Row = {
  readonly id: string;
  readonly question: string;
  readonly asOf?: string;
  readonly to: string;
  readonly from?: string;
  readonly exporter?: object;
  readonly importer?: object;
  readonly transfer?: object;
  readonly ground?: object;
  /** What the two are to each other: the exporter decides and engages, unless it is said. */
  readonly between?: 'controllers' | 'subProcessor' | 'backToController';
  readonly activity?: object;
  readonly others?: readonly AssessmentRecord[];
  readonly answer: string;
  readonly source: string;
  readonly mark?: 'S' | 'K';
};

const decides = (...parties: readonly string[]) => parties.map((party) => ({ party, what: ['purpose'] }));

const between: Readonly<Record<NonNullable<Row['between']> | 'processor', readonly AssessmentRecord[]>> = {
  processor: [
    on([], { decides: decides('exporter') }),
    record('engagement', { principal: 'exporter', contractor: 'importer' }),
  ],
  controllers: [on([], { decides: decides('exporter', 'importer') })],
  subProcessor: [
    on([], { decides: decides('operator') }),
    record('engagement', { principal: 'operator', contractor: 'exporter' }),
    record('engagement', { id: 'lower', principal: 'exporter', contractor: 'importer' }),
  ],
  backToController: [
    on([], { decides: decides('importer') }),
    record('engagement', { principal: 'importer', contractor: 'exporter' }),
  ],
};

export const transferOf = ({
  from = 'NO',
  to,
  exporter = {},
  importer = {},
  transfer = {},
  ground,
  between: how,
  activity,
  others = [],
}: Pick<
  Row,
  'from' | 'to' | 'exporter' | 'importer' | 'transfer' | 'ground' | 'between' | 'activity' | 'others'
>): readonly AssessmentRecord[] => [
  record('party', { id: 'operator', country: from }),
  record('party', { id: 'exporter', country: from, ...exporter }),
  record('party', { id: 'importer', country: to, ...importer }),
  ...(activity
    ? [on([], { decides: decides('exporter'), ...activity })]
    : between[how ?? 'processor']),
  record('evidence', { of: ['transfer'] }),
  record('transfer', {
    exporter: 'exporter',
    country: to,
    ...(ground && { grounds: [ground as never] }),
    ...transfer,
  }),
  ...others,
];

const asked = (rows: readonly Row[]): readonly Question[] =>
  rows.map(({ id, question, asOf = today, answer, source, mark, ...row }) => ({
    id,
    question,
    asOf,
    records: transferOf(row),
    asks: groundOf,
    answer,
    source,
    ...(mark && { mark }),
  }));

const adequate = (adequacy: string, fields: object = {}) => ({ article: '45', adequacy, ...fields });
const eeaDays = 'days of accession to the Union and of the EEA Agreement';
const guidelines = 'EDPB Guidelines 05/2021: disclosed to another controller or processor';

/** What a transfer is, by place and day. */
export const places = asked([
  { id: 'iceland-2017', question: 'Did data that went from Norway to Iceland leave the area in 2017?', asOf: '2017-01-01', to: 'IS', answer: 'no transfer', source: `${eeaDays}: 1 January 1994`, mark: 'K' },
  { id: 'romania-2007-norway', question: 'Was Romania inside for a Norwegian body in March 2007?', asOf: '2007-03-01', to: 'RO', answer: 'earlier law decides', source: `${eeaDays}: EEA from 1 August 2007`, mark: 'K' },
  { id: 'romania-2007-germany', question: 'Was Romania inside for a German body on that day?', asOf: '2007-03-01', to: 'RO', from: 'DE', answer: 'no transfer', source: `${eeaDays}: Union from 1 January 2007` },
  { id: 'norway-from-sweden', question: 'Is Norway inside for a Swedish body?', to: 'NO', from: 'SE', answer: 'no transfer', source: 'EEA Agreement annex XI 5e; Joint Committee Decision 154/2018' },
  { id: 'mayotte-2013', question: 'Was Mayotte inside for a French body on the last day of 2013?', asOf: '2013-12-31', to: 'YT', from: 'FR', answer: 'earlier law decides', source: 'TFEU 349: outermost region from 1 January 2014', mark: 'K' },
  { id: 'mayotte-2014', question: 'Was it on the first day of 2014?', asOf: '2014-01-01', to: 'YT', from: 'FR', answer: 'no transfer', source: 'TFEU 349, 355(1)', mark: 'K' },
  { id: 'bonaire', question: 'Is Bonaire inside for a Dutch body?', to: 'BQ', from: 'NL', answer: 'no ground', source: 'TFEU 355(2), annex II', mark: 'K' },
  { id: 'french-polynesia', question: 'Is French Polynesia inside for a French body?', to: 'PF', from: 'FR', answer: 'no ground', source: 'TFEU 355(2), annex II', mark: 'K' },
  { id: 'switzerland-decision', question: 'May data go to Switzerland on its adequacy decision?', asOf: '2024-06-01', to: 'CH', ground: adequate('adequate-switzerland'), answer: 'adequacy', source: 'Decision 2000/518/EC; COM(2024) 7', mark: 'S' },
  { id: 'jersey-decision', question: 'May data go to Jersey on its adequacy decision?', asOf: '2024-06-01', to: 'JE', ground: adequate('adequate-jersey'), answer: 'adequacy', source: 'Decision 2008/393/EC; COM(2024) 7', mark: 'S' },
  { id: 'isle-of-man-by-jersey', question: 'May data go to the Isle of Man on the decision on Jersey?', asOf: '2024-06-01', to: 'IM', ground: adequate('adequate-jersey'), answer: 'no ground', source: 'GDPR 45(1)' },
  { id: 'greenland-by-denmark', question: 'May a Danish body send data to Greenland as if it were Denmark?', to: 'GL', from: 'DK', answer: 'no ground', source: 'Greenland left the Communities; GDPR 44', mark: 'S' },
  { id: 'affiliate-abroad', question: 'Is it a transfer when a separate company of the same group in India can read the data?', to: 'IN', exporter: { parent: 'parent' }, importer: { parent: 'parent' }, others: [record('party', { id: 'parent', country: 'DE' })], answer: 'no ground', source: guidelines, mark: 'S' },
  { id: 'office-abroad', question: 'Is it one when the exporter’s own office in India can?', to: 'IN', transfer: { importer: 'exporter' }, answer: 'no transfer', source: guidelines, mark: 'S' },
  { id: 'onward-to-india', question: 'May a certified American recipient pass data on to India on its own certification?', asOf: '2024-06-01', to: 'IN', from: 'US', transfer: { mode: 'onward' }, ground: adequate('dpf-scheme'), answer: 'no ground', source: 'GDPR 44 second sentence, 45(1)' },
  { id: 'organisation-in-oslo', question: 'Is an international organisation in Oslo inside?', to: 'NO', importer: { type: 'internationalOrganisation' }, answer: 'no ground', source: 'GDPR 4(26), 44' },
  { id: 'sweden-before-2018', question: 'Do the articles of the Regulation judge a Danish body’s transfer to India in 2017?', asOf: '2017-06-01', to: 'IN', from: 'DK', answer: 'earlier law decides', source: 'GDPR 99(2)' },
]);

const certified = (fields: object = {}) => ({
  certifications: [
    {
      scheme: 'dpf-scheme',
      lastChecked: '2024-05-01',
      source: { title: 'Listen' },
      verification: 'P' as const,
      ...fields,
    },
  ],
});
const dpf = adequate('dpf-scheme');
const decision1795 = 'Decision (EU) 2023/1795 article 1';
const in2024 = '2024-06-01';

/** Article 45: adequacy decisions, whom they cover and when. */
export const adequacy = asked([
  { id: 'dpf-day-before', question: 'Could a recipient rely on the framework on the day before its decision?', asOf: '2023-07-09', to: 'US', importer: certified({ lastChecked: undefined }), ground: dpf, answer: 'no ground', source: `${decision1795}, of 10 July 2023` },
  { id: 'dpf-employees-not-covered', question: 'Does the framework cover data on employees where the recipient is not certified for them?', asOf: in2024, to: 'US', importer: certified({ employment: 'no' }), transfer: { employment: 'yes' }, ground: dpf, answer: 'no ground', source: `${decision1795}, annex I: human resources data`, mark: 'K' },
  { id: 'dpf-employees-covered', question: 'Does it where the recipient is?', asOf: in2024, to: 'US', importer: certified({ employment: 'yes' }), transfer: { employment: 'yes' }, ground: dpf, answer: 'adequacy', source: `${decision1795}, annex I`, mark: 'K' },
  { id: 'dpf-employees-unknown', question: 'Does it where nobody has looked?', asOf: in2024, to: 'US', importer: certified(), transfer: { employment: 'yes' }, ground: dpf, answer: 'adequacy, in doubt', source: `${decision1795}, annex I; GDPR 5(2)`, mark: 'K' },
  { id: 'dpf-ended', question: 'Does a certification count that has ended?', asOf: in2024, to: 'US', importer: certified({ until: '2024-01-01' }), ground: dpf, answer: 'no ground', source: decision1795 },
  { id: 'dpf-parent', question: 'Does the certification of the parent cover a subsidiary that is not listed?', asOf: in2024, to: 'US', importer: { parent: 'parent' }, ground: dpf, others: [record('party', { id: 'parent', country: 'US', ...certified() })], answer: 'no ground', source: `${decision1795}: those on the list` },
  { id: 'dpf-in-india', question: 'Does a certification of an American company cover its recipient in India?', asOf: in2024, to: 'IN', importer: certified(), ground: dpf, answer: 'no ground', source: `${decision1795}: the United States` },
  { id: 'shield-2021', question: 'Does the Privacy Shield carry a transfer after the judgment of July 2020?', asOf: '2021-01-15', to: 'US', importer: { certifications: [{ scheme: 'privacy-shield-scheme', source: { title: 'Listen' }, verification: 'P' }] }, ground: adequate('privacy-shield-scheme'), answer: 'no ground', source: 'C-311/18', mark: 'S' },
  { id: 'canada-commercial', question: 'Does the decision on Canada cover a commercial organisation under its act?', asOf: in2024, to: 'CA', ground: adequate('adequate-canada', { withinScope: 'yes' }), answer: 'adequacy', source: 'Decision 2002/2/EC', mark: 'S' },
  { id: 'canada-unsaid', question: 'Does it where nobody has said whether the act covers the organisation?', asOf: in2024, to: 'CA', ground: adequate('adequate-canada'), answer: 'adequacy, in doubt', source: 'Decision 2002/2/EC; GDPR 5(2)', mark: 'S' },
  { id: 'israel-manual', question: 'Does the decision on Israel cover manual files that are not processed by machine there?', asOf: in2024, to: 'IL', ground: adequate('adequate-israel', { withinScope: 'no' }), answer: 'no ground', source: 'Decision 2011/61/EU', mark: 'S' },
  { id: 'israel-automated', question: 'Does it cover a transfer by machine?', asOf: in2024, to: 'IL', ground: adequate('adequate-israel', { withinScope: 'yes' }), answer: 'adequacy', source: 'Decision 2011/61/EU', mark: 'S' },
  { id: 'argentina', question: 'May data go to an Argentinian authority on the decision?', asOf: in2024, to: 'AR', importer: { type: 'authority' }, ground: adequate('adequate-argentina'), answer: 'adequacy', source: 'Decision 2003/490/EC', mark: 'S' },
  { id: 'new-zealand', question: 'May data go to New Zealand on the decision?', asOf: in2024, to: 'NZ', ground: adequate('adequate-new-zealand'), answer: 'adequacy', source: 'Decision 2013/65/EU' },
  { id: 'korea-first-day', question: 'May data go to a Korean company on the day of the decision?', asOf: '2021-12-17', to: 'KR', ground: adequate('adequate-korea', { withinScope: 'yes' }), answer: 'adequacy', source: 'Decision (EU) 2022/254', mark: 'S' },
  { id: 'uk-from-sweden', question: 'May a Swedish body send data to a British authority in 2024?', asOf: in2024, to: 'GB', from: 'SE', importer: { type: 'authority' }, ground: adequate('adequate-uk'), answer: 'adequacy', source: 'Decision (EU) 2021/1772', mark: 'S' },
  { id: 'adequacy-before-derogation', question: 'Which ground counts where there is an adequacy decision and consent?', asOf: in2024, to: 'NZ', transfer: { frequency: 'occasional', grounds: [{ article: '49(1)(a)', note: text('Samtykke') }, adequate('adequate-new-zealand')] as never }, answer: 'adequacy', source: 'GDPR 49(1): in the absence of a decision' },
]);

const impact = { impactAssessments: [{ on: '2022-01-01', by: 'operator', text: text('Vurdert') }] };
const concluded = { concluded: '2022-01-01' };
const named = (fields: object = {}) => ({ instrument: { name: text('Avtalen'), ...fields } });
const authorised = named({ approvedBy: text('Datatilsynet'), approvedOn: '2021-12-01' });
const authority = { type: 'authority' };
const clauses = (module: string | undefined, fields: object = {}) => ({
  article: '46(2)(c)',
  source: 'scc-2021',
  importerSubject: 'no',
  ...concluded,
  ...named(module === undefined ? {} : { module }),
  ...fields,
});
const inGroup = { parent: 'group' };
const group = [record('party', { id: 'group', type: 'group', country: 'DE' })];
const bindingRules = (fields: object = {}) => ({
  article: '46(2)(b)',
  ...concluded,
  ...named({ group: 'group', approvedBy: text('Datatilsynet'), approvedOn: '2021-12-01', ...fields }),
});
const decision914 = 'Decision (EU) 2021/914';

/** Article 46: instruments, and between whom. */
export const instruments = asked([
  { id: 'agreement-authorities', question: 'May a binding instrument between two authorities carry a transfer?', to: 'US', exporter: authority, importer: authority, transfer: impact, ground: { article: '46(2)(a)', ...named(), ...concluded }, answer: 'safeguards', source: 'GDPR 46(2)(a)' },
  { id: 'agreement-company', question: 'May it where the recipient is a company?', to: 'US', exporter: authority, transfer: impact, ground: { article: '46(2)(a)', ...named(), ...concluded }, answer: 'no ground', source: 'GDPR 46(2)(a): between public authorities or bodies' },
  { id: 'arrangement-unauthorised', question: 'May an administrative arrangement between authorities carry one without authorisation?', to: 'US', exporter: authority, importer: authority, transfer: impact, ground: { article: '46(3)(b)', ...named(), ...concluded }, answer: 'no ground', source: 'GDPR 46(3)(b)' },
  { id: 'arrangement-authorised', question: 'May it when the supervisory authority has authorised it?', to: 'US', exporter: authority, importer: authority, transfer: impact, ground: { article: '46(3)(b)', ...authorised, ...concluded }, answer: 'safeguards', source: 'GDPR 46(3)(b)' },
  { id: 'own-clauses', question: 'May clauses of one’s own carry a transfer without authorisation?', to: 'IN', transfer: impact, ground: { article: '46(3)(a)', ...named(), ...concluded }, answer: 'no ground', source: 'GDPR 46(3)(a)' },
  { id: 'own-clauses-authorised', question: 'May they with it?', to: 'IN', transfer: impact, ground: { article: '46(3)(a)', ...authorised, ...concluded }, answer: 'safeguards', source: 'GDPR 46(3)(a)' },
  { id: 'binding-rules', question: 'May approved binding corporate rules carry a transfer within the group?', to: 'IN', exporter: inGroup, importer: inGroup, others: group, transfer: impact, ground: bindingRules(), answer: 'safeguards', source: 'GDPR 46(2)(b), 47' },
  { id: 'binding-rules-outsider', question: 'May they carry one to a supplier outside the group?', to: 'IN', exporter: inGroup, others: group, transfer: impact, ground: bindingRules(), answer: 'no ground', source: 'GDPR 47(1)(a): members of the group' },
  { id: 'binding-rules-pending', question: 'May they before they are approved?', asOf: '2021-11-01', to: 'IN', exporter: inGroup, importer: inGroup, others: group, transfer: { impactAssessments: [{ on: '2021-01-01', by: 'operator', text: text('Vurdert') }] }, ground: bindingRules({}), answer: 'no ground', source: 'GDPR 47(1)' },
  { id: 'code-without-commitment', question: 'Is an approved code of conduct enough when the recipient has not bound itself?', to: 'IN', transfer: impact, ground: { article: '46(2)(e)', ...concluded, ...named({ approvedBy: text('EDPB'), approvedOn: '2021-12-01', commitments: 'no' }) }, answer: 'no ground', source: 'GDPR 46(2)(e)' },
  { id: 'module-two', question: 'May a controller use module two with its processor?', to: 'IN', transfer: impact, ground: clauses('two'), answer: 'safeguards', source: `${decision914} annex, module two` },
  { id: 'module-one-processor', question: 'May it use module one with its processor?', to: 'IN', transfer: impact, ground: clauses('one'), answer: 'no ground', source: `${decision914} annex, module one: two controllers` },
  { id: 'module-one-controllers', question: 'May two controllers use module one?', to: 'IN', between: 'controllers', transfer: impact, ground: clauses('one'), answer: 'safeguards', source: `${decision914} annex, module one` },
  { id: 'module-three', question: 'May a processor use module three with a sub-processor?', to: 'IN', between: 'subProcessor', transfer: impact, ground: clauses('three'), answer: 'safeguards', source: `${decision914} annex, module three` },
  { id: 'module-two-sub', question: 'May it use module two with the sub-processor?', to: 'IN', between: 'subProcessor', transfer: impact, ground: clauses('two'), answer: 'no ground', source: `${decision914} annex, module two: from a controller` },
  { id: 'module-four', question: 'May a processor in the area use module four back to its controller abroad?', to: 'IN', between: 'backToController', transfer: impact, ground: clauses('four'), answer: 'safeguards', source: `${decision914} annex, module four` },
  { id: 'module-unsaid', question: 'Are the clauses enough when nobody has said which module?', to: 'IN', transfer: impact, ground: clauses(undefined), answer: 'safeguards, in doubt', source: `${decision914} annex; GDPR 5(2)` },
  { id: 'importer-subject', question: 'May the clauses be used with a recipient that is itself subject to the Regulation?', to: 'IN', transfer: impact, ground: clauses('two', { importerSubject: 'yes' }), answer: 'no ground', source: `${decision914} recital 7, article 1(1)` },
  { id: 'clauses-without-assessment', question: 'Are the clauses enough without an assessment of the law there?', to: 'IN', ground: clauses('two'), answer: 'safeguards, not shown', source: 'C-311/18; clause 14 of the clauses', mark: 'S' },
  { id: 'clauses-before-schrems', question: 'Were the clauses of 2010 enough without one on 15 July 2020?', asOf: '2020-07-15', to: 'IN', ground: { article: '46(2)(c)', source: 'scc-2010', concluded: '2019-03-01' }, answer: 'safeguards', source: 'C-311/18, of 16 July 2020', mark: 'S' },
  { id: 'clauses-2010-controllers', question: 'Could two controllers use the clauses of 2010?', asOf: '2021-01-15', to: 'IN', between: 'controllers', transfer: { impactAssessments: [{ on: '2020-12-01', by: 'operator', text: text('Vurdert') }] }, ground: { article: '46(2)(c)', source: 'scc-2010', concluded: '2019-03-01' }, answer: 'no ground', source: 'Decision 2010/87/EU: processors', mark: 'K' },
]);

const occasional = { frequency: 'occasional' };
const byAuthority = { exporter: authority };
const publicTask = {
  purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)', law: law('fvl-1967', '§ 15 a') }] }],
};
const employment = { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(b)' }] }] };
const because = { note: text('Hvorfor unntaket gjelder') };

/** Article 49: derogations. */
export const derogations = asked([
  { id: 'consent-company', question: 'May a company make a single transfer on explicit consent?', to: 'IN', transfer: occasional, ground: { article: '49(1)(a)', ...because }, answer: 'a derogation', source: 'GDPR 49(1)(a)' },
  { id: 'consent-authority-as-employer', question: 'May an authority do so outside its public powers?', to: 'IN', ...byAuthority, activity: employment, transfer: occasional, ground: { article: '49(1)(a)', ...because }, answer: 'a derogation', source: 'GDPR 49(3): in the exercise of public powers' },
  { id: 'compelling-interests-authority', question: 'May an authority rely on compelling legitimate interests in its task?', to: 'IN', ...byAuthority, activity: publicTask, transfer: occasional, ground: { article: '49(1)', ...because }, answer: 'no ground', source: 'GDPR 49(3)' },
  { id: 'contract-in-interest-routine', question: 'May a company make routine transfers for a contract in the person’s interest?', to: 'IN', ground: { article: '49(1)(c)', ...because }, answer: 'no ground', source: 'GDPR 49(1)(c), recital 111: occasional' },
  { id: 'public-interest-american', question: 'May American law be the public interest that a transfer is necessary for?', to: 'US', ...byAuthority, activity: publicTask, transfer: occasional, ground: { article: '49(1)(d)', source: 'cloud-act', ...because }, answer: 'no ground', source: 'GDPR 49(4)' },
  { id: 'public-interest-norwegian', question: 'May Norwegian law be, for a Norwegian authority?', to: 'US', ...byAuthority, activity: publicTask, transfer: occasional, ground: { article: '49(1)(d)', source: 'fvl-1967', ...because }, answer: 'a derogation', source: 'GDPR 49(1)(d), 49(4)' },
  { id: 'public-interest-norwegian-in-denmark', question: 'May it be for a Danish one?', to: 'US', from: 'DK', ...byAuthority, activity: { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)' }] }] }, transfer: occasional, ground: { article: '49(1)(d)', source: 'fvl-1967', ...because }, answer: 'no ground', source: 'GDPR 49(4): the law to which the controller is subject' },
  { id: 'vital-interests-authority', question: 'May an authority send data abroad to save a life?', to: 'IN', ...byAuthority, activity: publicTask, transfer: occasional, ground: { article: '49(1)(f)', ...because }, answer: 'a derogation', source: 'GDPR 49(1)(f), 49(3)' },
  { id: 'public-register', question: 'May an authority send an extract of a public register?', to: 'IN', ...byAuthority, activity: publicTask, transfer: occasional, ground: { article: '49(1)(g)', ...because }, answer: 'a derogation', source: 'GDPR 49(1)(g), 49(2)-(3)' },
  { id: 'derogation-unreasoned', question: 'Is a derogation enough when nobody has said why it applies?', to: 'IN', transfer: occasional, ground: { article: '49(1)(a)' }, answer: 'a derogation, in doubt', source: 'GDPR 49(1), 5(2)' },
  { id: 'derogation-organisation', question: 'May a company use one for an international organisation in Geneva?', to: 'CH', importer: { type: 'internationalOrganisation' }, transfer: occasional, ground: { article: '49(1)(e)', ...because }, answer: 'a derogation', source: 'GDPR 49(1)(e)' },
]);
