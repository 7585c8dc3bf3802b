import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { norwegian, ofClass, today, under } from './records.js';

type Steps = Readonly<Record<string, 'yes' | 'no'>>;
const all: Steps = Object.fromEntries(
  [
    'engaged',
    'interference',
    'law',
    'aim',
    'suitable',
    'necessary',
    'proportionate',
    'safeguards',
    'remedy',
  ].map((step) => [step, 'yes'] as const),
);
const without = (step: string): Steps =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== step));
const freedom = (steps: Steps, fields: object = {}) =>
  record('freedom', {
    right: 'echr-8',
    steps: Object.fromEntries(
      Object.entries(steps).map(([step, answer]) => [step, { answer, why: text('Fordi') }]),
    ),
    ...fields,
  });
const held = (name: Parameters<typeof ofClass>[0]) =>
  under('6(1)(e)', law('fvl-1967', '§ 15 a'), ofClass(name));
const denied = freedom({ engaged: 'yes', interference: 'no' });
const stored = allowedBy('no-interference-while-stored');

const conclusionOf: Question['asks'] = ({ freedoms: [found] }) => found?.gives ?? 'none yet';
const reasonsOf: Question['asks'] = ({ findings }) => {
  const found = findings.find(({ rule }) => rule === 'no-interference-while-stored');
  return found === undefined
    ? 'none'
    : [...found.refs, ...(found.places ?? [])]
        .filter((ref) => ['marper', 'leander'].includes(ref))
        .sort()
        .join(', ');
};

/** The Convention and the Constitution: interference with private life, step by step. */
export const freedoms: readonly Question[] = [
  {
    id: 'stored-convictions',
    question: 'Is there no interference while convictions are stored?',
    asOf: today,
    records: [norwegian, held('criminal'), denied],
    asks: stored,
    answer: 'no',
    source: 'ECHR 8(1); Leander v. Sweden 9248/81; S. and Marper 30562/04',
    mark: 'K',
  },
  {
    id: 'stored-numbers',
    question: 'Is there none while identity numbers of everybody are stored?',
    asOf: today,
    records: [norwegian, held('nationalId'), denied],
    asks: stored,
    answer: 'no',
    source: 'ECHR 8(1); S. and Marper',
    mark: 'K',
  },
  {
    id: 'stored-ordinary',
    question: 'Must there be one wherever a name is written down?',
    asOf: today,
    records: [norwegian, held('ordinary'), denied],
    asks: (evaluation) => (stored(evaluation) === 'no' ? 'yes' : 'no'),
    answer: 'no',
    source: 'ECHR 8(1): private life',
    mark: 'K',
  },
  {
    id: 'stored-constitution',
    question: 'Is there none under section 102 of the Constitution?',
    asOf: today,
    records: [
      norwegian,
      held('special'),
      freedom({ engaged: 'yes', interference: 'no' }, { right: 'constitution-102' }),
    ],
    asks: stored,
    answer: 'no',
    source: 'Grunnloven § 102; ECHR 8',
    mark: 'K',
  },
  {
    id: 'stored-reasons',
    question: 'Which judgments say so?',
    asOf: today,
    records: [norwegian, held('special'), denied],
    asks: reasonsOf,
    answer: 'leander, marper',
    source: 'Leander v. Sweden, 26 March 1987; S. and Marper, 4 December 2008',
    mark: 'K',
  },
  {
    id: 'stored-reasons-2000',
    question: 'Which of them could be cited in 2000?',
    asOf: '2000-01-01',
    records: [norwegian, held('special'), denied],
    asks: reasonsOf,
    answer: 'leander',
    source: 'S. and Marper is of 4 December 2008',
    mark: 'S',
  },
  {
    id: 'steps-all-met',
    question: 'What follows when every step of the test is met?',
    asOf: today,
    records: [norwegian, held('special'), freedom(all)],
    asks: conclusionOf,
    answer: 'justifiedInterference',
    source: 'ECHR 8(2)',
    mark: 'S',
  },
  {
    id: 'steps-no-law',
    question: 'What follows when the interference has no basis in law?',
    asOf: today,
    records: [norwegian, held('special'), freedom({ ...all, law: 'no' })],
    asks: conclusionOf,
    answer: 'violation',
    source: 'ECHR 8(2); Grunnloven § 113',
    mark: 'S',
  },
  {
    id: 'steps-less-intrusive',
    question: 'What follows when less intrusive means would do?',
    asOf: today,
    records: [norwegian, held('special'), freedom({ ...all, necessary: 'no' })],
    asks: conclusionOf,
    answer: 'violation',
    source: 'ECHR 8(2): necessary in a democratic society',
    mark: 'S',
  },
  {
    id: 'steps-no-safeguards',
    question: 'What follows when there are no safeguards against abuse?',
    asOf: today,
    records: [norwegian, held('special'), freedom({ ...all, safeguards: 'no' })],
    asks: conclusionOf,
    answer: 'violation',
    source: 'Big Brother Watch v. the United Kingdom 58170/13',
    mark: 'S',
  },
  {
    id: 'steps-no-remedy',
    question: 'Does a missing remedy make the interference itself unjustified?',
    asOf: today,
    records: [norwegian, held('special'), freedom({ ...all, remedy: 'no' })],
    asks: (evaluation) => (conclusionOf(evaluation) === 'violation' ? 'yes' : 'no'),
    answer: 'no',
    source: 'ECHR 13: a right of its own',
  },
  {
    id: 'steps-one-empty',
    question: 'Can anything be concluded while a step is unanswered?',
    asOf: today,
    records: [
      norwegian,
      held('special'),
      freedom(without('necessary'), { conclusion: 'justifiedInterference' }),
    ],
    asks: allowedBy('interference-step-empty'),
    answer: 'no',
    source: 'ECHR 8(2)',
    mark: 'S',
  },
  {
    id: 'conclusion-against-steps',
    question: 'May an interference be called justified when a step says that it is not?',
    asOf: today,
    records: [
      norwegian,
      held('special'),
      freedom({ ...all, proportionate: 'no' }, { conclusion: 'justifiedInterference' }),
    ],
    asks: allowedBy('interference-conclusion-contradicts-steps'),
    answer: 'no',
    source: 'ECHR 8(2)',
    mark: 'S',
  },
  {
    id: 'positive-duties',
    question: 'Must it be said how the State protects the data from others?',
    asOf: today,
    records: [norwegian, held('special'), freedom(all)],
    asks: asksFor('positive-duties-unanswered'),
    answer: 'yes',
    source: 'ECHR 1 and 8; I. v. Finland 20511/03',
    mark: 'S',
  },
  {
    id: 'positive-duties-expression',
    question: 'Is that asked for freedom of expression?',
    asOf: today,
    records: [norwegian, held('special'), freedom(all, { right: 'echr-10' })],
    asks: asksFor('positive-duties-unanswered'),
    answer: 'no',
    source: 'I. v. Finland 20511/03 is of article 8',
    mark: 'S',
  },
];
