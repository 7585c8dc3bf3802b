import { describe, expect, test } from 'vitest';
import { createContext } from '../context.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { anAssessment, aWorld, day, edition, entry, event, record, text } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { nb } from '../testing/text-in-language.js';
import { evaluate } from './evaluate.js';
import { sourceLines } from './source-lines.js';

type Records = readonly AssessmentRecord[];
type Entries = readonly ReturnType<typeof entry>[];

const linesOf = (records: Records, entries: Entries, asOf = '2026-11-24') => {
  const [assessment, world, on] = [anAssessment(...records), aWorld(...entries), day(asOf)];
  const evaluation = evaluate(assessment, world, on);
  return sourceLines(createContext(assessment, world, on), evaluation);
};

const act = entry('source', {
  id: 'shield',
  type: 'decision',
  events: [
    event('2016-07-12', 'adopted'),
    event('2018-01-01', 'challenged'),
    event('2020-07-16', 'invalidated'),
  ],
});
const leaning = record('claim', { id: 'holds', grounds: { source: 'shield' } });

describe('the line of a source', () => {
  test('is a bar while it held, another while an action was open, and none after it fell', () => {
    expect(linesOf([], [act])[0]?.spans).toEqual([
      { from: '2016-07-12', until: '2018-01-01', as: 'inForce' },
      { from: '2018-01-01', until: '2020-07-16', as: 'challenged' },
    ]);
  });

  test('has only what had happened on the day', () => {
    const [line] = linesOf([], [act], '2019-01-01');
    expect(line?.marks.map(({ date, isEnd }) => [date, isEnd])).toEqual([
      ['2016-07-12', false],
      ['2018-01-01', false],
    ]);
    expect(line?.spans.at(-1)).toEqual({ from: '2018-01-01', as: 'challenged' });
  });

  test('nobody leans on has no standing, and nothing of it waits', () => {
    const [line] = linesOf([], [act]);
    expect([line?.standing, line?.claims, line?.holders]).toEqual([undefined, [], []]);
    expect(line?.marks.some(({ state }) => state === 'open')).toBe(false);
  });

  test('stands as the argument that leans on it has it, and names the claim', () => {
    const [line] = linesOf([leaning], [act]);
    expect([line?.standing, line?.claims, line?.holders]).toEqual(['fallen', ['holds'], ['holds']]);
  });
});

test('the editions of a series after the last one that was considered wait, each of them', () => {
  const series = entry('series', {
    id: 'nsm',
    editions: ['2024', '2025', '2026'].map((id) =>
      edition(id, `${id}-02-01`, { title: { nb: id }, points: [] }),
    ),
  });
  const considered = record('consideration', {
    of: { series: 'nsm', edition: '2024' },
    about: ['trusted'],
    on: '2024-03-01',
  });
  const premise = record('premise', { id: 'trusted', restsOn: [{ series: 'nsm' }] });
  const claim = record('claim', { id: 'holds', grounds: { premise: 'trusted' } });
  const line = linesOf([premise, claim, considered], [series]).find(({ id }) => id === 'nsm');
  expect(line?.marks.map(({ text, state }) => [nb(text), state])).toEqual([
    ['2024', 'assessed'],
    ['2025', 'open'],
    ['2026', 'open'],
  ]);
  expect([line?.group, line?.claims, line?.standing]).toEqual(['threats', ['holds'], 'challenged']);
});

test('a contract and a report that are entered as sources say who rests on them', () => {
  const own = (id: string, type: 'contract' | 'report') =>
    record('ownSource', { id, name: text(id), type, provisions: [], verification: 'P' });
  const lines = linesOf(
    [
      own('agreement', 'contract'),
      own('audit', 'report'),
      record('engagement', {
        id: 'hosting',
        contract: { title: text('Drift'), inWriting: true, source: 'agreement' },
      }),
      record('scenario', {
        id: 'outage',
        judgements: [
          judgement('baseline', { sources: ['audit'] }),
          judgement('chosen', { sources: ['audit'] }),
        ],
      }),
    ],
    [],
  );
  expect(lines.map(({ id, group, holders }) => [id, group, holders])).toEqual([
    ['agreement', 'own', ['hosting']],
    ['audit', 'own', ['outage']],
  ]);
});
