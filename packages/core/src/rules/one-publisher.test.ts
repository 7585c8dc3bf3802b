import { expect, test } from 'vitest';
import { edition, entry, evaluationOf, event, record } from '../testing/fixtures.js';
import type { WorldEntry } from '../world/world.js';

type Where = { readonly url?: string; readonly title?: string; readonly mark?: 'P' | 'S' };
const fact = ({ url, title = 'En avis, februar 2026', mark = 'S' }: Where) => ({
  verification: mark,
  cite: { title, ...(url && { url }), ...(mark === 'P' && { place: 's. 3' }) },
});
const report = (id: string, where: Where) =>
  entry('source', {
    id,
    type: 'report',
    ...fact(where),
    events: [{ ...event('2026-02-01', 'adopted'), ...fact(where) }],
  });
const act = (id: string, where: Where) =>
  entry('source', { id, type: 'act', events: [{ ...event('2020-01-01', 'inForce'), ...fact(where) }] });
const terms = (anchors: readonly string[]) =>
  entry('terms', {
    id: 'dpa',
    supplier: 'Microsoft',
    editions: [
      edition('1', '2025-01-01', {
        clauses: anchors.map((anchor) => ({ anchor, title: { nb: anchor }, text: { nb: anchor } })),
      }),
    ],
  });
const engagement = record('engagement', { terms: [{ terms: 'dpa', edition: '1' }] });

const found = (world: readonly WorldEntry[], grounds: readonly object[]) =>
  evaluationOf([engagement, record('claim', { grounds: { all: grounds } })], world, '2026-11-24')
    .findings.filter(({ rule }) => rule === 'one-publisher')
    .map(({ id, message: { key } }) => `${id} ${key}`);
const sources = (...ids: readonly string[]) => ids.map((source) => ({ source }));
const clauses = (...anchors: readonly string[]) => anchors.map((clause) => ({ terms: 'dpa', clause }));

const paper = { url: 'https://www.dagogtid.no/a' };
const three = [report('a', paper), report('b', { url: 'https://dagogtid.no/b' }), report('c', paper)];

test.each<[string, readonly WorldEntry[], readonly object[], readonly string[]]>([
  [
    'three reports rest on one newspaper',
    [...three, report('d', { url: 'https://nsm.no/r', mark: 'P' })],
    sources('a', 'b', 'c', 'd'),
    ['one-publisher@claim#dagogtid rule.one-publisher.message'],
  ],
  [
    'two of them are not enough',
    [...three, report('d', { url: 'https://nsm.no/r', mark: 'P' })],
    sources('a', 'b', 'd'),
    [],
  ],
  [
    'one of the three was read itself',
    [
      three[0],
      three[1],
      report('c', { ...paper, mark: 'P' }),
      report('d', { url: 'https://nsm.no/r' }),
    ].flatMap((one) => one ?? []),
    sources('a', 'b', 'c', 'd'),
    [],
  ],
  [
    'three newspapers',
    [report('a', paper), report('b', { url: 'https://digi.no/b' }), report('c', { url: 'https://nrk.no/c' })],
    sources('a', 'b', 'c'),
    [],
  ],
  [
    'one newspaper that is named in words',
    [report('a', {}), report('b', {}), report('c', {})],
    sources('a', 'b', 'c'),
    ['one-publisher@claim#enavis rule.one-publisher.all'],
  ],
  [
    'acts that one collection of law has',
    [
      act('a', { url: 'https://lovdata.no/a' }),
      act('b', { url: 'https://lovdata.no/b' }),
      act('c', { url: 'https://lovdata.no/c' }),
    ],
    sources('a', 'b', 'c'),
    [],
  ],
  [
    'all are the supplier’s own words, whatever law stands beside them',
    [terms(['a', 'b', 'c']), act('law', { url: 'https://lovdata.no/a' })],
    [...clauses('a', 'b', 'c'), ...sources('law')],
    ['one-publisher@claim#microsoft rule.one-publisher.all'],
  ],
  [
    'the supplier and its own site are one',
    [terms(['a', 'b']), report('blog', { url: 'https://blogs.microsoft.com/x', mark: 'P' })],
    [...clauses('a', 'b'), ...sources('blog')],
    ['one-publisher@claim#microsoft rule.one-publisher.all'],
  ],
  [
    'somebody else tells too',
    [terms(['a', 'b', 'c']), report('audit', { url: 'https://noyb.eu/x', mark: 'P' })],
    [...clauses('a', 'b', 'c'), ...sources('audit')],
    [],
  ],
])('%s', (_, world, grounds, expected) => {
  expect(found(world, grounds)).toEqual(expected);
});
