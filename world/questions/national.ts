import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { body, norwegian, ofClass, today, under } from './records.js';

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
