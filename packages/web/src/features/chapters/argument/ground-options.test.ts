import type { AssessmentRecord, LocalDate, World } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { groundOptions, type GroundWords, whatRestsOn } from './ground-options.js';

const claim = (id: string, ...grounds: readonly object[]) =>
  ({
    kind: 'claim',
    id,
    text: { nb: id },
    section: 's',
    order: 1,
    grounds: { all: grounds },
  }) as unknown as AssessmentRecord;
const premise = (id: string, ...restsOn: readonly object[]) =>
  ({ kind: 'premise', id, text: { nb: id }, restsOn }) as unknown as AssessmentRecord;

const { t, say } = wordsOf.nb;
const words: GroundWords = {
  nameOf: (id) => `navn ${id}`,
  text: say,
  country: (code) => `land ${code}`,
  t,
};
const nothing = { entries: [] } as unknown as World;
const day = '2026-11-24' as LocalDate;
const optionsOf = (records: readonly AssessmentRecord[], world = nothing, holder = 'none') =>
  groundOptions(holder, records, world, day, words);

test('a claim cannot rest on itself, nor on what rests on it, however far down', () => {
  const records = [
    premise('p', { claim: 'low' }),
    claim('low'),
    claim('mid', { anyOf: [{ premise: 'p' }, { source: 'gdpr' }] }),
    claim('top', { claim: 'mid' }),
    claim('beside'),
  ];
  expect([...whatRestsOn('low', records)].sort()).toEqual(['low', 'mid', 'p', 'top']);
  expect(optionsOf(records, nothing, 'low').map(({ id }) => id)).toEqual(['beside']);
  expect(optionsOf(records, nothing, 'top').map(({ id }) => id)).toEqual(['p', 'low', 'mid', 'beside']);
});

test('a circle that is there already ends', () => {
  expect(whatRestsOn('a', [claim('a', { claim: 'b' }), claim('b', { claim: 'a' })])).toEqual(
    new Set(['a', 'b']),
  );
});

test.each([
  'premise',
  'claim',
  'measure',
  'section',
  'activity',
  'right',
  'freedom',
  'requirement',
  'benefit',
  'advice',
  'decision',
  'consideration',
  'engagement',
  'scenario',
])('a record of kind %s is offered as the ground of its kind', (kind) => {
  const record = { kind, id: 'it', grounds: { all: [] }, restsOn: [] } as unknown as AssessmentRecord;
  expect(optionsOf([record])).toEqual([
    { id: 'it', kind, title: 'navn it', target: { type: 'record', id: 'it' }, ground: { [kind]: 'it' } },
  ]);
});

test.each(['party', 'effect', 'stance'])(
  'a record of kind %s says nothing that could hold or fall',
  (kind) => {
    expect(optionsOf([{ kind, id: 'it' } as unknown as AssessmentRecord])).toEqual([]);
  },
);

test('each alternative can be compared with each other, both as not higher and as lower', () => {
  const assessment = {
    kind: 'assessment',
    id: 'a',
    alternatives: [
      { id: 'cloud', name: { nb: 'Sky' } },
      { id: 'local', name: { nb: 'Lokal' } },
    ],
  } as unknown as AssessmentRecord;
  expect(optionsOf([assessment]).map(({ title, ground }) => [title, ground])).toEqual([
    [
      t('argument.options.notHigher', { one: 'Sky', other: 'Lokal' }),
      { comparison: { alternative: 'cloud', against: 'local', expects: 'notHigher' } },
    ],
    [
      t('argument.options.lower', { one: 'Sky', other: 'Lokal' }),
      { comparison: { alternative: 'cloud', against: 'local', expects: 'lower' } },
    ],
    [
      t('argument.options.notHigher', { one: 'Lokal', other: 'Sky' }),
      { comparison: { alternative: 'local', against: 'cloud', expects: 'notHigher' } },
    ],
    [
      t('argument.options.lower', { one: 'Lokal', other: 'Sky' }),
      { comparison: { alternative: 'local', against: 'cloud', expects: 'lower' } },
    ],
  ]);
});

test('transfers are offered country by country, and once for every country that is not named', () => {
  const to = (id: string, country: string) =>
    ({ kind: 'transfer', id, country }) as unknown as AssessmentRecord;
  expect(
    optionsOf([to('a', 'US'), to('b', 'IN'), to('c', 'US')]).map(({ title, ground }) => [title, ground]),
  ).toEqual([
    [t('argument.options.transfersTo', { country: 'land IN' }), { transfers: { to: 'IN', by: 'anyGround' } }],
    [t('argument.options.transfersTo', { country: 'land US' }), { transfers: { to: 'US', by: 'anyGround' } }],
    [
      t('argument.options.transfersElsewhere'),
      { transfers: { to: 'other', except: ['IN', 'US'], by: 'anyGround' } },
    ],
  ]);
});

test('of a supplier’s terms the clauses of the edition of the day are offered', () => {
  const clause = (anchor: string) => ({ anchor, title: { nb: `om ${anchor}` }, text: { nb: '' } });
  const world = {
    entries: [
      {
        kind: 'terms',
        id: 'dpa',
        title: { nb: 'Tillegg' },
        editions: [
          { id: '1', date: '2020-01-01', clauses: [clause('old')] },
          { id: '2', date: '2025-09-01', clauses: [clause('sub'), clause('audit')] },
          { id: '3', date: '2027-01-01', clauses: [clause('coming')] },
        ],
      },
      { kind: 'source', id: 'gdpr', title: { nb: 'Personvernforordningen' } },
      { kind: 'series', id: 'risiko', title: { nb: 'Risiko' } },
      { kind: 'subprocessors', id: 'list', title: { nb: 'Listen' } },
      { kind: 'theme', id: 'tema', name: { nb: 'Tema' } },
    ],
  } as unknown as World;
  expect(optionsOf([], world).map(({ title, ground }) => [title, ground])).toEqual([
    [t('argument.options.clause', { terms: 'Tillegg', clause: 'om sub' }), { terms: 'dpa', clause: 'sub' }],
    [
      t('argument.options.clause', { terms: 'Tillegg', clause: 'om audit' }),
      { terms: 'dpa', clause: 'audit' },
    ],
    ['Personvernforordningen', { source: 'gdpr' }],
    ['navn risiko', { series: 'risiko' }],
    ['Listen', { subprocessors: 'list' }],
  ]);
});
