import { law } from '../asked-by-date.js';
import { allowedBy, groundOf, type Question } from './question.js';
import { norwegian, today, under } from './records.js';
import { transferOf } from './transfer-row.js';

const toUnitedStates = transferOf({
  to: 'US',
  importer: {
    certifications: [
      { scheme: 'dpf-scheme', lastChecked: '2026-06-01', source: { title: 'Listen' }, verification: 'P' },
      {
        scheme: 'privacy-shield-scheme',
        lastChecked: '2020-05-01',
        source: { title: 'Listen' },
        verification: 'P',
      },
    ],
  },
  ground: { article: '45', adequacy: 'dpf-scheme' },
});
const onShield = transferOf({
  to: 'US',
  importer: {
    certifications: [
      {
        scheme: 'privacy-shield-scheme',
        lastChecked: '2020-05-01',
        source: { title: 'Listen' },
        verification: 'P',
      },
    ],
  },
  ground: { article: '45', adequacy: 'privacy-shield-scheme' },
});
const to = (country: string, adequacy: string) =>
  transferOf({ to: country, ground: { article: '45', adequacy } });
const tells =
  (words: string): Question['asks'] =>
  (evaluation) =>
    JSON.stringify([evaluation.transfers, evaluation.findings]).includes(words) ? 'yes' : 'no';
const underAct = (act: string, provision: string) => [norwegian, under('6(1)(c)', law(act, provision))];
const inForce = allowedBy('law-not-in-force');

/** What could be known on a day. */
export const known: readonly Question[] = [
  {
    id: 'slaughter-before',
    question: 'Could an answer for 1 July 2026 given on 28 June tell of the judgment in Slaughter?',
    asOf: '2026-07-01',
    knownAt: '2026-06-28',
    records: toUnitedStates,
    asks: tells('trump-v-slaughter'),
    answer: 'no',
    source: 'US Supreme Court No. 25-332, of 29 June 2026',
    mark: 'S',
  },
  {
    id: 'slaughter-after',
    question: 'Could one given on 1 July?',
    asOf: '2026-07-01',
    records: toUnitedStates,
    asks: tells('trump-v-slaughter'),
    answer: 'yes',
    source: 'US Supreme Court No. 25-332',
    mark: 'S',
  },
  {
    id: 'shield-unknowing',
    question:
      'How did the Privacy Shield stand on 1 August 2020 for one who knew only what was known on 15 July?',
    asOf: '2020-08-01',
    knownAt: '2020-07-15',
    records: onShield,
    asks: groundOf,
    answer: 'adequacy',
    source: 'C-311/18, of 16 July 2020',
    mark: 'S',
  },
  {
    id: 'shield-knowing',
    question: 'How did it stand for one who knew the judgment?',
    asOf: '2020-08-01',
    records: onShield,
    asks: groundOf,
    answer: 'no ground',
    source: 'C-311/18',
    mark: 'S',
  },
  {
    id: 'dpf-unknowing',
    question: 'Could the framework be relied on in August 2023 by one who knew what was known on 9 July?',
    asOf: '2023-08-01',
    knownAt: '2023-07-09',
    records: toUnitedStates,
    asks: groundOf,
    answer: 'no ground',
    source: 'Decision (EU) 2023/1795, of 10 July 2023',
  },
  {
    id: 'uk-end-foreseen',
    question: 'Could a certain end of the British decision on 27 December 2025 be told in November 2025?',
    asOf: '2025-12-28',
    knownAt: '2025-11-15',
    records: to('GB', 'adequate-uk'),
    asks: groundOf,
    answer: 'no ground',
    source: 'extension of 24 June 2025 to 27 December 2025',
    mark: 'S',
  },
  {
    id: 'uk-ends-2031',
    question: 'Is it known today how the United Kingdom stands on 1 January 2032?',
    asOf: '2032-01-01',
    knownAt: today,
    records: to('GB', 'adequate-uk'),
    asks: groundOf,
    answer: 'no ground',
    source: 'Decision (EU) 2025/2574: to 27 December 2031',
    mark: 'S',
  },
  {
    id: 'brazil-unknowing',
    question:
      'Could the decision on Brazil be relied on in February 2026 by one who knew what was known on New Year’s Day?',
    asOf: '2026-02-15',
    knownAt: '2026-01-01',
    records: to('BR', 'adequate-brazil'),
    asks: groundOf,
    answer: 'no ground',
    source: 'Decision (EU) 2026/179, of 26 January 2026',
    mark: 'K',
  },
  {
    id: 'archives-decided',
    question: 'Was it known on 20 December 2025 that the new Archives Act would apply on 15 January?',
    asOf: '2026-01-15',
    knownAt: '2025-12-20',
    records: underAct('arkivlova-2025', '§ 5'),
    asks: inForce,
    answer: 'yes',
    source: 'arkivlova 2025 § 24 note 1: resolution of 12 December 2025',
  },
  {
    id: 'archives-undecided',
    question: 'Was it known on 1 December 2025?',
    asOf: '2026-01-15',
    knownAt: '2025-12-01',
    records: underAct('arkivlova-2025', '§ 5'),
    asks: inForce,
    answer: 'no',
    source: 'arkivlova 2025 § 24 note 1',
  },
  {
    id: 'digital-security-decided',
    question: 'Was it known in July 2025 that the act on digital security would apply in October?',
    asOf: '2025-10-15',
    knownAt: '2025-07-01',
    records: underAct('digitalsikkerhetsloven', '§ 7'),
    asks: inForce,
    answer: 'yes',
    source: 'LOV-2023-12-20-108 § 20 note 1: resolution of 20 June 2025',
  },
  {
    id: 'digital-security-undecided',
    question: 'Was it known in May 2025?',
    asOf: '2025-10-15',
    knownAt: '2025-05-01',
    records: underAct('digitalsikkerhetsloven', '§ 7'),
    asks: inForce,
    answer: 'no',
    source: 'LOV-2023-12-20-108 § 20 note 1',
  },
  {
    id: 'popplyl-decided',
    question: 'Was it known on 18 July 2018 that the Personal Data Act would apply two days later?',
    asOf: '2018-07-20',
    knownAt: '2018-07-18',
    records: [norwegian, under('6(1)(e)', law('popplyl', '§ 8'))],
    asks: inForce,
    answer: 'yes',
    source: 'popplyl § 32 note 1: notice of 17 July 2018',
  },
  {
    id: 'popplyl-undecided',
    question: 'Was it known on 16 July?',
    asOf: '2018-07-20',
    knownAt: '2018-07-16',
    records: [norwegian, under('6(1)(e)', law('popplyl', '§ 8'))],
    asks: inForce,
    answer: 'no',
    source: 'popplyl § 32 note 1',
  },
  {
    id: 'gdpr-known-2017',
    question: 'Was it known in 2017 that the Regulation would apply in Denmark on 25 May 2018?',
    asOf: '2018-05-25',
    knownAt: '2017-01-01',
    records: transferOf({ to: 'IN', from: 'DK' }),
    asks: groundOf,
    answer: 'no ground',
    source: 'GDPR 99(2)',
  },
];
