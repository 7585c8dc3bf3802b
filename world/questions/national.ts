import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { body, norwegian, ofClass, today, under } from './records.js';

type ForceRow = {
  readonly id: string;
  readonly question: string;
  readonly act: string;
  readonly provision: string;
  readonly asOf: string;
  readonly by?: ReturnType<typeof body>;
  readonly answer: string;
  readonly source: string;
  readonly mark?: 'S' | 'K';
};

const forceRows: readonly ForceRow[] = [
  {
    id: 'gdpr-norway-before',
    question: 'Was the Regulation law in Norway on 19 July 2018?',
    act: 'gdpr',
    provision: 'art. 30',
    asOf: '2018-07-19',
    answer: 'no',
    source: 'popplyl §§ 1 and 32',
  },
  {
    id: 'gdpr-norway-first-day',
    question: 'Was it on the day after?',
    act: 'gdpr',
    provision: 'art. 30',
    asOf: '2018-07-20',
    answer: 'yes',
    source: 'popplyl §§ 1 and 32',
  },
  {
    id: 'gdpr-denmark-first-day',
    question: 'Was it law in Denmark on 25 May 2018?',
    act: 'gdpr',
    provision: 'art. 30',
    asOf: '2018-05-25',
    by: body('DK'),
    answer: 'yes',
    source: 'GDPR 99(2)',
  },
  {
    id: 'gdpr-sweden-before',
    question: 'Was it law in Sweden on 24 May 2018?',
    act: 'gdpr',
    provision: 'art. 30',
    asOf: '2018-05-24',
    by: body('SE'),
    answer: 'no',
    source: 'GDPR 99(2)',
  },
  {
    id: 'fvl-1967-before',
    question: 'Was the act on administration in force in 1969?',
    act: 'fvl-1967',
    provision: '§ 13',
    asOf: '1969-12-31',
    answer: 'no',
    source: 'LOV-1967-02-10, in force 1 January 1970',
  },
  {
    id: 'fvl-2025-11',
    question: 'May an authority rely on the automation rule of the new act?',
    act: 'fvl-2025',
    provision: '§ 11',
    asOf: today,
    answer: 'no',
    source: 'fvl 2025 § 99',
  },
  {
    id: 'fvl-2025-31',
    question: 'Does the secrecy of the new act apply?',
    act: 'fvl-2025',
    provision: '§ 31',
    asOf: today,
    answer: 'no',
    source: 'fvl 2025 § 99',
  },
  {
    id: 'archives-1992-before',
    question: 'Was the Archives Act of 1992 in force in 1998?',
    act: 'arkivlova-1992',
    provision: '§ 6',
    asOf: '1998-12-31',
    answer: 'no',
    source: 'LOV-1992-12-04-126, in force 1 January 1999',
  },
  {
    id: 'archives-1992-after',
    question: 'Does its duty to keep archives apply in 2026?',
    act: 'arkivlova-1992',
    provision: '§ 6',
    asOf: '2026-01-01',
    answer: 'no',
    source: 'arkivlova 2025 § 24 and note 1',
  },
  {
    id: 'archives-1992-9b',
    question: 'Does its section 9 b apply in 2026?',
    act: 'arkivlova-1992',
    provision: '§ 9 b',
    asOf: '2026-01-01',
    answer: 'yes',
    source: 'arkivlova 2025 § 11 note 1',
  },
  {
    id: 'archives-2025-11',
    question: 'Does section 11 of the new act, on storage abroad, apply?',
    act: 'arkivlova-2025',
    provision: '§ 11',
    asOf: today,
    answer: 'no',
    source: 'arkivlova 2025 § 11 note 1',
  },
  {
    id: 'archives-2025-8',
    question: 'Does its duty to have a documentation plan?',
    act: 'arkivlova-2025',
    provision: '§ 8',
    asOf: today,
    answer: 'yes',
    source: 'arkivlova 2025 § 24 note 1',
  },
  {
    id: 'language-before',
    question: 'Was the Language Act in force in 2021?',
    act: 'spraklova',
    provision: '§ 13',
    asOf: '2021-12-31',
    answer: 'no',
    source: 'LOV-2021-05-21-42, in force 1 January 2022',
  },
  {
    id: 'language-first-day',
    question: 'Was it on the first day of 2022?',
    act: 'spraklova',
    provision: '§ 13',
    asOf: '2022-01-01',
    answer: 'yes',
    source: 'LOV-2021-05-21-42',
  },
  {
    id: 'digital-security-notice',
    question: 'Did the duty to notify incidents of the act on digital security apply on 30 September 2025?',
    act: 'digitalsikkerhetsloven',
    provision: '§ 8',
    asOf: '2025-09-30',
    answer: 'no',
    source: 'LOV-2023-12-20-108 § 20 note 1',
  },
  {
    id: 'digital-security-notice-on',
    question: 'Did it on 1 October 2025?',
    act: 'digitalsikkerhetsloven',
    provision: '§ 8',
    asOf: '2025-10-01',
    answer: 'yes',
    source: 'LOV-2023-12-20-108 § 20 note 1',
  },
  {
    id: 'information-act-before',
    question: 'Was the Freedom of Information Act in force in 2008?',
    act: 'offentleglova',
    provision: '§ 3',
    asOf: '2008-12-31',
    answer: 'no',
    source: 'LOV-2006-05-19-16, in force 1 January 2009',
  },
  {
    id: 'register-act-before',
    question: 'Was the Population Register Act in force in September 2017?',
    act: 'folkeregisterloven',
    provision: '§ 10-1',
    asOf: '2017-09-30',
    answer: 'no',
    source: 'LOV-2016-12-09-88, in force 1 October 2017',
  },
  {
    id: 'equality-act-before',
    question: 'Was the Equality Act in force in 2017?',
    act: 'likestillingsloven',
    provision: '§ 18',
    asOf: '2017-12-31',
    answer: 'no',
    source: 'LOV-2017-06-16-51, in force 1 January 2018',
  },
  {
    id: 'human-rights-act-before',
    question: 'Was the Human Rights Act in force on 20 May 1999?',
    act: 'menneskerettsloven',
    provision: '§ 2',
    asOf: '1999-05-20',
    answer: 'no',
    source: 'menneskerettsloven § 6, of 21 May 1999',
  },
  {
    id: 'data-act-before',
    question: 'Did the Data Act apply in Denmark on 11 September 2025?',
    act: 'data-act',
    provision: 'art. 14',
    asOf: '2025-09-11',
    by: body('DK'),
    answer: 'no',
    source: 'Regulation (EU) 2023/2854 article 50',
    mark: 'S',
  },
  {
    id: 'data-act-on',
    question: 'Did it on the day after?',
    act: 'data-act',
    provision: 'art. 14',
    asOf: '2025-09-12',
    by: body('DK'),
    answer: 'yes',
    source: 'Regulation (EU) 2023/2854 article 50',
    mark: 'S',
  },
  {
    id: 'convention-before',
    question: 'Was the Convention in force in August 1953?',
    act: 'echr',
    provision: 'art. 8',
    asOf: '1953-09-02',
    answer: 'no',
    source: 'menneskerettsloven annex 1: entry into force 3 September 1953',
  },
];

/** Which law was in force. */
export const inForce: readonly Question[] = forceRows.map(({ act, provision, by = norwegian, ...row }) => ({
  ...row,
  records: [by, under('6(1)(c)', law(act, provision))],
  asks: allowedBy('law-not-in-force'),
}));

const stored = (country: string, what: 'storage' | 'access' = 'storage') => [
  record('party', { id: 'provider', country }),
  record('engagement', { places: [{ country, what }] }),
];
const records = (answer: object = { archiveMaterial: 'yes' }) =>
  under('6(1)(e)', law('fvl-1967', '§ 15 a'), answer);
const abroad = allowedBy('archive-abroad');
const necessary = {
  archiveMaterial: 'yes',
  archiveAbroad: { allowedBy: 'necessaryUse', why: text('Saken føres i Sverige') },
};
const section9b = 'arkivlova 1992 § 9 b; arkivlova 2025 § 11 note 1';

const number = ofClass('nationalId');
const because = (words: string) => ({ ...number, necessity: { minimisation: text(words) } });
const mayNumber = allowedBy('national-id-without-need');

/** Archives and identity numbers in Norway, Denmark, Sweden and the Netherlands. */
export const national: readonly Question[] = [
  {
    id: 'archive-sweden-2027',
    question: 'May a Norwegian authority keep its archive in Sweden?',
    asOf: today,
    records: [norwegian, records(), ...stored('SE')],
    asks: abroad,
    answer: 'no',
    source: section9b,
  },
  {
    id: 'archive-access',
    question: 'May a supplier in Sweden look at an archive that stays in Norway?',
    asOf: today,
    records: [norwegian, records(), ...stored('SE', 'access')],
    asks: abroad,
    answer: 'yes',
    source: 'arkivlova 1992 § 9 b: taken out of the country',
  },
  {
    id: 'archive-norway',
    question: 'May a supplier keep it in Norway?',
    asOf: today,
    records: [norwegian, records(), ...stored('NO')],
    asks: abroad,
    answer: 'yes',
    source: section9b,
  },
  {
    id: 'archive-necessary',
    question: 'May it be taken out as a necessary part of its legal use?',
    asOf: today,
    records: [norwegian, records(necessary), ...stored('SE')],
    asks: abroad,
    answer: 'yes',
    source: 'arkivlova 1992 § 9 b',
  },
  {
    id: 'archive-unsaid',
    question: 'May it be kept in Sweden when nobody has said whether it is an archive?',
    asOf: today,
    records: [norwegian, records({}), ...stored('SE')],
    asks: abroad,
    answer: 'not known',
    source: section9b,
  },
  {
    id: 'archive-company',
    question: 'Does the rule bind a private company?',
    asOf: today,
    records: [body('NO', 'company'), records(), ...stored('SE')],
    asks: (evaluation) => (abroad(evaluation) === 'yes' ? 'no' : 'yes'),
    answer: 'no',
    source: 'arkivlova 1992 § 6: public bodies',
  },
  {
    id: 'archive-danish-body',
    question: 'Does it bind a Danish authority that keeps its archive in Sweden?',
    asOf: today,
    records: [body('DK'), records(), ...stored('SE')],
    asks: (evaluation) => (abroad(evaluation) === 'no' ? 'yes' : 'no'),
    answer: 'no',
    source: 'arkivlova 1992 § 6: Norwegian bodies',
  },
  {
    id: 'archive-before-1999',
    question: 'Did it bind anybody in 1998?',
    asOf: '1998-06-01',
    records: [norwegian, records(), ...stored('SE')],
    asks: (evaluation) => (abroad(evaluation) === 'no' ? 'yes' : 'no'),
    answer: 'no',
    source: 'LOV-1992-12-04-126, in force 1 January 1999',
  },
  {
    id: 'number-norwegian-company',
    question: 'May a Norwegian company use the identity number without saying why?',
    asOf: today,
    records: [body('NO', 'company'), under('6(1)(b)', undefined, number)],
    asks: mayNumber,
    answer: 'not shown',
    source: 'popplyl § 12',
  },
  {
    id: 'number-norwegian-before',
    question: 'Did section 12 bind it in 2018 before the act?',
    asOf: '2018-07-01',
    records: [body('NO', 'company'), under('6(1)(b)', undefined, number)],
    asks: (evaluation) => (mayNumber(evaluation) === 'not shown' ? 'yes' : 'no'),
    answer: 'no',
    source: 'popplyl § 32',
  },
  {
    id: 'number-danish-authority-task',
    question: 'May a Danish authority use the CPR number to tell people apart?',
    asOf: today,
    records: [body('DK'), under('6(1)(e)', undefined, number)],
    asks: mayNumber,
    answer: 'yes',
    source: 'databeskyttelsesloven § 11',
    mark: 'S',
  },
  {
    id: 'number-dutch-company-consent',
    question: 'May a Dutch company use the BSN on consent?',
    asOf: today,
    records: [body('NL', 'company'), under('6(1)(a)', undefined, number)],
    asks: mayNumber,
    answer: 'no',
    source: 'UAVG 46: statute only',
  },
  {
    id: 'number-swedish-need',
    question: 'May a Swedish company use the personnummer where its need is held against the act?',
    asOf: today,
    records: [
      body('SE', 'company'),
      under('6(1)(b)', undefined, because('Säker identifiering enligt 3 kap. 10 §')),
    ],
    asks: mayNumber,
    answer: 'yes',
    source: 'lag (2018:218) 3 kap. 10 §',
    mark: 'S',
  },
  {
    id: 'number-swedish-by-norwegian',
    question: 'May it give the Norwegian section as its reason?',
    asOf: today,
    records: [
      body('SE', 'company'),
      under('6(1)(b)', undefined, because('Etter personopplysningsloven § 12')),
    ],
    asks: mayNumber,
    answer: 'not shown',
    source: 'lag (2018:218) 3 kap. 10 §',
    mark: 'S',
  },
  {
    id: 'number-none',
    question: 'Is a need asked for where no number is used?',
    asOf: today,
    records: [norwegian, on([], ofClass('ordinary'))],
    asks: asksFor('national-id-without-need'),
    answer: 'no',
    source: 'GDPR 87',
  },
];
