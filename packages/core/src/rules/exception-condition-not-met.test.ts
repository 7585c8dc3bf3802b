import { expect, test } from 'vitest';
import { entry, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { exceptionConditionNotMet } from './exception-condition-not-met.js';

const on = (...articles: string[]) =>
  record('activity', { purposes: [{ text: text('F'), bases: articles.map((article) => ({ article })) }] });
type Exception = {
  provision: string;
  letter?: string;
  law?: { source: string; provision: string };
  safeguards?: ReturnType<typeof text>;
};
const right = (article: '13' | '14' | '15' | '17' | '19' | '20' | '22', exception: Exception) =>
  record('right', { article, says: 'doesNotExist', exceptions: [{ why: text('Fordi'), ...exception }] });
const secrecy = { source: 'fvl', provision: '§ 13' };
const world = [
  entry('source', { id: 'fvl', provisions: [provision('§ 13', { carries: ['14(5)(d)'] })] }),
  entry('source', {
    id: 'popplyl',
    provisions: [
      provision('§ 16', { carries: ['23'] }),
      provision('§ 16 a', { carries: ['23'], restricts: ['15'] }),
      provision('§ 16 b', { carries: ['23'], inForce: {} }),
      provision('§ 17', { carries: ['89(2)', '89(3)'] }),
    ],
  }),
];

const ownAct = (jurisdiction?: string) =>
  record('ownSource', { id: 'own-act', provisions: [{ ref: '§ 3' }], ...(jurisdiction && { jurisdiction }) });
const byOwnAct = right('15', { provision: '23', law: { source: 'own-act', provision: '§ 3' } });

const onHealth = (...articles: string[]) =>
  record('activity', {
    data: [{ text: text('Helse'), class: 'special' }],
    purposes: [{ text: text('F'), bases: articles.map((article) => ({ article })) }],
  });
const guarded = { safeguards: text('Et menneske ser på saken') };

const cases: readonly RuleCase[] = [
  {
    name: 'a contract decided by machine without a person to ask for: a warning (22(3))',
    records: [on('6(1)(b)'), right('22', { provision: '22(2)', letter: 'a' })],
    finds: ['right#1-22(2)(a)-safeguards warning'],
  },
  {
    name: 'with one',
    records: [on('6(1)(b)'), right('22', { provision: '22(2)', letter: 'a', ...guarded })],
    finds: [],
  },
  {
    name: 'health data decided on by machine for a contract: an error (22(4))',
    records: [onHealth('6(1)(b)', '9(2)(h)'), right('22', { provision: '22(2)', letter: 'a', ...guarded })],
    finds: ['right#1-22(2)(a)'],
  },
  {
    name: 'on explicit consent',
    records: [onHealth('6(1)(a)', '9(2)(a)'), right('22', { provision: '22(2)', letter: 'c', ...guarded })],
    finds: [],
  },
  {
    name: 'an act that the assessment has entered itself, and nobody has said whose law it is: not fine, and no error',
    records: [on('6(1)(e)'), byOwnAct, ownAct()],
    world,
    finds: ['right#1-23 warning'],
  },
  {
    name: 'an own act of the country of the controller',
    records: [on('6(1)(e)'), byOwnAct, ownAct('NO'), record('party', { id: 'operator' })],
    world,
    finds: [],
  },
  {
    name: 'an own act of a country outside the EEA',
    records: [on('6(1)(e)'), byOwnAct, ownAct('US')],
    world,
    finds: ['right#1-23'],
  },
  {
    name: 'national law that restricts this right',
    records: [
      on('6(1)(e)'),
      right('15', { provision: '23', law: { source: 'popplyl', provision: '§ 16 a' } }),
    ],
    world,
    finds: [],
  },
  {
    name: 'national law that restricts other rights than this one',
    records: [
      on('6(1)(e)'),
      right('17', { provision: '23', law: { source: 'popplyl', provision: '§ 16 a' } }),
    ],
    world,
    finds: ['right#1-23'],
  },
  {
    name: 'national law that is not in force',
    records: [
      on('6(1)(e)'),
      right('15', { provision: '23', law: { source: 'popplyl', provision: '§ 16 b' } }),
    ],
    world,
    finds: ['right#1-23'],
  },
  {
    name: '14(5)(b), disproportionate effort, needs reasons and no law',
    records: [
      on('6(1)(e)'),
      right('14', { provision: '14(5)', letter: 'b', safeguards: text('Kunngjort på nettsidene') }),
    ],
    finds: [],
  },
  {
    name: '14(5)(b) without a word of what protects the data subject: a warning',
    records: [on('6(1)(e)'), right('14', { provision: '14(5)', letter: 'b' })],
    finds: ['right#1-14(5)(b)-safeguards warning'],
  },
  {
    name: '17(3)(c), public health, where the basis is 9(2)(i), with secrecy',
    records: [
      on('6(1)(e)', '9(2)(i)'),
      right('17', { provision: '17(3)', letter: 'c', safeguards: text('Taushetsplikt') }),
    ],
    finds: [],
  },
  {
    name: '17(3)(c) without the secrecy that article 9(3) asks for: a warning',
    records: [on('6(1)(e)', '9(2)(h)'), right('17', { provision: '17(3)', letter: 'c' })],
    finds: ['right#1-17(3)(c)-safeguards warning'],
  },
  {
    name: '17(3)(c) where nothing is processed for health',
    records: [on('6(1)(e)'), right('17', { provision: '17(3)', letter: 'c' })],
    finds: ['right#1-17(3)(c)'],
  },
  {
    name: '17(3)(d), archiving and research, with the safeguards of article 89(1)',
    records: [
      on('6(1)(e)'),
      right('17', { provision: '17(3)', letter: 'd', safeguards: text('Pseudonymisering') }),
    ],
    finds: [],
  },
  {
    name: '17(3)(d) without them: a warning',
    records: [on('6(1)(e)'), right('17', { provision: '17(3)', letter: 'd' })],
    finds: ['right#1-17(3)(d)-safeguards warning'],
  },
  {
    name: 'a text that keeps its place is no safeguard',
    records: [
      on('6(1)(e)'),
      right('17', { provision: '17(3)', letter: 'd', safeguards: text('Kommer senere') }),
    ],
    finds: ['right#1-17(3)(d)-safeguards warning'],
  },
  {
    name: '89(2) needs the national law that derogates',
    records: [on('6(1)(e)'), right('15', { provision: '89(2)', safeguards: text('Pseudonymisering') })],
    finds: ['right#1-89(2)'],
  },
  {
    name: '89(2) with section 17 of the Personal Data Act',
    records: [
      on('6(1)(e)'),
      right('15', {
        provision: '89(2)',
        law: { source: 'popplyl', provision: '§ 17' },
        safeguards: text('Pseudonymisering'),
      }),
    ],
    world,
    finds: [],
  },
  {
    name: '89(2) is no derogation from article 19, as 89(3) is',
    records: [
      on('6(1)(e)'),
      right('19', { provision: '89(2)', law: { source: 'popplyl', provision: '§ 17' } }),
    ],
    world,
    finds: ['right#1-89(2)'],
  },
  {
    name: '14(5)(c) without the law that lays down the obtaining',
    records: [on('6(1)(e)'), right('14', { provision: '14(5)', letter: 'c' })],
    finds: ['right#1-14(5)(c)'],
  },
  {
    name: '14(5)(d) with the law on secrecy',
    records: [on('6(1)(e)'), right('14', { provision: '14(5)', letter: 'd', law: secrecy })],
    world,
    finds: [],
  },
  {
    name: '14(5)(c) with a law that is about secrecy only',
    records: [
      on('6(1)(e)'),
      right('14', { provision: '14(5)', letter: 'c', law: secrecy, safeguards: text('Tilgangsstyring') }),
    ],
    world,
    finds: ['right#1-14(5)(c)'],
  },
  {
    name: '14(5) has no letter e',
    records: [on('6(1)(e)'), right('14', { provision: '14(5)', letter: 'e' })],
    finds: ['right#1-14(5)(e)'],
  },
  {
    name: '14(5) is no exception from article 13',
    records: [on('6(1)(e)'), right('13', { provision: '14(5)', letter: 'b' })],
    finds: ['right#1-14(5)(b)'],
  },
  {
    name: 'a restriction under article 23 without national law',
    records: [on('6(1)(e)'), right('15', { provision: '23' })],
    finds: ['right#1-23'],
  },
  {
    name: 'a restriction under article 23 in section 16 of the Personal Data Act',
    records: [on('6(1)(e)'), right('15', { provision: '23', law: { source: 'popplyl', provision: '§ 16' } })],
    world,
    finds: [],
  },
  {
    name: '17(3)(b) where the basis is a public task',
    records: [on('6(1)(e)'), right('17', { provision: '17(3)', letter: 'b' })],
    finds: [],
  },
  {
    name: '17(3)(b) where the basis is consent',
    records: [on('6(1)(a)'), right('17', { provision: '17(3)', letter: 'b' })],
    finds: ['right#1-17(3)(b)'],
  },
  {
    name: '17(3) has no letter f',
    records: [on('6(1)(e)'), right('17', { provision: '17(3)', letter: 'f' })],
    finds: ['right#1-17(3)(f)'],
  },
  {
    name: '20(3) is for public tasks, not for consent',
    records: [on('6(1)(a)'), right('20', { provision: '20(3)' })],
    finds: ['right#1-20(3)'],
  },
  {
    name: '20(3) where the basis is a public task',
    records: [on('6(1)(e)'), right('20', { provision: '20(3)' })],
    finds: [],
  },
  {
    name: '22(2)(b) needs the law that authorises the decision',
    records: [on('6(1)(e)'), right('22', { provision: '22(2)', letter: 'b' })],
    finds: ['right#1-22(2)(b)'],
  },
  {
    name: 'a missing letter is left to its own rule',
    records: [on('6(1)(e)'), right('14', { provision: '14(5)' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(exceptionConditionNotMet, row)).toEqual(row.finds);
});
