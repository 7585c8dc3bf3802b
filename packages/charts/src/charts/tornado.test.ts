import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { plainSpaces } from '../testing/plain-spaces.js';
import { tornadoSample as sample } from '../testing/risk-samples.js';
import { allNodes } from '../testing/inspect.js';
import { tornadoChart } from './tornado.js';

const shuffled = { ...sample, bars: sample.bars.toReversed() };

test('the table has every bar, the largest swing first', () => {
  const { table } = plainSpaces(tornadoChart(shuffled, { words: wordsOf.nb, width: 960 }));
  expect(table.rows).toHaveLength(sample.bars.length);
  expect(table.rows[0]?.cells).toEqual([
    'Løsepengevirus rammer tjenesteeieren, hyppighet',
    '5 100',
    '13 000',
  ]);
  expect(table.rows.at(-1)?.ref).toBe('scenario-7');
});

test('the sentence names the input that matters most, with the figures of the data', () => {
  const { sentence } = plainSpaces(tornadoChart(shuffled, { words: wordsOf.nb, width: 960 }));
  expect(sentence).toBe(
    'Mest betyr hyppigheten av «Løsepengevirus rammer tjenesteeieren»: året som er verre enn 95 av 100 går fra 5 100 til 13 000 personer i året når anslaget går fra lavt til høyt. Slik alt er anslått, er tallet 7 400.',
  );
});

test('only as many bars are drawn as asked for, and the table keeps them all', () => {
  const { svg, table } = tornadoChart({ ...sample, most: 3 }, { words: wordsOf.nb, width: 960 });
  expect(
    allNodes(svg).filter(({ attributes }) => `${attributes['id']}`.startsWith('tornado-bar-')),
  ).toHaveLength(3);
  expect(table.rows).toHaveLength(sample.bars.length);
});

test('inputs that change nothing give bars of no length, not broken ones', () => {
  const bars = [{ ref: 'a', title: { nb: 'A' }, input: 'frequency', low: 5, high: 5 }] as const;
  const { svg } = tornadoChart({ ...sample, base: 5, bars }, { words: wordsOf.nb, width: 340 });
  expect(JSON.stringify(svg)).not.toContain('NaN');
});

test('without bars the picture says so', () => {
  expect(tornadoChart({ ...sample, bars: [] }, { words: wordsOf.en, width: 340 }).sentence).toMatch(
    /^No sensitivity/,
  );
});
