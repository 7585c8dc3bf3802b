import { expect, test } from 'vitest';
import { entry, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { exceptionConditionNotMet } from './exception-condition-not-met.js';

const on = (...articles: string[]) =>
  record('activity', { purposes: [{ text: text('F'), bases: articles.map((article) => ({ article })) }] });
type Exception = { provision: string; letter?: string; law?: { source: string; provision: string } };
const right = (article: '13' | '14' | '15' | '17' | '20' | '22', exception: Exception) =>
  record('right', { article, says: 'doesNotExist', exceptions: [{ why: text('Fordi'), ...exception }] });
const secrecy = { source: 'fvl', provision: '§ 13' };
const world = [
  entry('source', { id: 'fvl', provisions: [provision('§ 13', { carries: ['14(5)(d)'] })] }),
  entry('source', { id: 'popplyl', provisions: [provision('§ 16', { carries: ['23'] })] }),
];

const cases: readonly RuleCase[] = [
  {
    name: '14(5)(b), disproportionate effort, needs reasons and no law',
    records: [on('6(1)(e)'), right('14', { provision: '14(5)', letter: 'b' })],
    finds: [],
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
    records: [on('6(1)(e)'), right('14', { provision: '14(5)', letter: 'c', law: secrecy })],
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
