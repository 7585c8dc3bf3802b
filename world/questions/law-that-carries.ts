import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { type Law, law } from '../asked-by-date.js';
import { allowedBy, type Question } from './question.js';
import { body, company, norwegian, today, under } from './records.js';

type LawRow = {
  readonly id: string;
  readonly question: string;
  readonly asOf?: string;
  readonly by?: ReturnType<typeof body>;
  readonly article?: string;
  readonly law: Law;
  readonly with?: Question['records'];
  readonly answer: string;
  readonly source: string;
  readonly mark?: 'S' | 'K';
};

const own = (jurisdiction: string | undefined) =>
  record('ownSource', {
    id: 'own-act',
    name: text('Egen lov'),
    type: 'act',
    ...(jurisdiction && { jurisdiction }),
    starts: '2020-01-01',
    verification: 'P',
    provisions: [{ ref: '§ 1' }],
  });
const ownLaw = law('own-act', '§ 1');

const lawRows: readonly LawRow[] = [
  {
    id: 'human-rights-act',
    question: 'Can the Human Rights Act alone carry a Norwegian authority’s task?',
    law: law('menneskerettsloven', '§ 2'),
    answer: 'no',
    source: 'GDPR 6(3); menneskerettsloven § 2',
  },
  {
    id: 'constitution-113',
    question: 'Can section 113 of the Constitution carry a public task?',
    law: law('grunnloven', '§ 113'),
    answer: 'no',
    source: 'GDPR 6(3); Grunnloven § 113: asks for law, is none',
  },
  {
    id: 'echr-13',
    question: 'Can the right to a remedy in the Convention carry a public task?',
    law: law('echr', 'art. 13'),
    answer: 'no',
    source: 'GDPR 6(3); ECHR 13',
  },
  {
    id: 'language-act',
    question: 'Can the Language Act carry a public task?',
    law: law('spraklova', '§ 13'),
    answer: 'no',
    source: 'GDPR 6(3); språklova § 13',
  },
  {
    id: 'internal-control',
    question: 'Can the duty of internal control carry a municipality’s processing?',
    law: law('kommuneloven', '§ 25-1'),
    answer: 'no',
    source: 'GDPR 6(3); kommuneloven § 25-1',
  },
  {
    id: 'folkeregister-10-2',
    question: 'Does section 10-2 of the Population Register Act alone let a body fetch secret data?',
    law: law('folkeregisterloven', '§ 10-2'),
    answer: 'no',
    source: 'folkeregisterloven § 10-2 first paragraph: needs another statute',
  },
  {
    id: 'judgment-as-law',
    question: 'Can a judgment be the law of a public task?',
    law: law('schrems-2', ''),
    answer: 'no',
    source: 'GDPR 6(3): laid down by law',
  },
  {
    id: 'guideline-as-law',
    question: 'Can a guideline of the EDPB be the law of a public task?',
    law: law('guidelines-07-2020', ''),
    answer: 'no',
    source: 'GDPR 6(3), 70(1)(e)',
  },
  {
    id: 'proposal-as-law',
    question: 'Can the Digital Omnibus carry anything while it is a proposal?',
    law: law('digital-omnibus', ''),
    answer: 'no',
    source: 'GDPR 6(3); COM proposal of 19 November 2025',
    mark: 'S',
  },
  {
    id: 'american-law',
    question: 'Can American law be a legal obligation of a Norwegian company?',
    by: company,
    article: '6(1)(c)',
    law: law('cloud-act', ''),
    answer: 'no',
    source: 'GDPR 6(3), 48',
  },
  {
    id: 'norwegian-law-in-sweden',
    question: 'Can the Norwegian Archives Act bind a Swedish authority?',
    by: body('SE'),
    article: '6(1)(c)',
    law: law('arkivlova-2025', '§ 5'),
    answer: 'no',
    source: 'GDPR 6(3)(b): law to which the controller is subject',
  },
  {
    id: 'norwegian-law-in-netherlands',
    question: 'Can the Norwegian act on administration carry a Dutch authority’s task?',
    by: body('NL'),
    law: law('fvl-1967', '§ 15 a'),
    answer: 'no',
    source: 'GDPR 6(3)(b)',
  },
  {
    id: 'research-task',
    question: 'Does section 8 of the Personal Data Act carry research on a public task?',
    law: law('popplyl', '§ 8'),
    answer: 'yes',
    source: 'popplyl § 8',
  },
  {
    id: 'research-obligation',
    question: 'Does the same section make research a legal obligation?',
    article: '6(1)(c)',
    law: law('popplyl', '§ 8'),
    answer: 'no',
    source: 'popplyl § 8: point (e)',
  },
  {
    id: 'identity-number-rule',
    question: 'Is the section on identity numbers a basis for a task?',
    law: law('popplyl', '§ 12'),
    answer: 'no',
    source: 'popplyl § 12: limits use',
  },
  {
    id: 'parking-permit',
    question: 'Does section 43 b of the Road Traffic Act carry a municipality’s parking permits?',
    law: law('vegtrafikkloven', '§ 43 b'),
    answer: 'yes',
    source: 'vegtrafikkloven § 43 b',
  },
  {
    id: 'parking-permit-8',
    question: 'Does section 8, which empowers the regulations on permits, carry them alone?',
    law: law('vegtrafikkloven', '§ 8'),
    answer: 'no',
    source: 'vegtrafikkloven § 8',
  },
  {
    id: 'records-of-processing',
    question: 'Is the duty to keep records of processing a legal obligation in Norway?',
    by: company,
    article: '6(1)(c)',
    law: law('gdpr', 'art. 30'),
    answer: 'yes',
    source: 'GDPR 30(1); popplyl § 1',
  },
  {
    id: 'records-as-task',
    question: 'Is the same duty a public task?',
    law: law('gdpr', 'art. 30'),
    answer: 'no',
    source: 'GDPR 6(1)(e), 30',
  },
  {
    id: 'cybersecurity-act-day',
    question: 'Did the Cybersecurity Act reach Norway on the day that it came into the EEA Agreement?',
    asOf: '2024-08-01',
    law: law('cybersecurity-act', 'art. 7'),
    answer: 'yes',
    source: 'Joint Committee Decision 22/2023, in force 1 August 2024',
  },
  {
    id: 'eidas-2-norway',
    question: 'Does the amended eIDAS Regulation carry a Norwegian authority’s task?',
    asOf: '2025-03-04',
    law: law('eidas2', 'art. 5a'),
    answer: 'no',
    source: 'EEA note of 4 March 2025: under consideration',
  },
  {
    id: 'eidas-2-sweden',
    question: 'Does it carry a Swedish authority’s task?',
    by: body('SE'),
    law: law('eidas2', 'art. 5a'),
    answer: 'yes',
    source: 'GDPR 6(3)(a)',
  },
  {
    id: 'own-danish-act-in-denmark',
    question: 'May a Danish body cite an act of Denmark that only it has entered?',
    by: body('DK'),
    law: ownLaw,
    with: [own('DK')],
    answer: 'yes',
    source: 'GDPR 6(3)(b)',
  },
  {
    id: 'own-danish-act-in-sweden',
    question: 'May a Swedish body cite it?',
    by: body('SE'),
    law: ownLaw,
    with: [own('DK')],
    answer: 'no',
    source: 'GDPR 6(3)(b)',
  },
  {
    id: 'own-eea-act',
    question: 'May a Dutch body cite law that is part of the EEA Agreement?',
    by: body('NL'),
    law: ownLaw,
    with: [own('EEA')],
    answer: 'yes',
    source: 'GDPR 6(3)(a)',
  },
  {
    id: 'own-union-act-in-norway',
    question: 'May a Norwegian body cite Union law outside the EEA Agreement?',
    law: ownLaw,
    with: [own('EU')],
    answer: 'no',
    source: 'GDPR 6(3)(b); EEA Agreement article 7',
  },
  {
    id: 'own-act-of-nobody',
    question: 'Does an act carry a task when nobody has said whose it is?',
    law: ownLaw,
    with: [own(undefined)],
    answer: 'not shown',
    source: 'GDPR 5(2), 6(3)',
  },
];

/** Article 6(3): what law can carry a legal obligation or a public task, and whose. */
export const lawThatCarries: readonly Question[] = lawRows.map(
  ({
    id,
    question,
    asOf = today,
    by = norwegian,
    article = '6(1)(e)',
    law: named,
    with: others = [],
    answer,
    source,
    mark,
  }) => ({
    id,
    question,
    asOf,
    records: [by, under(article, named), ...others],
    asks: allowedBy('law-cannot-carry'),
    answer,
    source,
    ...(mark && { mark }),
  }),
);
