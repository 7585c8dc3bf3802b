import { expect, test } from 'vitest';
import { createContext } from '../context.js';
import { factNow } from '../derive/fact-now.js';
import {
  anAssessment,
  aWorld,
  day,
  entry,
  evaluationOf,
  event,
  type Fields,
  record,
} from '../testing/fixtures.js';
import { hashOfPassage } from '../model/hash-of-passage.js';

const cite = { title: 'Lovdata', place: '§ 6', read: '2026-01-01' };
const act = (fields: object = {}) =>
  entry('source', { id: 'act', events: [{ ...event('2020-01-01', 'inForce'), cite, ...fields }] });
const says = factNow(createContext(anAssessment(), aWorld(act()), day('2026-11-24')), 'act@2020-01-01')?.says;
const reading = (fields: Fields<'reading'> = {}) =>
  record('reading', {
    fact: 'act@2020-01-01',
    result: 'says',
    on: '2026-11-01',
    place: '§ 6',
    passage: 'x',
    textHash: hashOfPassage('x'),
    says,
    ...fields,
  });
const later = { cite: { ...cite, later: { seen: '2026-10-01', textHash: 'b'.repeat(64) } } };
const other = reading({ id: 'other', result: 'other', note: { nb: 'Noe annet' } });

test.each<[string, ReturnType<typeof act>, readonly ReturnType<typeof reading>[], readonly string[]]>([
  ['nothing has changed', act(), [], []],
  ['the text is another since', act(later), [], ['read-in-older-edition@act#act@2020-01-01 message']],
  ['and was read again', act(later), [reading()], []],
  [
    'what is entered is another since it was read',
    act({ text: { nb: 'Endret' } }),
    [reading()],
    ['read-in-older-edition@reading said'],
  ],
  [
    'what is entered was read again',
    act({ text: { nb: 'Endret' } }),
    [reading({ on: '2026-10-01' }), reading({ id: 'z-again' })],
    ['read-in-older-edition@z-again said'],
  ],
  ['who read it found something else', act(), [other], ['read-in-older-edition@other other']],
  ['and somebody read it after that', act(), [other, reading({ id: 'z', on: '2026-11-02' })], []],
  ['who did not find it says nothing against it', act(), [reading({ result: 'notFound' })], []],
])('%s', (_, source, readings, expected) => {
  const { findings } = evaluationOf(
    [record('claim', { grounds: { source: 'act' } }), ...readings],
    [source],
    '2026-11-24',
  );
  expect(
    findings
      .filter(({ rule }) => rule === 'read-in-older-edition')
      .map(({ id, message: { key } }) => `${id} ${key.split('.').at(-1)}`),
  ).toEqual(expected);
});
