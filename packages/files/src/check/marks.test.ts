import { expect, test } from 'vitest';
import { parseWorldFolder } from '../parse-world.js';

const source = (more: string, event = '', provision = ''): string => `kind: source
id: act
type: act
title: { nb: T }
short: { nb: S }
jurisdiction: 'NO'
issuer: { nb: Stortinget }
events: [{ date: 2023-07-10, type: inForce, text: { nb: I kraft }, cite: { title: Lest }, verification: S${event} }]
${provision}
${more}
`;
const read = (cite: string): string => `cite: { title: Lest${cite} }\nverification: P`;
const point = (cite: string): string =>
  `provisions: [{ ref: § 1, text: { nb: Sier }, cite: { title: Lest${cite} }, verification: P }]`;
const told = 'cite: { title: Lest }\nverification: S';

test.each<[string, string, readonly string[]]>([
  ['a P with its place', source(read(', place: § 1')), []],
  ['a P without a place', source(read('')), ['problem.mark.noPlace']],
  ['a P whose place is blank', source(read(", place: ' '")), ['problem.mark.noPlace']],
  ['that an act is there, from its title', source(read(', place: Tittelen')), []],
  [
    'what a provision says, from the title',
    source(told, '', point(', place: Tittelen')),
    ['problem.mark.existence'],
  ],
  ['from the front page', source(told, '', point(', place: forsiden')), ['problem.mark.existence']],
  [
    'from the list of contents',
    source(told, '', point(', place: Table of contents')),
    ['problem.mark.existence'],
  ],
  [
    'where it is said that only that it is there was read',
    source(told, '', point(', place: side 4, existence: true')),
    ['problem.mark.existence'],
  ],
  [
    'from the place itself, also where a title is named',
    source(told, '', point(', place: tittel 2 punkt 3')),
    [],
  ],
  [
    'a day that the source is in doubt of',
    source(told).replace(
      'title: Lest }, verification: S }]',
      'title: dagen er omstridt }, verification: S }]',
    ),
    ['problem.mark.disputedDay'],
  ],
  [
    'a month instead',
    source(told, ', precision: month').replace(
      'title: Lest }, verification: S,',
      'title: dagen er omstridt }, verification: S,',
    ),
    [],
  ],
])('%s', (_, text, expected) => {
  const parsed = parseWorldFolder([{ path: 'act.yaml', text }]);
  expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message.key)).toEqual(expected);
});
