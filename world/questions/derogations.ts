import { text } from '../../packages/core/src/testing/fixtures.js';
import { law } from '../asked-by-date.js';
import { transfersAsked } from './transfer-row.js';

const authority = { type: 'authority' };
const occasional = { frequency: 'occasional' };
const byAuthority = { exporter: authority };
const publicTask = {
  purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)', law: law('fvl-1967', '§ 15 a') }] }],
};
const employment = { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(b)' }] }] };
const because = { note: text('Hvorfor unntaket gjelder') };

/** Article 49: derogations. */
export const derogations = transfersAsked([
  {
    id: 'consent-company',
    question: 'May a company make a single transfer on explicit consent?',
    to: 'IN',
    transfer: occasional,
    ground: { article: '49(1)(a)', ...because },
    answer: 'a derogation',
    source: 'GDPR 49(1)(a)',
  },
  {
    id: 'consent-authority-as-employer',
    question: 'May an authority do so outside its public powers?',
    to: 'IN',
    ...byAuthority,
    activity: employment,
    transfer: occasional,
    ground: { article: '49(1)(a)', ...because },
    answer: 'a derogation',
    source: 'GDPR 49(3): in the exercise of public powers',
  },
  {
    id: 'compelling-interests-authority',
    question: 'May an authority rely on compelling legitimate interests in its task?',
    to: 'IN',
    ...byAuthority,
    activity: publicTask,
    transfer: occasional,
    ground: { article: '49(1)', ...because },
    answer: 'no ground',
    source: 'GDPR 49(3)',
  },
  {
    id: 'contract-in-interest-routine',
    question: 'May a company make routine transfers for a contract in the person’s interest?',
    to: 'IN',
    ground: { article: '49(1)(c)', ...because },
    answer: 'no ground',
    source: 'GDPR 49(1)(c), recital 111: occasional',
  },
  {
    id: 'public-interest-american',
    question: 'May American law be the public interest that a transfer is necessary for?',
    to: 'US',
    ...byAuthority,
    activity: publicTask,
    transfer: occasional,
    ground: { article: '49(1)(d)', source: 'cloud-act', ...because },
    answer: 'no ground',
    source: 'GDPR 49(4)',
  },
  {
    id: 'public-interest-norwegian',
    question: 'May Norwegian law be, for a Norwegian authority?',
    to: 'US',
    ...byAuthority,
    activity: publicTask,
    transfer: occasional,
    ground: { article: '49(1)(d)', source: 'folkeregisterloven', ...because },
    answer: 'a derogation',
    source: 'GDPR 49(1)(d), 49(4)',
  },
  {
    id: 'public-interest-norwegian-in-denmark',
    question: 'May it be for a Danish one?',
    to: 'US',
    from: 'DK',
    ...byAuthority,
    activity: { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)' }] }] },
    transfer: occasional,
    ground: { article: '49(1)(d)', source: 'folkeregisterloven', ...because },
    answer: 'no ground',
    source: 'GDPR 49(4): the law to which the controller is subject',
  },
  {
    id: 'vital-interests-authority',
    question: 'May an authority send data abroad to save a life?',
    to: 'IN',
    ...byAuthority,
    activity: publicTask,
    transfer: occasional,
    ground: { article: '49(1)(f)', ...because },
    answer: 'a derogation',
    source: 'GDPR 49(1)(f), 49(3)',
  },
  {
    id: 'public-register',
    question: 'May an authority send an extract of a public register?',
    to: 'IN',
    ...byAuthority,
    activity: publicTask,
    transfer: occasional,
    ground: { article: '49(1)(g)', ...because },
    answer: 'a derogation',
    source: 'GDPR 49(1)(g), 49(2)-(3)',
  },
  {
    id: 'derogation-unreasoned',
    question: 'Is a derogation enough when nobody has said why it applies?',
    to: 'IN',
    transfer: occasional,
    ground: { article: '49(1)(a)' },
    answer: 'a derogation, in doubt',
    source: 'GDPR 49(1), 5(2)',
  },
  {
    id: 'derogation-organisation',
    question: 'May a company use one for an international organisation in Geneva?',
    to: 'CH',
    importer: { type: 'internationalOrganisation' },
    transfer: occasional,
    ground: { article: '49(1)(e)', ...because },
    answer: 'a derogation',
    source: 'GDPR 49(1)(e)',
  },
]);
